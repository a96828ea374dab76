import XML

/// The list of a package's parts with their kinds.
final class ContentTypes: ElementConsumer {
    private var kinds: [String: String] = [:]
    private var defaults: [String: String] = [:]

    func start(_ tag: borrowing StartTag) {
        guard let kind = tag["ContentType"] else { return }
        if let part = tag["PartName"] { kinds[part.lowercased()] = kind }
        if let ending = tag["Extension"] { defaults[ending.lowercased()] = kind }
    }

    func text(_ piece: String) {}
    func end(_ name: String) {}

    /// Refuses a package whose main part is no plain workbook.
    func check(_ part: String) throws(WorkbookRefusal) {
        let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let kind = kinds["/" + part.lowercased()] ?? defaults[ending] ?? ""
        if kind.contains("macroEnabled") { throw .macros }
        if kind.contains("sheet.binary") { throw .kind(.binaryExcel) }
        guard kind.hasSuffix("spreadsheetml.sheet.main+xml") || kind.hasSuffix("spreadsheetml.template.main+xml")
        else { throw .damagedPart("[Content_Types].xml") }
    }
}
