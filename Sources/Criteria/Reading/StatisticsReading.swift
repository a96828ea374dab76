import XML

/// Reads `statistics.xml`.
enum StatisticsReading {
    static func form(_ element: Element) throws(UnreadableElement) -> StatisticsForm {
        StatisticsForm(years: try element.integer("years"), tables: try element.read("table", as: table))
    }

    private static func table(_ element: Element) throws(UnreadableElement) -> StatisticsTable {
        var rows: [StatisticsRow] = []
        try add(rowsOf: element, depth: 0, to: &rows)
        var checks: [StatisticsCheck] = []
        for child in element.children { if let check = try check(child) { checks.append(check) } }
        return StatisticsTable(
            id: try element.string("id"), code: try element.string("code"), title: try element.string("title"),
            isYearly: element.flag("yearly"), columns: try element.read("column", as: column), rows: rows,
            checks: checks, source: element.source)
    }

    private static func column(_ element: Element) throws(UnreadableElement) -> StatisticsColumn {
        StatisticsColumn(
            id: try element.string("id"), title: try element.string("title"),
            value: element["value"] == nil ? nil : try element.choice("value", of: StatisticsValue.self))
    }

    /// Rows inside a row follow it, one step deeper.
    private static func add(
        rowsOf outer: Element, depth: Int, to rows: inout [StatisticsRow]
    ) throws(UnreadableElement) {
        for element in outer.children where element.isNamed("row") {
            rows.append(try row(element, depth: depth))
            try add(rowsOf: element, depth: depth + 1, to: &rows)
        }
    }

    private static func row(_ element: Element, depth: Int) throws(UnreadableElement) -> StatisticsRow {
        StatisticsRow(
            id: try element.string("id"), code: element["code"] ?? "", title: try element.string("title"),
            depth: depth,
            value: element["value"] == nil ? .count : try element.choice("value", of: StatisticsValue.self),
            unit: element["unit"] ?? "", formula: try formula(element), appliesTo: element.list("applies-to"),
            isSupplement: element.flag("supplement"), source: element.source)
    }

    private static func formula(_ element: Element) throws(UnreadableElement) -> StatisticsFormula {
        switch (element["sum"] != nil, element["ratio"], element["over"]) {
        case (false, nil, nil): return .typed
        case (true, nil, nil): return .sum(element.list("sum"))
        case (false, let ratio?, let over?):
            return .ratio(ratio, over: over, factor: try element.optionalInteger("factor") ?? 1)
        default: throw element.unreadable("formula: sum alone, or ratio and over")
        }
    }

    private static func check(_ element: Element) throws(UnreadableElement) -> StatisticsCheck? {
        let kind: StatisticsCheck.Kind
        switch element.name {
        case "not-above": kind = .notAbove(try element.string("part"), try element.string("whole"))
        case "parts-make-whole":
            kind = .partsMakeWhole(parts: element.list("parts"), whole: try element.string("whole"))
        default: return nil
        }
        return StatisticsCheck(
            kind: kind, comparesColumns: element["compares"] == "columns", message: element.text,
            source: element.source)
    }
}
