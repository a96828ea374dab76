import Accreditation

@testable import Server

/// Addresses of a dossier, its council and its handings in.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings])

    static let dossier: [RouteRule] = [
        .get(.only([.principal, .otherPrincipal])) { _ in .newDossier },
        .post(.only([.principal, .otherPrincipal]), { _ in .newDossier }) {
            [("truong", $0.unitText), ("nam", "2025-2026")]
        },
        .get(.related) { .dossier($0.dossier) },
        .get(.related) { .procedure($0.dossier) },
        .post(.may([.lock]), { .procedure($0.dossier) }, refusals: [409]) { _ in
            [("viec", "lock"), ("noi-dung", "0")]
        },
        .get(.only([.provinceOfficer, .districtOfficer, .otherDistrictOfficer])) { _ in .schools },
        .post(.may([.setDeadline]), { _ in .schools }, refusals: [403, 409]) {
            [(SchoolListForm.chosen, $0.dossierText), (SchoolListForm.deadline, "30/05/2025")]
        },
        .get(readers) { .carriedOver($0.dossier) },
        .get(.may([.movePack])) { .move($0.dossier) },
        .post(.may([.movePack]), { .move($0.dossier) }) { _ in [("bo", "0"), ("ly-do", "Thử")] },
        .post(.may([.movePack]), { .undoMove($0.dossier) }) { _ in [("ly-do-hoan", "Thử")] },
        .get(readers) { .asideAnswers($0.dossier) },
        .get(readers) { .facts($0.dossier) },
        .post(.may([.stateFacts]), { .facts($0.dossier) }) { _ in
            [("phien-ban", "1"), ("khoa-tot-nghiep", "chua")]
        },
        .post(.mayAtSchool(.describeSchool), { .schoolConditions($0.dossier) }) { _ in [("phien-ban", "1")] },
    ]

    private static let formers: Gate = .may([.formCouncil])

    static let council: [RouteRule] = [
        .get(readers) { .council($0.dossier) },
        .get(formers) { .seats($0.dossier) },
        .post(formers, { .seats($0.dossier) }, seats),
        .post(formers, { .seatsCheck($0.dossier) }, seats),
        .get(formers) { .newGroup($0.dossier) },
        .post(formers, { .newGroup($0.dossier) }) { _ in [("ten", "Nhóm lạ")] },
        .get(formers) { .group($0.dossier, $0.group) },
        .post(formers, { .group($0.dossier, $0.group) }) { _ in [("ten", "Nhóm lạ")] },
        .post(formers) { .dissolveGroup($0.dossier, $0.group) },
        .get(formers) { .assignments($0.dossier) },
        .post(formers, { .assignments($0.dossier) }) { [("nguoi-1.1", $0.personText)] },
    ]

    private static let seats: @Sendable (Target) -> [(String, String)] = {
        [("vai-tro-\($0.personText)", "chair")]
    }

    private static let content: Gate = .may([.readWorkings, .readSubmission])

    static let submission: [RouteRule] = [
        .get(content) { .figures($0.dossier) },
        .get(content) { .trends($0.dossier) },
        .get(.may([.readWorkings])) { .figureHistory($0.dossier) },
        .post(.may([.enterFigures]), { .figures($0.dossier) }, refusals: [403, 409]) { _ in
            [("ban-dau", "{}"), ("2024-2025:classes/grade-1", "99")]
        },
        .post(.may([.enterFigures]), { .figureCells($0.dossier) }, refusals: [403, 409]) { _ in
            [("o", "2024-2025:classes/grade-1"), ("g", "98"), ("p", "0"), ("ly-do", "")]
        },
        .get(content) { .result($0.dossier) },
        .get(content) { .resultFile($0.dossier) },
        .get(content) { .thresholds($0.dossier) },
        .get(content) { Route.thresholds($0.dossier).with("lan", "1").with("loc", "trai") },
        .get(content) { .resultWorkbook($0.dossier) },
        .get(content) { .gaps($0.dossier) },
        .get(content) { Route.gaps($0.dossier).with("lan", "1") },
        .get(content) { .trial($0.dossier) },
        .post(content, { .trial($0.dossier) }) { _ in [("dg-1.1/1/a", "unmet"), ("dat", "1.1/2")] },
        .get(content) { .proof($0.dossier) },
        .get(content) { Route.proof($0.dossier).with("lan", "1").with("day-du", "1") },
        .get(.may([.readSubmission])) { .submissions($0.dossier) },
        .get(.may([.readSubmission])) { .submission($0.dossier, 1) },
        .get(.may([.readSubmission])) { Route.changes($0.dossier).with("tu", "1") },
        .get(.may([.submit])) { .submit($0.dossier) },
        .post(.may([.submit]), { .submit($0.dossier) }) { _ in [("ly-do", "Nộp cho xong"), ("noi-dung", "")] },
        .get(.may([.readSubmission])) { .review($0.dossier) },
        .post(.may([.review]), { .review($0.dossier) }) { _ in
            [("quyet-dinh", "returned"), ("nhan-xet-1.1", "Chữ lạ")]
        },
    ]
}
