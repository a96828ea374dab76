import Accreditation

/// A state in words with its style, so that colour carries nothing alone.
struct StateBadge: Sendable, Hashable {
    let css: String
    let label: String
}

extension StateBadge {
    /// Đạt, Không đạt, or the neutral Chưa đánh giá.
    init(_ finding: Finding?) { self.init(holds: finding.map { $0 == .met }) }

    /// Whether something is met: certain, certainly not, or not known yet.
    init(holds: Bool?) {
        switch holds {
        case true: self.init(css: "state-met", label: "Đạt")
        case false: self.init(css: "state-unmet", label: "Không đạt")
        case nil: self.init(css: "state-unrated", label: "Chưa đánh giá")
        }
    }

    /// The level that a criterion has, or that the school has: what is certain, and what is still possible.
    init(level: Int, highestPossible: Int) {
        if level > 0 {
            self.init(css: "state-met", label: "Đạt Mức \(level)")
        } else if highestPossible == 0 {
            self.init(css: "state-unmet", label: "Không đạt Mức 1")
        } else {
            self.init(css: "state-unrated", label: "Chưa đủ để kết luận")
        }
    }
}
