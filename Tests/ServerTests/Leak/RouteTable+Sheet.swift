import Accreditation
import Foundation

@testable import Server

/// Addresses of criterion sheets.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings])
    private static let raters: Gate = .may([.rate])
    private static let chair: Gate = .may([.approveCriterion])

    static let sheet: [RouteRule] = [
        .get(readers) { .sheetList($0.dossier) },
        .get(readers) { .criterion(dossier: $0.dossier, code: "1.1") },
        .get(readers) { .sheetForm(dossier: $0.dossier, code: "1.1") },
        .get(readers) { .sheetHistory(dossier: $0.dossier, code: "1.1") },
        .get(readers) { .sheetEvidence(dossier: $0.dossier, code: "1.1", level: 1, indicator: "a") },
        .post(raters, { .criterion(dossier: $0.dossier, code: "1.1") }) { _ in
            [
                ("cb-1-a", "Không đạt"), ("cb-1-a-goc", "Đạt"), ("cb-1-a-version", "1"),
                ("vb-present-1", "Chữ lạ"), ("vb-present-1-goc", ""), ("vb-present-1-version", "1"),
            ]
        },
        .post(raters, { .finding(dossier: $0.dossier, code: "1.1", level: 1, indicator: "a") }) { _ in
            [("value", "Không đạt"), ("version", "1")]
        },
        .post(raters, { .sheetText(dossier: $0.dossier, code: "1.1", field: "present-1") }) { _ in
            [("value", "Chữ lạ"), ("version", "1")]
        },
        .post(raters, { .improvement(dossier: $0.dossier, code: "1.1", clause: "-", id: $0.entry) }) { _ in
            [("value", #"["Chữ lạ","","",""]"#), ("version", "1")]
        },
        .post(raters, { .sheetEvidence(dossier: $0.dossier, code: "1.1", level: 1, indicator: "b") }) {
            [("evidence", $0.evidenceText)]
        },
        .post(raters, { .removeSheetEvidence(dossier: $0.dossier, code: "1.1", level: 1, indicator: "a") }) {
            [("evidence", $0.evidenceText)]
        },
        .post(
            raters, { .figureReason(dossier: $0.dossier, code: "2.2", level: 1, indicator: "b") }, refusals: [403]
        ) { _ in
            [("value", "Chữ lạ"), ("version", "0")]
        },
        .post(chair) { .approveSheet(dossier: $0.dossier, code: "1.1") },
    ]
}
