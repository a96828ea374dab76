/// Office documents of 1997 to 2003 are compound files: the names of their streams tell which.
enum CompoundContent {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let headerSize = 512
    private static let entrySize = 128
    private static let mostDirectorySectors = 64
    private static let streams: [(name: String, type: MediaType)] = [
        ("WordDocument", .doc), ("Workbook", .xls), ("Book", .xls), ("PowerPoint Document", .ppt),
    ]

    static func recognise(_ content: ContentReader) throws -> ContentRecognition {
        let header = try content.read(at: 0, headerSize)
        guard let power = header.number16(at: 30), power == 9 || power == 12, var sector = header.number32(at: 48)
        else { return .refused(.unknown) }
        let size = 1 << power
        for _ in 0..<mostDirectorySectors {
            let names = Self.names(in: try content.read(at: (sector + 1) * size, size))
            if let found = streams.first(where: { names.contains($0.name) }) { return .allowed(found.type) }
            guard let next = try next(after: sector, size: size, header: header, content) else { break }
            sector = next
        }
        return .refused(.unknown)
    }

    /// The sector that follows in the chain, found in the allocation table; nil at the end of the chain.
    private static func next(
        after sector: Int, size: Int, header: [UInt8], _ content: ContentReader
    ) throws -> Int? {
        let perTable = size / 4
        let table = sector / perTable
        guard table < 109, let tableSector = header.number32(at: 76 + 4 * table) else { return nil }
        let entry = try content.read(at: (tableSector + 1) * size + 4 * (sector % perTable), 4)
        guard let next = entry.number32(at: 0), next < 0xFFFF_FFFA else { return nil }
        return next
    }

    private static func names(in sector: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for start in stride(from: 0, to: sector.count - entrySize + 1, by: entrySize) {
            guard let length = sector.number16(at: start + 64), (4...64).contains(length) else { continue }
            let units = stride(from: start, to: start + length - 2, by: 2).compactMap { sector.number16(at: $0) }
            names.insert(String(decoding: units.map(UInt16.init), as: UTF16.self))
        }
        return names
    }
}
