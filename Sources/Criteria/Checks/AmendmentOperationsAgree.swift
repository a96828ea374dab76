/// No two changes of one node contradict each other: nothing is given two values, two codes or two rules, and nothing
/// is changed that the same amendment takes away further down.
enum AmendmentOperationsAgree: AmendmentCheck {
    static let name = CheckName.amendmentOperationsAgree

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        twice(in: amendment) + lost(in: amendment, context)
    }

    private static func twice(in amendment: Amendment) -> [Diagnostic] {
        var first: [String: Int] = [:]
        return amendment.operations.flatMap { operation in
            operation.subjects.compactMap { subject -> Diagnostic? in
                guard let line = first[subject] else {
                    first[subject] = operation.source.line
                    return nil
                }
                return error("Line \(line) sets \(subject) already; keep one of the two.", at: operation.source)
            }
        }
    }

    private static func lost(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        amendment.operations.enumerated().flatMap { index, operation -> [Diagnostic] in
            let later = amendment.operations.dropFirst(index + 1)
            return operation.changedIDs.compactMap { id -> Diagnostic? in
                let end = later.first { $0.endedIDs.contains { $0 == id || context.isInside(id, $0) } }
                guard let end else { return nil }
                let sentence = "The node \(id) is changed here but taken away on line \(end.source.line)"
                return error("\(sentence); drop one of the two.", at: operation.source)
            }
        }
    }
}

extension AmendmentOperation {
    /// What the operation gives a value to, in words.
    fileprivate var subjects: [String] {
        switch action {
        case .replace(let replacement):
            let names = replacement.attributes.map(\.name) + replacement.without
            return (names + (replacement.text == nil ? [] : ["the words"])).map { "\($0) of \(replacement.id)" }
        case .renumber(let id, _, _): return ["the code of \(id)"]
        case .replaceRule(let rule): return ["\(rule.name) \(rule["level"] ?? "")"]
        case .add, .withdraw, .split, .merge: return []
        }
    }

    /// Nodes that the operation changes and leaves where they are.
    fileprivate var changedIDs: [String] {
        switch action {
        case .add(_, let parent, _): [parent].compactMap(\.self)
        case .replace(let replacement): [replacement.id]
        case .renumber(let id, _, _): [id]
        case .replaceRule, .withdraw, .split, .merge: []
        }
    }
}
