/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    case archive, text, foreign(ForeignKind)

    init(of bytes: [UInt8]) {
        let head = bytes.prefix(1024)
        if head.starts(with: [0x50, 0x4B]) {
            self = .archive
        } else if let kind = FileKind.binary(head, bytes) ?? FileKind.written(head) {
            self = .foreign(kind)
        } else {
            self = .text
        }
    }

    /// Kinds with bytes that no text has.
    private static func binary(_ head: ArraySlice<UInt8>, _ bytes: [UInt8]) -> ForeignKind? {
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return FileKind.holdsEncryptedPackage(bytes) ? .encrypted : .oldExcel
        }
        let pictures: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM6".utf8),
        ]
        if pictures.contains(where: { head.starts(with: $0) }) { return .picture }
        let archives: [[UInt8]] = [
            [0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58],
        ]
        if archives.contains(where: { head.starts(with: $0) }) { return .archive }
        return nil
    }

    /// Kinds that begin with plain letters.
    private static func written(_ head: ArraySlice<UInt8>) -> ForeignKind? {
        let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("%pdf") { return .pdf }
        if start.hasPrefix("{\\rtf") { return .richText }
        if start.hasPrefix("<?xml"), start.contains("office:spreadsheet") { return .xmlExcel }
        let pages = ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"]
        if pages.contains(where: { start.hasPrefix($0) }) || start.contains("<html") { return .webPage }
        return start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") ? .unknown : nil
    }

    /// Workbooks with a password stand in the container of old Excel files, under a name in UTF-16.
    private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return bytes.prefix(1 << 20).firstRange(of: name) != nil
    }
}
