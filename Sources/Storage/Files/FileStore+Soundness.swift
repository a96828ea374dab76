import Accreditation
import Glibc

extension FileStore {
    /// What is wrong with a kept file at first sight, in words; nil where it can be read. Looks at the file's length,
    /// and in a PDF at its beginning and its end, so that hundreds of files take a moment.
    public func trouble(with files: [KeptEvidenceFile]) async throws -> [String: String] {
        try await Blocking.run {
            var troubles: [String: String] = [:]
            for file in files where troubles[file.hash] == nil { troubles[file.hash] = look(at: file) }
            return troubles
        }
    }

    private func look(at file: KeptEvidenceFile) -> String? {
        guard let opened = try? OpenFile(path(of: file.hash), flags: O_RDONLY), let size = try? opened.size() else {
            return "không còn tệp trong kho"
        }
        if size == 0 { return "tệp rỗng" }
        if size != file.size { return "tệp không đủ độ dài" }
        guard file.mediaType == MediaType.pdf.name else { return nil }
        let tail = 2_048
        guard let head = try? opened.read(at: 0, 1_024), let end = try? opened.read(at: max(0, size - tail), tail)
        else { return "không mở được tệp" }
        if !FileStore.text(head).contains("%PDF") { return "không phải tệp PDF" }
        if !FileStore.text(end).contains("%%EOF") { return "tệp PDF bị cắt mất phần cuối" }
        return FileStore.text(end).contains("/Encrypt") ? "tệp PDF có mật khẩu" : nil
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// A file of a piece as the register knows it.
public struct KeptEvidenceFile: Sendable, Hashable {
    /// SHA-256.
    public let hash: String
    /// The length in bytes.
    public let size: Int
    /// The name of a `MediaType`.
    public let mediaType: String

    public init(hash: String, size: Int, mediaType: String) {
        self.hash = hash
        self.size = size
        self.mediaType = mediaType
    }
}
