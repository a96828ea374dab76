extension Package {
    /// Reads everything.
    func workbook() throws(WorkbookRefusal) -> ReadWorkbook {
        let types = ContentTypes()
        try read("[Content_Types].xml", to: types)
        guard let main = try Relations(of: "", in: self).target("officeDocument") else {
            throw .missingPart("xl/workbook.xml")
        }
        try types.check(main)
        let book = SheetList(part: main, limits: limits)
        try read(main, to: book)
        let relations = try Relations(of: main, in: self)
        let texts = SharedTexts(limits: limits)
        if let part = relations.target("sharedStrings") { try read(part, to: texts) }
        let styles = NumberStyles()
        if let part = relations.target("styles") { try read(part, to: styles) }
        var sheets: [ReadSheet] = []
        var partsRead: Set<String> = []
        for line in book.lines {
            guard let relation = relations.byID[line.relation] else { throw .missingPart(line.name) }
            guard relation.kind == "worksheet" else { continue }
            // One part read for many sheets would multiply the work.
            guard partsRead.insert(relation.target).inserted else { throw .damagedPart(relation.target) }
            let reading = SheetReading(name: line.name, part: relation.target, package: self)
            reading.texts = texts.texts
            reading.styles = styles
            sheets.append(ReadSheet(name: line.name, isHidden: line.isHidden, cells: try reading.cells()))
        }
        guard !sheets.isEmpty else { throw .missingPart("worksheet") }
        return ReadWorkbook(format: .xlsx, sheets: sheets, names: book.names)
    }
}
