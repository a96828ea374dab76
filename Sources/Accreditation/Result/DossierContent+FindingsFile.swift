import Criteria

extension DossierContent {
    /// The findings and facts as `accreditation assess` reads them from a file. The same content gives the same value.
    public var findingsFile: JSONValue {
        let rated: JSONMember
        if parts.isEmpty {
            rated = JSONMember(key: "findings", value: findings(of: nil))
        } else {
            let values = parts.map { part in
                JSONValue.members(["schoolingLevel": .string(part), "findings": findings(of: part)])
            }
            rated = JSONMember(key: "parts", value: .array(values))
        }
        return .object([
            JSONMember(key: "pack", value: .string(pack)), rated, JSONMember(key: "facts", value: facts.json),
        ])
    }

    /// By criterion, level and indicator.
    private func findings(of part: String?) -> JSONValue {
        var byCriterion: [String: [String: [JSONMember]]] = [:]
        for (code, sheet) in sheets {
            guard let sheetCode = SheetCode(code), sheetCode.part == part else { continue }
            for (place, rating) in sheet.findings.sorted(by: { $0.key < $1.key }) {
                guard let path = IndicatorPath("\(code)/\(place)"), let finding = rating.finding else { continue }
                byCriterion[sheetCode.criterion, default: [:]][String(path.level), default: []].append(
                    JSONMember(key: path.indicator, value: finding.json))
            }
        }
        return .object(
            byCriterion.sorted { $0.key < $1.key }.map { code, levels in
                let members = levels.sorted { $0.key < $1.key }.map {
                    JSONMember(key: $0.key, value: .object($0.value))
                }
                return JSONMember(key: code, value: .object(members))
            })
    }
}

extension IndicatorFinding {
    fileprivate var json: JSONValue {
        switch self {
        case .whole(let finding): .string(finding.rawValue)
        case .requirements(let answers):
            .members([
                "requirements": .array(answers.map { $0.map { .string($0.rawValue) } ?? .null })
            ])
        }
    }
}

extension DossierContent.StatedFacts {
    /// Only what is known.
    fileprivate var json: JSONValue {
        var members: [JSONMember] = []
        if let cohortCompleted { members.append(.init(key: "cohortCompleted", value: .bool(cohortCompleted))) }
        if let yearsOfData { members.append(.init(key: "yearsOfData", value: .whole(yearsOfData))) }
        if let facilitiesConfirmed {
            members.append(.init(key: "facilitiesConfirmed", value: .bool(facilitiesConfirmed)))
        }
        return .object(members)
    }
}
