/// A finding as people write and read it: forms send these words, and pages that compare two findings show them.
public enum FindingWords {
    /// Nothing rated yet.
    public static let unrated = "Chưa đánh giá"
    /// Stands before the answers to the single requirements.
    public static let byRequirement = "Theo nội hàm"

    private static let findings: [(Finding, String)] = [(.met, "Đạt"), (.unmet, "Không đạt")]
    private static let answers: [(RequirementAnswer, String)] = [
        (.met, "Đạt"), (.unmet, "Không đạt"), (.notApplicable, "Không áp dụng"),
    ]

    /// `Đạt`, `Không đạt`.
    public static func word(_ finding: Finding) -> String { findings.first { $0.0 == finding }?.1 ?? unrated }

    /// `Đạt`, `Không đạt`, `Không áp dụng`, `Chưa đánh giá`.
    public static func word(_ answer: RequirementAnswer?) -> String {
        answers.first { $0.0 == answer }?.1 ?? unrated
    }

    /// `Đạt`, `Chưa đánh giá`, or `Theo nội hàm: Đạt; Không đạt; Chưa đánh giá`.
    public static func text(_ finding: IndicatorFinding?) -> String {
        switch finding {
        case nil: unrated
        case .whole(let finding): word(finding)
        case .requirements(let answers): "\(byRequirement): \(answers.map(word).joined(separator: "; "))"
        }
    }

    /// Reads what `text` writes: the finding, where nil is "not yet rated".
    ///
    /// - Throws: `UnreadableFinding` for anything else.
    public static func read(_ text: String) throws(UnreadableFinding) -> IndicatorFinding? {
        if text == unrated { return nil }
        if let finding = findings.first(where: { $0.1 == text })?.0 { return .whole(finding) }
        let start = byRequirement + ": "
        guard text.hasPrefix(start) else { throw UnreadableFinding(text: text) }
        return try requirements(String(text.dropFirst(start.count)).components(separator: "; "))
    }

    /// Reads one word per requirement; nil when no requirement was answered yet.
    public static func requirements(_ words: [String]) throws(UnreadableFinding) -> IndicatorFinding? {
        var read: [RequirementAnswer?] = []
        for word in words {
            let answer = answers.first { $0.1 == word }?.0
            guard answer != nil || word == unrated else { throw UnreadableFinding(text: word) }
            read.append(answer)
        }
        return read.allSatisfy { $0 == nil } ? nil : .requirements(read)
    }
}

/// Something that is no finding.
public struct UnreadableFinding: Error, Sendable, Hashable {
    /// What was sent.
    public let text: String
}

extension String {
    fileprivate func components(separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
