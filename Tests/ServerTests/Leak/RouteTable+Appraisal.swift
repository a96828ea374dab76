import Accreditation

@testable import Server

/// Addresses of councils that appraise. The planted dossier's law has none, so that they are nobody's; who gets through
/// where there is one is tried in `AppraisalPermissionTests`.
extension RouteTable {
    private static let nobody: Gate = .only([])

    static let appraisal: [RouteRule] = [
        .get(nobody) { .appraisal($0.dossier) },
        .get(nobody) { .opinion($0.dossier) },
        .get(nobody) { .councilMinutes($0.dossier) },
        .get(nobody) { .resultNotice($0.dossier) },
        .post(nobody, { .opinion($0.dossier) }) { _ in [("de-nghi", "recognise"), ("uu-diem", "Chữ lạ")] },
        .post(nobody, { .condition($0.dossier, "cohortCompleted") }) { _ in
            [("dap-ung-cohortCompleted", "co"), ("can-cu-cohortCompleted", "Chữ lạ")]
        },
        .post(nobody, { .councilMinutes($0.dossier) }) { [("ngay", "12/05/2025"), ("co-mat", $0.personText)] },
        .post(nobody, { .resultNotice($0.dossier) }) { _ in [("so", "9/TB"), ("noi-dung", "Chữ lạ")] },
    ]

    /// The province's sizes and shares.
    static let appraisalSettings: [RouteRule] = [
        .post(.only([.provinceOfficer]), { _ in .appraisalRule }) { _ in
            [("so-nguoi", "3"), ("ty-le-du-hop", "67"), ("ty-le-dong-y", "51"), ("version", "1")]
        }
    ]
}
