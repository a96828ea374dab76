/// Plain text: UTF-8 without control characters, and no web page.
enum TextContent {
    private static let pieceSize = 256 * 1024
    private static let activeStarts = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body", "<iframe"]

    static func recognise(_ content: ContentReader, fileName: String) throws -> ContentRecognition {
        if isActive(try content.read(at: 0, 1_024)) { return .refused(.active) }
        var carried: [UInt8] = []
        for offset in stride(from: 0, to: content.size, by: pieceSize) {
            var piece = carried + (try content.read(at: offset, pieceSize))
            let isLast = offset + pieceSize >= content.size
            carried = isLast ? [] : piece.takeUnfinishedCharacter()
            guard isClean(piece) else { return .refused(offset == 0 && hasNull(piece) ? .unknown : .unreadableText) }
        }
        return .allowed(fileName.lowercased().hasSuffix(".csv") ? .csv : .text)
    }

    private static func isActive(_ head: [UInt8]) -> Bool {
        let withoutMark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        let start = String(decoding: withoutMark, as: UTF8.self).drop(while: \.isWhitespace).lowercased()
        return activeStarts.contains { start.hasPrefix($0) } || start.contains("<html") || start.contains("<svg")
    }

    private static func isClean(_ bytes: [UInt8]) -> Bool {
        let hasControls = bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }
        return !hasControls && !bytes.contains(0x7F) && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func hasNull(_ bytes: [UInt8]) -> Bool { bytes.contains(0) }
}

extension [UInt8] {
    /// Removes and returns the beginning of a UTF-8 character at the end, if it goes on in the next piece.
    fileprivate mutating func takeUnfinishedCharacter() -> [UInt8] {
        guard let start = suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), self[start] >= 0xC0 else { return [] }
        let length = self[start] >= 0xF0 ? 4 : self[start] >= 0xE0 ? 3 : 2
        guard count - start < length else { return [] }
        defer { removeSubrange(start...) }
        return Array(self[start...])
    }
}
