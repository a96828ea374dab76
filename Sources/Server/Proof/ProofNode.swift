import Accreditation
import Criteria
import Foundation

/// What a proof is asked for, as it stands in addresses.
enum ProofNode: Sendable, Hashable {
    case school
    case level(Int)
    case criterion(String, level: Int)
    case indicator(IndicatorPath)
    case grade
    case degree(Int)

    /// Reads `muc/2`, `tieu-chi/1.1/2`, `chi-bao/1.1/2/a` …; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("truong", 1): self = .school
        case ("cap-do", 1): self = .grade
        case ("muc", 2):
            guard let number = Int(parts[1]) else { return nil }
            self = .level(number)
        case ("chuan-quoc-gia", 2):
            guard let number = Int(parts[1]) else { return nil }
            self = .degree(number)
        case ("tieu-chi", 3):
            guard let number = Int(parts[2]) else { return nil }
            self = .criterion(parts[1], level: number)
        case ("chi-bao", 4):
            guard let path = IndicatorPath(parts.dropFirst().joined(separator: "/")) else { return nil }
            self = .indicator(path)
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .school: "truong"
        case .level(let number): "muc/\(number)"
        case .criterion(let code, let level): "tieu-chi/\(code)/\(level)"
        case .indicator(let path): "chi-bao/\(path)"
        case .grade: "cap-do"
        case .degree(let number): "chuan-quoc-gia/\(number)"
        }
    }

    /// The proof; nil where the pack has no such thing.
    func proof(_ proofs: ProofBuilder) -> Proof? {
        switch self {
        case .school: proofs.whole()
        case .level(let number): proofs.level(number)
        case .criterion(let code, let level): proofs.criterion(code, level: level)
        case .indicator(let path):
            proofs.criterion(path.criterion, level: path.level)?.children.first { $0.leaf?.place == path }
        case .grade: proofs.grade()
        case .degree(let number): proofs.degree(number)
        }
    }
}

extension Route {
    /// Why something holds or does not: `nut` says what (see ``ProofNode``), `day-du` asks for the whole tree.
    static func proof(_ dossier: UUID, _ node: ProofNode) -> Route {
        Route.proof(dossier).with("nut", node.text)
    }

    static func proof(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "vi-sao"] }
}
