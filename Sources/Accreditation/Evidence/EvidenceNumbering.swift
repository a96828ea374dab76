public import Criteria

/// How a rule pack numbers the evidence that belongs to one of its criteria.
public struct EvidenceNumbering: Sendable, Hashable {
    /// How codes are written.
    public let rule: EvidenceCodeRule
    /// The number of the standard.
    public let standard: Int
    /// The number of the criterion within the standard.
    public let criterion: Int

    /// Nil for codes that are no criterion of a standard: clauses for the whole school own no evidence.
    public init?(criterion code: String, in pack: RulePack) {
        for standard in pack.standards {
            guard standard.criteria.contains(where: { $0.code == code }), let number = Int(standard.code),
                let last = code.split(separator: ".").last.flatMap({ Int($0) })
            else { continue }
            self.init(rule: pack.evidenceCode, standard: number, criterion: last)
            return
        }
        return nil
    }

    public init(rule: EvidenceCodeRule, standard: Int, criterion: Int) {
        self.rule = rule
        self.standard = standard
        self.criterion = criterion
    }

    /// The code with this serial number, without brackets; nil where a number is out of its range.
    public func code(box: Int?, serial: Int) -> String? {
        rule.format(box: rule.hasBox ? box ?? standard : nil, standard: standard, criterion: criterion, serial: serial)
    }
}
