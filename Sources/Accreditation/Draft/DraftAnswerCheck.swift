public import Criteria

/// What keeps a school's answer to a draft from being sent.
public enum DraftAnswerProblem: Sendable, Hashable {
    /// It objects, but to no criterion.
    case nothingObjected
    /// It agrees to the whole, but objects to a criterion.
    case objectionThere(String)
    /// Something is written on a criterion, but not whether the school agrees.
    case stanceMissing(String)
    /// An objection without reasons.
    case reasonsMissing(String)
    /// Codes that the register does not have.
    case unknownEvidence(String, [String])
}

/// The check of an answer before it is sent.
public enum DraftAnswerCheck {
    /// Everything that is wrong, in the order of the items.
    ///
    /// - Parameters:
    ///   - items: what the school wrote.
    ///   - register: the codes of the dossier's evidence.
    public static func problems(
        _ kind: DraftAnswerKind, _ items: [DraftItem], register: Set<String>
    ) -> [DraftAnswerProblem] {
        var found: [DraftAnswerProblem] = []
        for item in items where item.criterion != DraftItem.general {
            let isWritten = !item.objected.isEmpty || !item.reasons.allSatisfy(\.isWhitespace)
            if item.stance == nil, isWritten { found.append(.stanceMissing(item.criterion)) }
            guard item.stance == .objects else { continue }
            if kind == .agrees { found.append(.objectionThere(item.criterion)) }
            if item.reasons.allSatisfy(\.isWhitespace) { found.append(.reasonsMissing(item.criterion)) }
            let unknown = item.evidence.filter { !register.contains($0) }
            if !unknown.isEmpty { found.append(.unknownEvidence(item.criterion, unknown)) }
        }
        if kind == .objects, found.isEmpty, !items.contains(where: { $0.stance == .objects }) {
            found.append(.nothingObjected)
        }
        return found
    }

    /// The codes in a field in which one writes nothing else, with or without the brackets of the law; what is no code
    /// stays as it was typed.
    public static func codes(typed text: String, _ rule: EvidenceCodeRule) -> [String] {
        var found: [String] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "," }) {
            let bare = word.drop { rule.open.contains($0) || $0 == "[" || $0 == "(" }
            let code = String(bare.reversed().drop { rule.close.contains($0) || $0 == "]" || $0 == ")" }.reversed())
            if !code.isEmpty, !found.contains(code) { found.append(code) }
        }
        return found
    }
}
