/// The record at the end of a ZIP archive: where its directory stands and how many entries it lists.
struct DirectoryEnd {
    var offset: Int
    var size: Int
    var entries: Int

    /// The record stands within this many bytes of the end: longer remarks are not read.
    private static let reach = 16 << 10

    /// Finds the record, and the bigger one before it that archives over 4 GiB have.
    init(of source: ByteSource) throws(ArchiveRefusal) {
        let start = max(0, source.count - DirectoryEnd.reach)
        let tail = LittleEndian(bytes: try source.read(start..<source.count))
        guard let place = DirectoryEnd.place(in: tail) else { throw .truncated }
        guard tail.two(place + 4) == 0, tail.two(place + 6) == 0 else { throw .severalFiles }
        entries = tail.two(place + 10)
        size = tail.four(place + 12)
        offset = tail.four(place + 16)
        var end = start + place
        if entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
            end = try readBigRecord(before: end, of: source)
        }
        guard size >= 0, offset >= 0, size <= end, offset <= end - size else { throw .inconsistent }
        guard offset + size == end || isBigRecord(at: offset + size, of: source) else { throw .inconsistent }
    }

    /// The offset of the last record whose remark reaches exactly to the end.
    private static func place(in tail: LittleEndian) -> Int? {
        var place = tail.bytes.count - 22
        while place >= 0 {
            if tail.four(place) == 0x0605_4B50, place + 22 + tail.two(place + 20) == tail.bytes.count { return place }
            place -= 1
        }
        return nil
    }

    /// Reads the record of big archives through its locator; answers where it begins.
    private mutating func readBigRecord(before end: Int, of source: ByteSource) throws(ArchiveRefusal) -> Int {
        guard end >= 20 else { throw .inconsistent }
        let locator = LittleEndian(bytes: try source.read(end - 20..<end))
        guard locator.four(0) == 0x0706_4B50 else { throw .inconsistent }
        let place = locator.eight(8)
        guard place >= 0, place <= end - 20 - 56 else { throw .inconsistent }
        let record = LittleEndian(bytes: try source.read(place..<place + 56))
        guard record.four(0) == 0x0606_4B50 else { throw .inconsistent }
        entries = record.eight(32)
        size = record.eight(40)
        offset = record.eight(48)
        return place
    }

    /// Some writers add the record of big archives though they would not need it.
    private func isBigRecord(at place: Int, of source: ByteSource) -> Bool {
        guard let bytes = try? source.read(place..<place + 4) else { return false }
        return LittleEndian(bytes: bytes).four(0) == 0x0606_4B50
    }
}
