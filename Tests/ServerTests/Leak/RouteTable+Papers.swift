import Accreditation
import Foundation

@testable import Server

/// Addresses of papers: drafts are the school's, approved ones are read by everybody whom the dossier reaches.
extension RouteTable {
    private static let readers: Gate = .may([.readPapers])
    private static let insiders: Gate = .may([.readWorkings])

    static let papers: [RouteRule] = [
        .get(readers) { .papers($0.dossier) },
        .get(readers) { .paper($0.dossier, "plan") },
        .get(insiders) { .paperPreview($0.dossier, "plan") },
        .get(insiders) { .paperDraft($0.dossier, "plan", format: "docx") },
        .get(readers) { .paperVersion($0.dossier, "plan", 1, format: "pdf") },
        .get(readers) { .paperScan($0.dossier, "plan", $0.entry) },
        .post(.may([.writePapers]), { .paper($0.dossier, "plan") }) { _ in
            [("gt-text-experts", "Chữ lạ"), ("gt-text-experts-goc", ""), ("gt-text-experts-version", "0")]
        },
        .post(.may([.writePapers]), { .paperText($0.dossier, "plan", place: "text/experts") }) { _ in
            [("value", "Chữ lạ"), ("version", "0")]
        },
        .post(.may([.approvePapers]), { .approvePaper($0.dossier, "plan") }) { _ in [("noi-dung", "lạ")] },
    ]

    /// Files are sent to it, which no form of the table holds.
    static let scans: [RouteRule] = [
        .post(.may([.writePapers]), { .paperScans($0.dossier, "plan", 1) }, refusals: [400])
    ]
}
