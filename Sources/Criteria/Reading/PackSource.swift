import Crypto

/// The files of one rule pack, as bytes: from a folder, or as the database kept them.
public struct PackSource: Sendable, Hashable {
    /// The pack's identifier, which is the folder's name.
    public var id: String
    /// What stands before a file's name in the places that problems name: `Standards/17-2018-primary`.
    public var path: String
    /// File names and contents.
    public var files: [String: [UInt8]]

    /// - Parameter path: what stands before a file's name in messages; the identifier unless told otherwise.
    public init(id: String, path: String? = nil, files: [String: [UInt8]]) {
        self.id = id
        self.path = path ?? id
        self.files = files
    }

    /// SHA-256 over the files in the order of their names: name and content, each after its length in 8 bytes, the
    /// highest first. 64 lower-case hexadecimal digits.
    public var hash: String {
        var digest = SHA256()
        for name in files.keys.sorted() {
            PackSource.add(Array(name.utf8), to: &digest)
            PackSource.add(files[name] ?? [], to: &digest)
        }
        return digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The place at the beginning of a file.
    func place(_ file: String) -> SourceLocation { SourceLocation(file: "\(path)/\(file)", line: 1) }

    private static func add(_ bytes: [UInt8], to digest: inout SHA256) {
        digest.update(data: (0..<8).reversed().map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) })
        digest.update(data: bytes)
    }
}
