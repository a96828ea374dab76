import XML

/// Reads `papers.xml`.
enum PaperReading {
    static func forms(_ element: Element) throws(UnreadableElement) -> [PaperForm] {
        try element.read("paper", as: form)
    }

    private static func form(_ element: Element) throws(UnreadableElement) -> PaperForm {
        var parts: [PaperPart] = []
        try add(partsOf: element, depth: 0, to: &parts)
        return PaperForm(
            id: try element.string("id"), title: try element.string("title"), about: element["about"] ?? "",
            form: element["form"] ?? "", symbol: element["symbol"] ?? "",
            orientation: try orientation(element) ?? .portrait, citation: element.citation(),
            isAssumed: element.flag("assumed"), parts: parts, source: element.source)
    }

    private static func orientation(_ element: Element) throws(UnreadableElement) -> PaperForm.Orientation? {
        guard element["orientation"] != nil else { return nil }
        return try element.choice("orientation", of: PaperForm.Orientation.self)
    }

    /// Parts inside a part follow it, one step deeper.
    private static func add(
        partsOf outer: Element, depth: Int, to parts: inout [PaperPart]
    ) throws(UnreadableElement) {
        for element in outer.children where element.isNamed("part") {
            parts.append(try part(element, depth: depth))
            try add(partsOf: element, depth: depth + 1, to: &parts)
        }
    }

    private static func part(_ element: Element, depth: Int) throws(UnreadableElement) -> PaperPart {
        PaperPart(
            id: try element.string("id"), code: element["code"] ?? "", title: element["title"] ?? "", depth: depth,
            hint: element.child("hint")?.text ?? "", opening: element.texts("line"),
            content: try content(element), isRequired: element.flag("required"),
            beginsPage: element.flag("new-page"), orientation: try orientation(element), list: try list(element),
            source: element.source)
    }

    private static func list(_ element: Element) throws(UnreadableElement) -> PaperList? {
        guard element["lists"] != nil else { return nil }
        let columns = try element.read("column") { (column) throws(UnreadableElement) -> PaperListColumn? in
            column["holds"] == nil ? nil : try column.choice("holds", of: PaperListColumn.self)
        }
        return PaperList(name: try element.choice("lists", of: PaperListName.self), columns: columns)
    }

    private static func content(_ element: Element) throws(UnreadableElement) -> PaperContent {
        let columns = try element.read("column") { (column) throws(UnreadableElement) in
            PaperTableColumn(title: try column.string("title"), width: try column.optionalInteger("width") ?? 1)
        }
        switch (element["block"], element.flag("text"), columns.isEmpty) {
        case (nil, false, true): return .none
        case (nil, true, true): return .text
        case (nil, false, false): return .table(PaperTableForm(columns: columns, proposal: try proposal(element)))
        case (.some, false, true): return .block(try element.choice("block", of: PaperBlockName.self))
        default: throw element.unreadable("content: one of text, columns and block")
        }
    }

    private static func proposal(_ element: Element) throws(UnreadableElement) -> PaperTableForm.Proposal? {
        guard element["proposes"] != nil else { return nil }
        return try element.choice("proposes", of: PaperTableForm.Proposal.self)
    }
}
