/// The directory of a ZIP archive, checked completely before any entry is unpacked.
struct Directory {
    /// Files and folders in the order of their bytes.
    var entries: [DirectoryEntry] = []

    init(of source: ByteSource, limits: ArchiveLimits) throws(ArchiveRefusal) {
        try Directory.checkStart(of: source, limits: limits)
        let end = try DirectoryEnd(of: source)
        guard end.entries <= limits.entries, end.size <= limits.entries * (limits.nameBytes + 1024) else {
            throw .tooManyEntries(limit: limits.entries)
        }
        let lines = LittleEndian(bytes: try source.read(end.offset..<end.offset + end.size))
        var place = 0
        for _ in 0..<end.entries {
            let entry = try DirectoryEntry(in: lines, at: place)
            place += entry.length
            entries.append(entry)
        }
        guard place == end.size else { throw .inconsistent }
        entries.sort { $0.offset < $1.offset }
        try checkEntries(limits)
        try checkHeaders(in: source, directoryStart: end.offset)
    }

    private static func checkStart(of source: ByteSource, limits: ArchiveLimits) throws(ArchiveRefusal) {
        if source.count == 0 { throw .empty }
        if source.count > limits.archiveBytes { throw .tooBig(limit: limits.archiveBytes) }
        let start = Array(try source.read(0..<min(4, source.count)))
        let kinds: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
        guard kinds.contains(start) else { throw .noArchive }
    }

    private func checkEntries(_ limits: ArchiveLimits) throws(ArchiveRefusal) {
        var names: Set<String> = []
        var total = 0
        for entry in entries {
            guard SafeName.accepts(entry.nameBytes, limit: limits.nameBytes) else { throw .unsafeName }
            try check(entry, limits)
            total += entry.size
            if total > limits.totalBytes { throw .contentTooBig(limit: limits.totalBytes) }
            let name = entry.isFolder ? String(entry.name.dropLast()) : entry.name
            guard names.insert(name.lowercased()).inserted else { throw .doubled(name: entry.name) }
        }
    }

    private func check(_ entry: DirectoryEntry, _ limits: ArchiveLimits) throws(ArchiveRefusal) {
        let name = entry.name
        if entry.flags & 0x2041 != 0 { throw .encrypted(name: name) }
        guard [0, 0x8000, 0x4000].contains(entry.fileKind) else { throw .link(name: name) }
        guard entry.method == 0 || entry.method == 8 else { throw .compression(name: name) }
        if entry.size > limits.entryBytes { throw .entryTooBig(name: name, limit: limits.entryBytes) }
        if entry.isFolder && entry.size != 0 { throw .inconsistent }
        if entry.method == 0 && entry.size != entry.compressedSize { throw .inconsistent }
        let isGrowing = entry.size > 1 << 20 && entry.size / limits.ratio > entry.compressedSize
        if isGrowing { throw .ratio(name: name, limit: limits.ratio) }
    }

    /// Each entry repeats itself in a header before its bytes: both must agree, and no two may share bytes.
    private func checkHeaders(in source: ByteSource, directoryStart: Int) throws(ArchiveRefusal) {
        var free = 0
        for entry in entries {
            guard entry.offset >= free else { throw .overlapping(name: entry.name) }
            guard entry.offset <= directoryStart - 30 - entry.nameBytes.count else { throw .inconsistent }
            let bytes = try source.read(entry.offset..<entry.offset + 30 + entry.nameBytes.count)
            let header = LittleEndian(bytes: bytes)
            guard entry.agrees(with: header) else { throw .inconsistent }
            let start = entry.offset + 30 + entry.nameBytes.count + header.two(28)
            guard start <= directoryStart, entry.compressedSize <= directoryStart - start else {
                throw .overlapping(name: entry.name)
            }
            free = start + entry.compressedSize
        }
    }
}
