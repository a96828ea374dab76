import XML

/// Reads `procedure.xml`.
enum ProcedureReading {
    static func form(_ element: Element) throws(UnreadableElement) -> ProcedureForm {
        ProcedureForm(acts: try element.read("act", as: act), source: element.source)
    }

    private static func act(_ element: Element) throws(UnreadableElement) -> ActForm {
        ActForm(
            name: try element.choice("name", of: ActName.self), title: try element.string("title"),
            limit: try limit(element), citation: element.citation(), isAssumed: element.flag("assumed"),
            source: element.source)
    }

    private static func limit(_ element: Element) throws(UnreadableElement) -> ActLimit? {
        try element.optionalInteger("days").map { ActLimit(days: $0, isInWorkingDays: element.flag("working")) }
    }
}
