@testable import Criteria

/// Small packs in code, for rules that no pack on disk exercises.
enum SamplePacks {
    static let here = SourceLocation(file: "sample.xml", line: 1)
    static let article = Citation(article: "Điều 1", clause: "khoản 2", point: "điểm a")

    /// A pack of the 2018 family: three levels by every criterion, a fourth by clauses.
    /// - Parameter criteria: for each criterion the indicators of its levels, lowest first.
    static func everyCriterion(_ criteria: [[Int]], clauses: Int) -> RulePack {
        var pack = empty("sample-2018")
        pack.standards = [standard(criteria.enumerated().map { criterion($0 + 1, $1) })]
        pack.schoolWide = [group("level-4", 4, clauses)]
        pack.levelRules = (1...3).map { rule($0, [.everyCriterion(reaches: $0)]) }
        pack.levelRules.append(rule(4, [.schoolLevel(3), .everyClause(of: "level-4")]))
        pack.accreditationGrade = GradeRule(
            authority: "Sở", conditions: [FactCondition(fact: .cohortCompleted, atLeast: nil, citation: article)],
            validity: validity, citation: article, source: here)
        pack.nationalStandard = standardRule([(1, 2), (2, 3)], [(.cohortCompleted, nil)])
        return pack
    }

    /// A pack of the 2026 family: mandatory criteria, and at least so many of the others.
    /// - Parameter criteria: whether each is mandatory, and the indicators of its levels.
    static func counted(_ criteria: [(Bool, [Int])], atLeast: Int, schoolingLevels: [String] = []) -> RulePack {
        var pack = empty("sample-2026")
        let tree = criteria.enumerated().map { place, shape in
            var criterion = criterion(place + 1, shape.1)
            criterion.isMandatory = shape.0
            return criterion
        }
        pack.standards = [standard(tree)]
        pack.levelRules = [
            rule(1, [.everyMandatory(reaches: 1), .others(atLeast: atLeast, reach: 1)]),
            rule(
                2, [.everyMandatory(reaches: 2), .others(atLeast: atLeast, reach: 2), .everyCriterion(reaches: 1)]),
        ]
        pack.nationalStandard = standardRule(
            [(1, 1), (2, 2)], [(.facilitiesConfirmed, nil), (.yearsOfData, 3), (.cohortCompleted, nil)])
        if !schoolingLevels.isEmpty {
            pack.schoolingLevels = SchoolingLevels(
                entries: schoolingLevels.map { .init(id: $0, title: $0) }, citation: article)
        }
        return pack
    }

    static func rule(_ level: Int, _ conditions: [LevelCondition]) -> LevelRule {
        LevelRule(level: level, title: "Mức \(level)", conditions: conditions, citation: article, source: here)
    }

    static func criterion(_ place: Int, _ shape: [Int]) -> Criterion {
        let levels = shape.enumerated().map { index, count in
            level(index + 1, count == 1 ? ["-"] : (0..<count).map { String(UnicodeScalar(97 + UInt8($0))) })
        }
        return Criterion(
            id: "c\(place)", code: "1.\(place)", title: "Tiêu chí \(place)", isMandatory: true, levels: levels,
            source: here)
    }

    static func group(_ code: String, _ number: Int, _ clauses: Int) -> Criterion {
        Criterion(
            id: code, code: code, title: "Mức \(number)", isMandatory: false,
            levels: [level(number, (1...clauses).map(String.init))], source: here)
    }

    private static func level(_ number: Int, _ codes: [String]) -> Level {
        let indicators = codes.map { code in
            Indicator(
                id: "i\(code)", code: code, citation: article,
                requirements: [
                    Requirement(id: "r1", text: "Một", isOptional: false, source: here),
                    Requirement(id: "r2", text: "Hai (nếu có)", isOptional: true, source: here),
                ], measures: [], guidance: [], usualEvidence: [], source: here)
        }
        return Level(id: "l\(number)", number: number, indicators: indicators, guards: [], source: here)
    }
}

extension SamplePacks {
    private static var validity: Validity {
        Validity(years: 5, renewalLeadMonths: nil, yearsBeforeHigher: 2, citation: article)
    }

    private static func standard(_ criteria: [Criterion]) -> Standard {
        Standard(id: "s1", code: "1", title: "Tiêu chuẩn 1", criteria: criteria, source: here)
    }

    private static func standardRule(_ degrees: [(Int, Int)], _ facts: [(SchoolFact, Int?)]) -> NationalStandardRule {
        NationalStandardRule(
            authority: "Sở", degrees: degrees.map { .init(number: $0, level: $1, citation: article) },
            conditions: facts.map { FactCondition(fact: $0, atLeast: $1, citation: article) }, validity: validity,
            source: here)
    }

    private static func empty(_ id: String) -> RulePack {
        let day = [Day(iso: "2018-10-10")].compactMap(\.self)[0]
        return RulePack(
            id: id, hash: String(repeating: "0", count: 64),
            circular: Circular(
                number: "\(id)/TT", title: "Mẫu", issued: day, inForceFrom: day, inForceTo: nil, replaces: [],
                replacedBy: nil,
                provenance: Provenance(isOfficialText: false, isComparedWithSignedText: false, note: ""),
                source: SourceLocation(file: "circular.xml", line: 1)),
            schoolType: "sample", appliesTo: ["small", "large"], standards: [], schoolWide: [], levelRules: [],
            schoolingLevels: nil, accreditationGrade: nil, nationalStandard: nil,
            council: CouncilRule(
                minimumSize: 5, mustBeOdd: true, roles: [], secretaryGroup: nil, workingGroup: nil,
                decisionShare: DecisionShare(numerator: 2, denominator: 3), citation: article, source: here),
            evidenceCode: EvidenceCodeRule(
                pattern: "{serial:2}", open: "[", close: "]", separator: "; ", bracketsEachCode: true,
                listColumns: [], citation: article, source: here),
            calendar: [], conditions: [], statistics: StatisticsForm(years: 3, tables: []), notices: [], notes: [])
    }
}
