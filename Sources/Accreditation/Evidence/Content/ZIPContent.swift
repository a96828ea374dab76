/// Office documents are ZIP archives: the names of what is inside tell which.
enum ZIPContent {
    private static let longestDirectory = 8 * 1024 * 1024
    private static let endSize = 22
    private static let longestComment = 65_535

    static func recognise(_ content: ContentReader) throws -> ContentRecognition {
        if let type = try openDocument(content) { return .allowed(type) }
        guard let names = try names(in: content) else { return .refused(.unknown) }
        let isOffice = names.contains("[Content_Types].xml")
        if names.contains(where: { $0.hasSuffix("vbaProject.bin") }) { return .refused(.macros) }
        if isOffice, names.contains("word/document.xml") { return .allowed(.docx) }
        if isOffice, names.contains("xl/workbook.xml") { return .allowed(.xlsx) }
        if isOffice, names.contains("ppt/presentation.xml") { return .allowed(.pptx) }
        return .refused(.unknown)
    }

    /// OpenDocument files begin with an uncompressed entry `mimetype` that holds their name.
    private static func openDocument(_ content: ContentReader) throws -> MediaType? {
        let head = try content.read(at: 0, 160)
        guard head.has("mimetype", at: 30), head.number16(at: 26) == 8, head.number16(at: 8) == 0,
            let extra = head.number16(at: 28), let size = head.number32(at: 18), (1...100).contains(size)
        else { return nil }
        let start = 38 + extra
        guard start + size <= head.count else { return nil }
        let name = String(decoding: head[start..<start + size], as: UTF8.self)
        return [.odt, .ods, .odp].first { $0.name == name }
    }

    /// Names of the entries in the archive's directory at its end; nil where there is no readable one.
    private static func names(in content: ContentReader) throws -> Set<String>? {
        let tailStart = max(0, content.size - endSize - longestComment)
        let tail = try content.read(at: tailStart, content.size - tailStart)
        guard tail.count >= endSize else { return nil }
        let candidates = stride(from: tail.count - endSize, through: 0, by: -1)
        guard let end = candidates.first(where: { tail[$0] == 0x50 && tail.number32(at: $0) == 0x0605_4B50 }),
            let size = tail.number32(at: end + 12), let offset = tail.number32(at: end + 16),
            size <= longestDirectory
        else { return nil }
        return entries(of: try content.read(at: offset, size))
    }

    private static func entries(of directory: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        var index = 0
        while directory.number32(at: index) == 0x0201_4B50, let name = directory.number16(at: index + 28),
            let extra = directory.number16(at: index + 30), let comment = directory.number16(at: index + 32),
            index + 46 + name <= directory.count
        {
            names.insert(String(decoding: directory[index + 46..<index + 46 + name], as: UTF8.self))
            index += 46 + name + extra + comment
        }
        return names
    }
}
