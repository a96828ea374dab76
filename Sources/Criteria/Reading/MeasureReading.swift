import XML

/// Reads thresholds and the vocabulary that they use.
enum MeasureReading {
    static func measure(_ element: Element, scales: [String: [String]]) throws(UnreadableElement) -> Measure {
        Measure(
            id: try element.string("id"), name: try element.string("name"),
            comparison: try element.choice("is", of: Comparison.self), value: try value(element, scales: scales),
            unit: element["unit"] ?? "", conditions: element.list("when"), years: try element.optionalInteger("years"),
            countsYears: element["counts"] == "years", basis: basis(element), warnsOnly: try warningPeriod(element),
            figure: element["figure"],
            remark: element["remark"], source: element.source)
    }

    static func condition(_ element: Element) throws(UnreadableElement) -> Condition {
        Condition(
            id: try element.string("id"), title: try element.string("title"), opposite: element["opposite"],
            figure: element["figure"], kinds: element.list("kinds"), source: element.source)
    }

    /// The scales that a pack declares, lowest rank first.
    static func scales(_ root: Element) throws(UnreadableElement) -> [String: [String]] {
        var scales: [String: [String]] = [:]
        for element in root.child("scales")?.children ?? [] { scales[try element.string("id")] = element.texts("rank") }
        return scales
    }

    private static func value(_ element: Element, scales: [String: [String]]) throws(UnreadableElement) -> MeasureValue
    {
        if let number = element["value"], element["rank"] == nil { return .number(number) }
        guard let rank = element["rank"], element["value"] == nil, let scale = scales[element["scale"] ?? ""] else {
            throw element.unreadable("value, or rank and declared scale")
        }
        return .rank(rank, scale: scale)
    }

    private static func basis(_ element: Element) -> MeasureBasis {
        if element["basis"] == "derived" { return .derived }
        return element["cites"].map(MeasureBasis.citedText) ?? .circular
    }

    private static func warningPeriod(_ element: Element) throws(UnreadableElement) -> WarningPeriod? {
        try element.child("warns-only").map(period)
    }

    static func period(_ element: Element) throws(UnreadableElement) -> WarningPeriod {
        WarningPeriod(from: try element.day("from"), to: try element.day("to"), citation: element.citation())
    }
}
