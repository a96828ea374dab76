import XML

/// Reads the forms of report and improvement plan in `circular.xml`.
enum ReportReading {
    static func report(_ element: Element) throws(UnreadableElement) -> ReportForm {
        let citation = element.citation()
        return ReportForm(
            try element.choice("per", of: ReportForm.Place.self), title: try element.string("title"),
            sheetTexts: try element.read("sheet-text") { (text) throws(UnreadableElement) in
                SheetText(
                    name: try text.choice("name", of: SheetText.Name.self), title: try text.string("title"),
                    help: text.text, citation: text.citation(inside: citation), source: text.source)
            },
            standardTexts: try element.read("standard-text") { (text) throws(UnreadableElement) in
                StandardText(
                    id: try text.string("id"), title: try text.string("title"), help: text.text,
                    listsIssues: text.flag("issues"), isOptional: text.flag("optional"),
                    citation: text.citation(inside: citation), source: text.source)
            },
            citation: citation, source: element.source)
    }

    static func plan(_ element: Element) throws(UnreadableElement) -> PlanForm {
        PlanForm(
            title: try element.string("title"), form: try element.string("form"),
            mostIssues: try element.optionalInteger("most-issues"), school: try part(try element.needed("school")),
            grounds: try printed(try element.needed("grounds")), preface: try element.read("preface", as: printed),
            issues: try table(try element.needed("issues")), actions: try table(try element.needed("actions")),
            states: try element.read("state", as: state), reviews: try table(try element.needed("reviews")),
            reviewPeriods: try element.read("review") { (review) throws(UnreadableElement) in
                PlanReviewPeriod(
                    entry: try review.string("at"), title: try review.string("title"), source: review.source)
            },
            closing: try element.read("closing", as: printed), citation: element.citation(), source: element.source)
    }

    private static func part(_ element: Element) throws(UnreadableElement) -> PlanPart {
        PlanPart(code: try element.string("code"), title: try element.string("title"), source: element.source)
    }

    private static func printed(_ element: Element) throws(UnreadableElement) -> PrintedPart {
        PrintedPart(
            part: try part(element), lines: element.children("line").map { .init(heading: $0["under"], text: $0.text) })
    }

    private static func table(_ element: Element) throws(UnreadableElement) -> PlanTable {
        PlanTable(
            part: try part(element),
            columns: try element.read("column") { (column) throws(UnreadableElement) in
                PlanColumn(
                    name: try column.choice("name", of: PlanColumn.Name.self), title: try column.string("title"),
                    help: column.text, source: column.source)
            })
    }

    private static func state(_ element: Element) throws(UnreadableElement) -> PlanState {
        PlanState(
            id: try element.string("id"), title: try element.string("title"), isDone: element.flag("done"),
            source: element.source)
    }
}
