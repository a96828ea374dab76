/// What an archive may hold at most: a bigger one is refused before it costs memory or time.
public struct ArchiveLimits: Sendable, Hashable {
    /// Bytes of the archive itself.
    public var archiveBytes: Int
    /// Bytes of one entry before compression.
    public var entryBytes: Int
    /// Bytes of all entries together before compression.
    public var totalBytes: Int
    /// How many entries there may be, folders included.
    public var entries: Int
    /// How many times bigger than its compressed form an entry of more than 1 MiB may be.
    public var ratio: Int
    /// Bytes of an entry's name.
    public var nameBytes: Int

    public init(
        archiveBytes: Int, entryBytes: Int, totalBytes: Int, entries: Int, ratio: Int = 200, nameBytes: Int = 255
    ) {
        self.archiveBytes = archiveBytes
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.entries = entries
        self.ratio = ratio
        self.nameBytes = nameBytes
    }
}
