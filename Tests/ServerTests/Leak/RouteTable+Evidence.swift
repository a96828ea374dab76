import Accreditation
import HTTPTypes

@testable import Server

/// Addresses of the evidence register, its uploads and its files.
extension RouteTable {
    private static let readers: Gate = .may([.readEvidence])
    private static let keepers: Gate = .may([.keepEvidence])

    static let evidence: [RouteRule] = [
        .get(readers) { .evidenceList($0.dossier) },
        .get(readers) { .evidenceWorkbook($0.dossier) },
        .get(readers) { Route.evidenceSearch($0.dossier).with("tim", "quyết định") },
        .get(.may([.readWorkings])) { .evidenceLacking($0.dossier) },
        .get(readers) { .evidence($0.dossier, $0.evidence) },
        .get(keepers) { .newEvidence($0.dossier) },
        .post(keepers, { .newEvidence($0.dossier) }) { _ in [("tieu-chi", "1.1"), ("ten", "Minh chứng lạ")] },
        .get(keepers) { .editEvidence($0.dossier, $0.evidence) },
        .post(keepers, { .editEvidence($0.dossier, $0.evidence) }) { _ in
            [("ten", "Minh chứng lạ"), ("phien-ban", "1")]
        },
        .post(keepers, { .evidenceUses($0.dossier, $0.evidence) }) { _ in [("chi-bao", "1.1/1/b")] },
        .post(keepers, { .removeEvidenceUse($0.dossier, $0.evidence) }) { _ in [("chi-bao", "1.1/1/a")] },
        .get(keepers) { .withdrawEvidence($0.dossier, $0.evidence) },
        .post(keepers, { .withdrawEvidence($0.dossier, $0.evidence) }) { _ in [("phien-ban", "1")] },
        .post(keepers, { .restoreEvidence($0.dossier, $0.evidence) }) { _ in [("phien-ban", "1")] },
        .get(readers) { .evidenceFile($0.evidence, slot: 1, revision: 1) },
    ]

    /// An upload is its beginner's, and the member has begun it.
    private static let uploader: Gate = .may([.keepEvidence], among: [.councilMember])

    static let uploads: [RouteRule] = [
        .post(keepers, { .uploads($0.dossier, $0.evidence) }) { _ in [("ten", "la.pdf"), ("kich-thuoc", "10")] },
        .get(uploader) { .upload($0.dossier, $0.upload) },
        RouteRule(method: .patch, gate: uploader) { .upload($0.dossier, $0.upload) },
        RouteRule(method: .delete, gate: uploader) { .upload($0.dossier, $0.upload) },
        .post(uploader) { .finishUpload($0.dossier, $0.upload) },
        .post(keepers) { .evidenceFiles($0.dossier, $0.evidence) },
    ]
}
