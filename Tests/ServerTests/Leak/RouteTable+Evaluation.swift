import Accreditation

@testable import Server

/// Addresses of external evaluation.
extension RouteTable {
    private static let former: Gate = .may([.formTeam])
    private static let ratings: Gate = .may([.readRatings])

    static let evaluation: [RouteRule] = [
        .get(.may([.readTeam])) { .evaluation($0.dossier) },
        .get(former) { .team($0.dossier) },
        .post(former, { .team($0.dossier) }) { target in
            [
                ("version", "1"), ("so-quyet-dinh", "9/QĐ"), ("ngay", "14/04/2025"),
                ("vai-tro-\(target.personText)", "leader"),
            ]
        },
        .get(former) { .sharing($0.dossier) },
        .post(former, { .sharing($0.dossier) }) { [("tc-1.1", $0.personText)] },
        .get(.may([.readRatings], among: Role.team)) { .evaluationSheet($0.dossier, "1.2") },
        .post(.may([.rateExternally]), { .evaluationSheet($0.dossier, "1.2") }) { _ in
            [("danh-gia-1-a", "unmet"), ("nhan-xet-1-a", "Chữ lạ"), ("viec", "nop")]
        },
        .post(.may([.rateExternally]), { .evaluationField($0.dossier, "1.2", "nhan-xet-chung") }) { _ in
            [("value", "Chữ lạ"), ("version", "1")]
        },
        .get(ratings) { .settlement($0.dossier, "1.1") },
        .post(.may([.settle]), { .settlement($0.dossier, "1.1") }) { _ in
            [("doan-1-a", "unmet"), ("ly-do-1-a", "Chữ lạ")]
        },
        .get(.may([.conclude, .readConclusion])) { .conclusion($0.dossier) },
        .post(.may([.conclude]), { .conclusion($0.dossier) }) { _ in [("tom-tat", "Chữ lạ")] },
        .get(.may([.readConclusion])) { .outcome($0.dossier) },
        .post(.may([.recordOutcome]), { .outcome($0.dossier) }) { _ in
            [("so-quyet-dinh", "9/QĐ"), ("ngay", "02/06/2025"), ("ghi-chu", "Chữ lạ")]
        },
        .get(.may([.readConclusion])) { .outcomeProof($0.dossier) },
        .get(.may([.readConclusion])) { .outcomeFile($0.dossier) },
    ]
}
