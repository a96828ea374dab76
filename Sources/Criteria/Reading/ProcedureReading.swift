import XML

/// Reads `procedure.xml`.
enum ProcedureReading {
    static func form(_ element: Element) throws(UnreadableElement) -> ProcedureForm {
        ProcedureForm(
            acts: try element.read("act", as: act),
            registration: try element.read("registration", as: registration).first, source: element.source)
    }

    private static func registration(_ element: Element) throws(UnreadableElement) -> RegistrationForm {
        RegistrationForm(
            sender: try element.choice("by", of: RegistrationForm.Sender.self), title: try element.string("title"),
            wishes: try element.read("wish") { (wish) throws(UnreadableElement) in
                RegistrationForm.Wish(id: try wish.string("id"), title: try wish.string("title"))
            },
            items: try element.read("item") { (item) throws(UnreadableElement) in
                RegistrationForm.Item(
                    id: try item.string("id"), title: try item.string("title"),
                    copies: try item.optionalInteger("copies") ?? 1)
            }, citation: element.citation(), isAssumed: element.flag("assumed"), source: element.source)
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
