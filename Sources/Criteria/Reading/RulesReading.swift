import XML

/// Reads level rules, council, evidence code and calendar in `circular.xml`.
enum RulesReading {
    static func rating(_ element: Element) throws(UnreadableElement) -> RatingRule {
        RatingRule(
            unit: try element.choice("by", of: RatingRule.Unit.self), isInOrder: element.flag("in-order"),
            isAssumed: element.flag("assumed"), citation: element.citation(), source: element.source)
    }

    static func levelRule(_ element: Element) throws(UnreadableElement) -> LevelRule {
        var conditions: [LevelCondition] = []
        for child in element.children { conditions.append(try condition(child)) }
        return LevelRule(
            level: try element.integer("level"), title: try element.string("title"), conditions: conditions,
            citation: element.citation(), source: element.source)
    }

    private static func condition(_ element: Element) throws(UnreadableElement) -> LevelCondition {
        switch element.name {
        case "every-criterion": .everyCriterion(reaches: try element.integer("reaches"))
        case "every-mandatory": .everyMandatory(reaches: try element.integer("reaches"))
        case "others": .others(atLeast: try element.integer("at-least"), reach: try element.integer("reaches"))
        case "school-level": .schoolLevel(try element.integer("level"))
        case "every-clause": .everyClause(of: try element.string("of"))
        default: throw element.unreadable("name")
        }
    }

    static func council(_ element: Element) throws(UnreadableElement) -> CouncilRule {
        let decision = try element.needed("decision")
        return CouncilRule(
            minimumSize: try element.integer("minimum-size"), mustBeOdd: element.flag("odd"),
            roles: try element.read("role", as: role),
            secretaryGroup: try range(element.child("secretary-group")),
            workingGroup: try range(element.child("working-group")),
            decisionShare: try share(decision), quorum: try element.child("quorum").map(share),
            remarks: remarks(element), citation: element.citation(), source: element.source)
    }

    private static func share(_ element: Element) throws(UnreadableElement) -> DecisionShare {
        DecisionShare(
            numerator: try element.integer("numerator"), denominator: try element.integer("denominator"),
            isAssumed: element.flag("assumed"))
    }

    private static func role(_ element: Element) throws(UnreadableElement) -> CouncilRoleCount {
        CouncilRoleCount(
            role: try element.choice("name", of: CouncilRole.self), minimum: try element.integer("minimum"),
            maximum: try element.optionalInteger("maximum"))
    }

    private static func range(_ element: Element?) throws(UnreadableElement) -> ClosedRange<Int>? {
        guard let element else { return nil }
        let (minimum, maximum) = (try element.integer("minimum"), try element.integer("maximum"))
        guard minimum <= maximum else { throw element.unreadable("maximum, not below the minimum") }
        return minimum...maximum
    }

    static func evidenceCode(_ element: Element) throws(UnreadableElement) -> EvidenceCodeRule {
        EvidenceCodeRule(
            pattern: try element.string("pattern"), open: try element.string("open"),
            close: try element.string("close"), separator: try element.string("separator"),
            bracketsEachCode: element.flag("brackets-each-code"),
            standsBeforeStop: element["place"] == "before-stop", listColumns: element.texts("column"),
            columnContents: try columnContents(element), remarks: remarks(element), citation: element.citation(),
            source: element.source)
    }

    /// What the columns of the list hold; empty where no column tells.
    private static func columnContents(_ element: Element) throws(UnreadableElement) -> [EvidenceColumn?] {
        guard element.children("column").contains(where: { $0["holds"] != nil }) else { return [] }
        return try element.read("column") { (column) throws(UnreadableElement) in
            column["holds"] == nil ? nil : try column.choice("holds", of: EvidenceColumn.self)
        }
    }

    static func remarks(_ element: Element) -> [Remark] {
        element.children("remark").map {
            Remark(
                text: $0.text, citation: $0["article"] == nil ? nil : $0.citation(), isAssumed: $0.flag("assumed"),
                source: $0.source)
        }
    }

    static func calendarEntry(_ element: Element) throws(UnreadableElement) -> CalendarEntry {
        CalendarEntry(
            id: try element.string("id"), title: try element.string("title"), due: try due(element),
            lastWeek: try element.optionalInteger("last"), isAssumed: element.flag("assumed"),
            citation: element.citation(), source: element.source)
    }

    private static func due(_ element: Element) throws(UnreadableElement) -> CalendarEntry.Due {
        switch element.name {
        case "end-of-first-semester": return .endOfFirstSemester
        case "end-of-year": return .endOfYear
        case "week": return .week(try element.integer("first"))
        default:
            let parts = try element.string("day").split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { throw element.unreadable("day") }
            return .before(month: parts[0], day: parts[1])
        }
    }
}
