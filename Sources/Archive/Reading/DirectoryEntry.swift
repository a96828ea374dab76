/// One line of a ZIP archive's directory.
struct DirectoryEntry {
    var name: String
    var nameBytes: [UInt8]
    var checksum: Int
    var size: Int
    var compressedSize: Int
    /// Where its own header begins.
    var offset: Int
    var flags: Int
    var method: Int
    /// The kind of file that Unix notes, 0 where none is noted.
    var fileKind: Int
    /// How many bytes the line takes.
    var length: Int

    var isFolder: Bool { nameBytes.last == UInt8(ascii: "/") }

    /// Reads the line at an offset of the directory.
    init(in directory: LittleEndian, at start: Int) throws(ArchiveRefusal) {
        let nameCount = directory.two(start + 28)
        let extraCount = directory.two(start + 30)
        length = 46 + nameCount + extraCount + directory.two(start + 32)
        guard start + length <= directory.bytes.count, directory.four(start) == 0x0201_4B50 else {
            throw .inconsistent
        }
        nameBytes = Array(directory.bytes[start + 46..<start + 46 + nameCount])
        guard let name = String(validating: nameBytes, as: UTF8.self) else { throw .unsafeName }
        self.name = name
        flags = directory.two(start + 8)
        method = directory.two(start + 10)
        checksum = directory.four(start + 16)
        compressedSize = directory.four(start + 20)
        size = directory.four(start + 24)
        offset = directory.four(start + 42)
        let maker = directory.two(start + 4) >> 8
        fileKind = maker == 3 || maker == 19 ? directory.four(start + 38) >> 16 & 0xF000 : 0
        if directory.two(start + 34) != 0 { throw .severalFiles }
        let extraStart = start + 46 + nameCount
        readBigSizes(LittleEndian(bytes: Array(directory.bytes[extraStart..<extraStart + extraCount])))
    }

    /// Sizes over 4 GiB stand in a field of their own, in a fixed order and only where they are needed.
    private mutating func readBigSizes(_ extra: LittleEndian) {
        var place = 0
        while place + 4 <= extra.bytes.count {
            let end = place + 4 + extra.two(place + 2)
            if extra.two(place) == 1, end <= extra.bytes.count {
                var next = place + 4
                for field in [\DirectoryEntry.size, \.compressedSize, \.offset]
                where self[keyPath: field] == 0xFFFF_FFFF {
                    self[keyPath: field] = next + 8 <= end ? extra.eight(next) : .max >> 1
                    next += 8
                }
            }
            place = end
        }
    }
}
