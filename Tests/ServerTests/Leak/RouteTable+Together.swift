import Accreditation
import Foundation

@testable import Server

/// Addresses of discussions, verifications and the health of evidence.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings])

    static let together: [RouteRule] = [
        .get(readers) { .discussions(dossier: $0.dossier, code: "1.1") },
        .post(.may([.discuss]), { .discussions(dossier: $0.dossier, code: "1.1") }) { _ in [("loi", "Chữ lạ")] },
        .post(.may([.discuss]), { .discussion(dossier: $0.dossier, code: "1.1", $0.entry) }) { _ in
            [("loi", "Chữ lạ")]
        },
        .get(readers) { .evidenceHealth($0.dossier) },
        .post(.may([.verifyEvidence]), { .verification($0.dossier, $0.evidence) }) { _ in
            [("ket-qua", "verified"), ("tep", "0")]
        },
        .get(readers) { .followUps($0.dossier) },
        .post(.may([.reviewPlan])) { .followUps($0.dossier) },
        .get(readers) { .followUp($0.dossier, $0.entry) },
        .post(.may([.reviewPlan]), { .followUp($0.dossier, $0.entry) }) { _ in
            [("viec", "Chữ lạ"), ("phien-ban", "1")]
        },
        .post(.may([.reviewPlan]), { .followUpReview($0.dossier) }) { _ in [("ky", "year"), ("nhan-xet", "Chữ lạ")] },
        .get(.may([.readWorkings, .readSubmission])) { .threeWay($0.dossier, code: "1.1") },
        .get(.may([.readWorkings, .readSubmission])) { .threeWays($0.dossier) },
        .post(.may([.review]), { .threeWay($0.dossier, code: "1.1") }, refusals: [409]) { _ in [("loi", "Chữ lạ")] },
        // The remark is on a decided handing in: only the school may still say something to it.
        .post(.may([.rate]), { .remark($0.dossier, $0.entry) }) { target in
            [("viec", "tra-loi"), ("tra-loi-\(target.entry.uuidString.lowercased())", "Chữ lạ")]
        },
        .post(.may([.rate])) { .presence(dossier: $0.dossier, code: "1.1") },
    ]
}
