/// The evidence pattern makes distinct codes and every code can be read back: it names standard, criterion and serial
/// once each, at most one box, keeps numbers apart by something that is no digit, and has brackets and a separator.
enum EvidenceCodesParse: PackCheck {
    static let name = CheckName.evidenceCodesParse

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let rule = pack.evidenceCode
        return (pattern(of: rule) + punctuation(of: rule)).map { error($0, at: rule.source) }
    }

    private static func pattern(of rule: EvidenceCodeRule) -> [String] {
        switch EvidenceCodePattern.read(rule.pattern) {
        case .failure(let problem): [problem.sentence]
        case .success: roundTrips(of: rule)
        }
    }

    /// Codes at the edges of the ranges, each of which must come back as it went in.
    private static func roundTrips(of rule: EvidenceCodeRule) -> [String] {
        let hasBox = rule.hasBox
        let samples = [(1, 1, 1, 1), (1, 1, 11, 1), (1, 11, 1, 1), (11, 1, 1, 11), (99, 5, 10, 999)].map {
            EvidenceCode(box: hasBox ? $0.0 : nil, standard: $0.1, criterion: $0.2, serial: $0.3)
        }
        return samples.filter { sample in rule.format(sample).flatMap { rule.parse($0) } != sample }.map {
            "The code \(rule.format($0) ?? "of a piece") cannot be read back; correct the pattern \"\(rule.pattern)\"."
        }
    }

    private static func punctuation(of rule: EvidenceCodeRule) -> [String] {
        var found: [String] = []
        if rule.open.isBlank || rule.close.isBlank || rule.open == rule.close {
            found.append("Citations need two different brackets; give the opening and the closing one.")
        }
        if rule.separator.isBlank { found.append("Codes need a separator between them; give one, such as \";\".") }
        if rule.listColumns.isEmpty || rule.listColumns.contains(where: \.isBlank) {
            found.append("The official list of evidence needs columns with titles; give them.")
        }
        return found
    }
}
