extension AssessmentResult {
    /// The result with a proof, keys in a fixed order.
    public func json(proof: Proof) -> JSONValue { json(proof: proof.json) }

    func json(proof: JSONValue) -> JSONValue {
        var members = [
            JSONMember(key: "pack", value: .string(pack)),
            JSONMember(key: "level", value: .whole(level)),
            JSONMember(key: "highestPossible", value: .whole(highestPossible)),
            JSONMember(key: "complete", value: .bool(isComplete)),
        ]
        if let parts {
            members.append(JSONMember(key: "parts", value: .array(parts.map(\.json))))
        } else {
            members.append(JSONMember(key: "criteria", value: criteria.json))
        }
        members += [
            JSONMember(key: "accreditationGrade", value: accreditationGrade.map(JSONValue.whole) ?? .null),
            JSONMember(key: "nationalStandard", value: nationalStandard?.json ?? .null),
            JSONMember(key: "nextLevel", value: nextLevel?.json ?? .null),
            JSONMember(key: "proof", value: proof),
        ]
        return .object(members)
    }
}

extension [CriterionResult] {
    fileprivate var json: JSONValue {
        .object(
            map {
                JSONMember(
                    key: $0.code,
                    value: .members([
                        "level": .whole($0.level), "highestPossible": .whole($0.highestPossible),
                    ]))
            })
    }
}

extension SchoolingLevelResult {
    fileprivate var json: JSONValue {
        .members([
            "schoolingLevel": .string(schoolingLevel), "level": .whole(level),
            "highestPossible": .whole(highestPossible), "criteria": criteria.json,
        ])
    }
}

extension NationalStandardResult {
    fileprivate var json: JSONValue {
        .members(["degree": .whole(degree), "missing": .array(missing.map { .string($0.name) })])
    }
}

extension NextLevel {
    fileprivate var json: JSONValue {
        .members(["level": .whole(level), "needed": .array(needed.map { .string($0.description) })])
    }
}

extension Proof {
    /// The tree; what stands behind a finding is not part of it.
    public var json: JSONValue {
        .members([
            "statement": .string(statement), "holds": holds.map(JSONValue.bool) ?? .null,
            "citation": citation.map(JSONValue.string) ?? .null, "children": .array(children.map(\.json)),
        ])
    }
}
