/// Why an archive is not read. Names are those of entries; sizes are bytes.
public enum ArchiveRefusal: Error, Sendable, Hashable {
    /// There are no bytes at all.
    case empty
    /// The bytes are no ZIP archive.
    case noArchive
    /// The file could not be opened or read.
    case unreadable
    /// The archive is bigger than allowed.
    case tooBig(limit: Int)
    /// The end is missing, so that the directory of entries is not found.
    case truncated
    /// There are more entries than allowed.
    case tooManyEntries(limit: Int)
    /// An entry is bigger than allowed.
    case entryTooBig(name: String, limit: Int)
    /// All entries together are bigger than allowed.
    case contentTooBig(limit: Int)
    /// An entry grows more than allowed when it is unpacked.
    case ratio(name: String, limit: Int)
    /// A name that is absolute, climbs out of its folder, is too long or is no text.
    case unsafeName
    /// Two entries of one name.
    case doubled(name: String)
    /// Two entries share the same bytes.
    case overlapping(name: String)
    /// A link, a device or another thing that is no file and no folder.
    case link(name: String)
    /// An entry needs a password.
    case encrypted(name: String)
    /// An entry is packed in a way that is not read.
    case compression(name: String)
    /// The archive stands in several files.
    case severalFiles
    /// What the archive says about itself does not fit together.
    case inconsistent
    /// The content of an entry does not have the size or checksum that the archive names.
    case damaged(name: String)
}
