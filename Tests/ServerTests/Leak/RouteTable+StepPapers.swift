import Accreditation

@testable import Server

/// Addresses of the papers of an evaluation's steps. None is begun in the planted dossier.
extension RouteTable {
    private static let readers: Gate = .may([.readStepPapers, .readSharedStepPapers])
    private static let writers: Gate = .may([.writeStepPapers])

    static let stepPapers: [RouteRule] = [
        .get(readers) { .stepPapers($0.dossier) },
        .get(writers) { .stepPaper($0.dossier, "first-report") },
        .get(.only([])) { .memberPaper($0.dossier, "first-report", $0.person) },
        .post(writers, { .stepPaper($0.dossier, "first-report") }) { _ in [("proposals", "Chữ lạ")] },
        .post(writers, { .stepPaperPart($0.dossier, "first-report", "form") }) { _ in
            [("value", "Chữ lạ"), ("version", "0")]
        },
    ]
}
