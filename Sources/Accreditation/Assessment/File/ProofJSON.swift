import Criteria

extension ProofBuilder {
    /// The result as the command line prints it, and inside its proof what anybody needs to compute it again: the hash
    /// of the pack, and the findings and facts in the form of a file of findings.
    public var json: JSONValue {
        guard case .object(let members) = whole().json else { return result.json(proof: whole()) }
        return result.json(
            proof: .object(
                members + [
                    JSONMember(key: "packHash", value: .string(pack.hash)), JSONMember(key: "input", value: input),
                ]))
    }

    /// Findings and facts as a file of findings has them, in the pack's order.
    private var input: JSONValue {
        let parts = subjects.compactMap { subject in
            subject.schoolingLevel.map { level in
                JSONValue.members(["schoolingLevel": .string(level), "findings": findings(of: subject)])
            }
        }
        let single = subjects.first.map { JSONMember(key: "findings", value: findings(of: $0)) }
        let found = parts.isEmpty ? single : JSONMember(key: "parts", value: .array(parts))
        return .object(
            [JSONMember(key: "pack", value: .string(pack.id))] + [found].compactMap(\.self)
                + [JSONMember(key: "facts", value: facts.json)])
    }

    private func findings(of subject: Subject) -> JSONValue {
        .object(
            pack.rated.compactMap { criterion in
                let levels = criterion.levels.compactMap { level -> JSONMember? in
                    let found = level.indicators.compactMap { indicator -> JSONMember? in
                        let path = IndicatorPath(
                            criterion: criterion.code, level: level.number, indicator: indicator.code)
                        return subject.findings[path].map { JSONMember(key: indicator.code, value: $0.json) }
                    }
                    return found.isEmpty ? nil : JSONMember(key: String(level.number), value: .object(found))
                }
                return levels.isEmpty ? nil : JSONMember(key: criterion.code, value: .object(levels))
            })
    }
}

extension IndicatorFinding {
    /// As a file of findings writes it.
    fileprivate var json: JSONValue {
        switch self {
        case .whole(let finding): .string(finding.rawValue)
        case .requirements(let answers): .members(["requirements": answers.json])
        }
    }
}

extension [RequirementAnswer?] {
    /// As a file of findings writes them.
    var json: JSONValue { .array(map { $0.map { .string($0.rawValue) } ?? .null }) }
}

extension Facts {
    /// What is known, as a file of findings writes it.
    fileprivate var json: JSONValue {
        let known: [(SchoolFact, JSONValue?)] = [
            (.cohortCompleted, cohortCompleted.map(JSONValue.bool)), (.yearsOfData, yearsOfData.map(JSONValue.whole)),
            (.facilitiesConfirmed, facilitiesConfirmed.map(JSONValue.bool)),
        ]
        return .object(known.compactMap { fact, value in value.map { JSONMember(key: fact.rawValue, value: $0) } })
    }
}
