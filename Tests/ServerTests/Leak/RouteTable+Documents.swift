import Accreditation
import Foundation

@testable import Server

/// Addresses of general assessments and of the improvement plan. The planted dossier's pack has neither, so that they
/// are nobody's; who gets through where there are some is tried in `PlanPermissionTests`.
extension RouteTable {
    private static let nobody: Gate = .only([])

    static let documents: [RouteRule] = [
        .get(nobody) { .standard(dossier: $0.dossier, code: "1") },
        .get(nobody) { .standardHistory(dossier: $0.dossier, code: "1") },
        .post(nobody, { .standard(dossier: $0.dossier, code: "1") }) { _ in
            [("vb-strengths", "Chữ lạ"), ("vb-strengths-goc", ""), ("vb-strengths-version", "0")]
        },
        .post(nobody, { .standardText(dossier: $0.dossier, code: "1", field: "strengths") }) { _ in
            [("value", "Chữ lạ"), ("version", "0")]
        },
        .get(nobody) { .plan($0.dossier) },
        .get(nobody) { .planPrint($0.dossier) },
        .get(nobody) { .planHistory($0.dossier) },
        .post(nobody, { .plan($0.dossier) }) { _ in [("kh-grounds-content", "Chữ lạ"), ("kh-grounds-version", "0")] },
        .post(nobody, { .planRow(dossier: $0.dossier, place: "grounds") }) { _ in
            [("value", #"["Chữ lạ"]"#), ("version", "0")]
        },
        .post(nobody, { .planState(dossier: $0.dossier, action: $0.entry) }) { _ in
            [("value", "done"), ("version", "1")]
        },
    ]
}
