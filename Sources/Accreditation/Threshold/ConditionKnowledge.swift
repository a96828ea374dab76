public import Criteria

/// Which of a pack's conditions hold for a school, as far as its kind, its figures and what it has stated tell.
public struct ConditionKnowledge: Sendable {
    private let conditions: [String: Condition]
    private let figures: SchoolFigures
    /// Kinds of school and schooling levels that some condition names: of these it is known which hold.
    private let named: Set<String>
    private let kinds: Set<String>
    private let stated: Set<String>

    /// - Parameters:
    ///   - kinds: the school's kind and, where they are rated apart, the schooling level in question.
    ///   - stated: conditions that the school has stated to hold; its figures come first.
    public init(_ pack: RulePack, figures: SchoolFigures, kinds: Set<String>, stated: Set<String> = []) {
        conditions = Dictionary(pack.conditions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        named = Set(pack.conditions.flatMap(\.kinds))
        self.figures = figures
        self.kinds = kinds
        self.stated = stated
    }

    /// Whether the condition holds; nil where neither the kind of school nor a figure tells.
    public func holds(_ id: String) -> Bool? {
        guard let condition = conditions[id] else { return nil }
        let opposite = condition.opposite.flatMap { conditions[$0] }
        if let told = told(condition) ?? opposite.flatMap(told).map({ !$0 }) { return told }
        if stated.contains(id) { return true }
        return opposite.map { stated.contains($0.id) } == true ? false : nil
    }

    /// The condition itself, for its words.
    public func condition(_ id: String) -> Condition? { conditions[id] }

    private func told(_ condition: Condition) -> Bool? {
        if !condition.kinds.isEmpty {
            if !kinds.isDisjoint(with: condition.kinds) { return true }
            return kinds.isDisjoint(with: named) ? nil : false
        }
        guard let path = condition.figure else { return nil }
        return figures.flag(path)
    }
}

extension SchoolFigures {
    /// What a flag of the form says in the assessed year; a form that is filled in without the cross says no.
    func flag(_ path: String) -> Bool? {
        let places = form.cells.keys.filter { $0.key.path == path && $0.year == form.year }.sorted()
        for place in places {
            if case .flag(let flag) = result(place).value { return flag }
        }
        return nil
    }
}
