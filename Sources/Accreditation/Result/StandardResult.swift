public import Criteria

/// How one standard stands, for reports: circulars decide about the school and about criteria only.
public struct StandardResult: Sendable, Hashable {
    /// The printed number, after the schooling level where these are rated apart.
    public var code: String
    /// The Vietnamese title.
    public var title: String
    /// The level that all of its criteria have, certainly; one without a text at a level counts with its highest.
    public var level: Int
    /// The level that all of its criteria may still have.
    public var highestPossible: Int
    /// How many indicators it has, how many of them are rated, and how many are met.
    public var indicators: Int
    public var rated: Int
    public var met: Int
}

extension AssessmentResult {
    /// Each standard, in the order of a dossier.
    ///
    /// - Parameters:
    ///   - pack: the pack as the dossier lists it.
    ///   - findings: by sheet.
    public func standards(of pack: RulePack, _ findings: Findings) -> [StandardResult] {
        let byCode = bySheet
        return pack.standards.map { standard in
            let known = standard.criteria.flatMap(\.paths).map { findings[$0]?.finding }
            return StandardResult(
                code: standard.code, title: standard.title,
                level: standard.common { byCode[$0]?.level ?? 0 },
                highestPossible: standard.common { byCode[$0]?.highestPossible ?? 0 }, indicators: known.count,
                rated: known.count { $0 != nil }, met: known.count { $0 == .met })
        }
    }
}

extension Standard {
    /// The highest level that every criterion has, or has as far as it has a text.
    fileprivate func common(_ level: (String) -> Int) -> Int {
        let top = criteria.map(\.topLevel).max() ?? 0
        let reached = (0...top).last { number in
            criteria.allSatisfy { level($0.code) >= min(number, $0.topLevel) }
        }
        return reached ?? 0
    }
}
