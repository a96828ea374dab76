import XML

/// Reads grades and degrees in `circular.xml`.
enum RecognitionReading {
    static func grade(_ element: Element) throws(UnreadableElement) -> GradeRule {
        GradeRule(
            authority: try element.string("authority"), conditions: try element.read("needs", as: need),
            validity: try validity(try element.needed("validity")), remarks: RulesReading.remarks(element),
            citation: element.citation(), source: element.source)
    }

    static func nationalStandard(_ element: Element) throws(UnreadableElement) -> NationalStandardRule {
        NationalStandardRule(
            authority: try element.string("authority"), degrees: try element.read("degree", as: degree),
            conditions: try element.read("needs", as: need), validity: try validity(try element.needed("validity")),
            remarks: RulesReading.remarks(element), source: element.source)
    }

    private static func degree(_ element: Element) throws(UnreadableElement) -> NationalStandardRule.Degree {
        NationalStandardRule.Degree(
            number: try element.integer("number"), level: try element.integer("level"),
            isAssumed: element.flag("assumed"), citation: element.citation())
    }

    private static func need(_ element: Element) throws(UnreadableElement) -> FactCondition {
        FactCondition(
            fact: try element.choice("fact", of: SchoolFact.self), atLeast: try element.optionalInteger("at-least"),
            citation: element.citation())
    }

    private static func validity(_ element: Element) throws(UnreadableElement) -> Validity {
        Validity(
            years: try element.integer("years"), renewalLeadMonths: try element.optionalInteger("renewal-lead-months"),
            yearsBeforeHigher: try element.optionalInteger("years-before-higher"),
            waitAfterRefusal: try element.read("wait-after-refusal") { (wait) throws(UnreadableElement) in
                RefusalWait(years: try wait.integer("years"), isAssumed: wait.flag("assumed"))
            }.first, citation: element.citation())
    }
}
