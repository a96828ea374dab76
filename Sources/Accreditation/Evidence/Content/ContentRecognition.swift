/// What a file turned out to be by its content, whatever its name says.
public enum ContentRecognition: Sendable, Hashable {
    case allowed(MediaType)
    case refused(ContentRefusal)

    /// Recognises a file.
    ///
    /// - Parameters:
    ///   - content: its bytes.
    ///   - fileName: tells only apart what has the same content: plain text and CSV.
    /// - Throws: what the reader throws.
    public static func recognise(_ content: ContentReader, fileName: String) throws -> ContentRecognition {
        if content.size == 0 { return .refused(.empty) }
        let head = try content.read(at: 0, 4_096)
        if let type = signature(head) { return .allowed(type) }
        if head.has("PK") { return try ZIPContent.recognise(content) }
        if head.starts(with: CompoundContent.signature) { return try CompoundContent.recognise(content) }
        return try TextContent.recognise(content, fileName: fileName)
    }

    /// Types whose first bytes tell all.
    private static func signature(_ head: [UInt8]) -> MediaType? {
        if head.has("%PDF-") { return .pdf }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.has("GIF87a") || head.has("GIF89a") { return .gif }
        if head.has("RIFF"), head.has("WEBP", at: 8) { return .webp }
        if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
        if head.has("ftyp", at: 4) { return brand(head) }
        if head.has("ID3") || isSoundFrame(head) { return .mp3 }
        return nil
    }

    /// The brand of an ISO base media file.
    private static func brand(_ head: [UInt8]) -> MediaType? {
        guard head.count >= 12 else { return nil }
        switch String(decoding: head[8..<12], as: UTF8.self) {
        case "heic", "heix", "mif1", "msf1", "heim", "heis": return .heic
        case "qt  ": return .quickTime
        case "M4A ", "M4B ": return .m4a
        case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "MSNV", "dash", "3gp4",
            "3gp5":
            return .mp4
        default: return nil
        }
    }

    /// The header of an MPEG audio frame of layer III.
    private static func isSoundFrame(_ head: [UInt8]) -> Bool {
        guard head.count >= 4, head[0] == 0xFF, head[1] & 0xE6 == 0xE2 else { return false }
        return head[2] >> 4 != 0xF && head[2] >> 4 != 0 && (head[2] >> 2) & 3 != 3
    }
}
