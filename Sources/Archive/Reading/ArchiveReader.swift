/// A ZIP archive that is read: its directory is checked when it is opened, the content while it is read.
///
/// Nothing is trusted that the archive says about itself: names, sizes and checksums are compared with the bytes, and
/// everything over the limits is refused before it is unpacked.
public struct ArchiveReader: Sendable {
    /// The files in it, in the order of their bytes.
    public let entries: [ArchiveEntry]
    private let source: ByteSource
    private let lines: [DirectoryEntry]

    /// Opens an archive in memory.
    public init(bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveRefusal) {
        try self.init(source: .bytes(bytes), limits: limits)
    }

    /// Opens an archive in a file; it is read piece by piece and must not change meanwhile.
    public init(path: String, limits: ArchiveLimits) throws(ArchiveRefusal) {
        try self.init(source: ByteSource(path: path), limits: limits)
    }

    private init(source: ByteSource, limits: ArchiveLimits) throws(ArchiveRefusal) {
        self.source = source
        lines = try Directory(of: source, limits: limits).entries
        entries = lines.filter { !$0.isFolder }.map {
            ArchiveEntry(name: $0.name, size: $0.size, compressedSize: $0.compressedSize)
        }
    }

    /// Hands on the content of the chosen entries, piece by piece, in the order of their bytes.
    ///
    /// A piece is valid during the call only. The size and checksum of an entry are known to be right when the next
    /// entry begins or this call returns. Throws ``ArchiveRefusal`` where they are wrong, and what `consume` throws.
    public func read(
        where isChosen: (ArchiveEntry) -> Bool, _ consume: (ArchiveEntry, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let unpacking = try Unpacking()
        switch source {
        case .file(let path, _):
            try unpacking.open(path: path)
            try read(with: unpacking, isChosen, consume)
        case .bytes(let bytes):
            try bytes.withUnsafeBytes {
                try unpacking.open($0)
                try read(with: unpacking, isChosen, consume)
            }
        }
    }

    /// The contents of some entries by name; names that the archive does not have are missing in the answer.
    public func contents(of names: Set<String>) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for entry in entries where names.contains(entry.name) {
            found[entry.name] = []
            found[entry.name]?.reserveCapacity(entry.size)
        }
        try read(where: { names.contains($0.name) }) { entry, piece in
            found[entry.name]?.append(contentsOf: piece)
        }
        return found
    }

    /// The content of one entry; nil where the archive has none of this name.
    public func content(of name: String) throws -> [UInt8]? { try contents(of: [name])[name] }

    private func read(
        with unpacking: Unpacking, _ isChosen: (ArchiveEntry) -> Bool,
        _ consume: (ArchiveEntry, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        for line in lines {
            try unpacking.advance(to: line)
            let entry = ArchiveEntry(name: line.name, size: line.size, compressedSize: line.compressedSize)
            guard !line.isFolder, isChosen(entry) else { continue }
            try unpacking.readContent(of: line) { try consume(entry, $0) }
        }
    }
}
