public import Criteria

extension PackDifference {
    /// The report as JSON: the packs, a count of every kind, and each change; unchanged items are only counted.
    public func json(from old: RulePack, to new: RulePack) -> JSONValue {
        .members([
            "from": PackDifference.json(old), "to": PackDifference.json(new),
            "counts": .object(Kind.allCases.map { JSONMember(key: $0.rawValue, value: .whole(count($0))) }),
            "changes": .array(changes.map(\.json)),
        ])
    }

    private static func json(_ pack: RulePack) -> JSONValue {
        .members(["pack": .string(pack.id), "hash": .string(pack.hash)])
    }
}

extension PackDifference.Item {
    fileprivate var json: JSONValue {
        func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        return .members([
            "id": .string(id), "part": .string(part.rawValue), "kind": .string(kind.rawValue), "from": text(from),
            "to": text(to), "was": text(was), "now": text(now),
        ])
    }
}
