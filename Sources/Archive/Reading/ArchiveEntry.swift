/// A file inside an archive, as the archive's directory describes it.
public struct ArchiveEntry: Sendable, Hashable {
    /// The name with folders, parted by `/`; never absolute, never with `..`.
    public var name: String
    /// Bytes before compression.
    public var size: Int
    /// Bytes in the archive.
    public var compressedSize: Int
}
