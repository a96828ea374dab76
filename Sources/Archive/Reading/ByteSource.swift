import Foundation

/// The bytes of an archive: in memory, or in a file that is read piece by piece.
enum ByteSource: Sendable {
    case bytes([UInt8])
    case file(path: String, count: Int)

    /// A file; refused where it is no readable regular file.
    init(path: String) throws(ArchiveRefusal) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
            let count = (attributes[.size] as? NSNumber)?.intValue
        else { throw .unreadable }
        self = .file(path: path, count: count)
    }

    var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(_, let count): count
        }
    }

    /// The bytes of a range; refused as truncated where the source is shorter.
    func read(_ range: Range<Int>) throws(ArchiveRefusal) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= count else { throw .truncated }
        switch self {
        case .bytes(let bytes): return Array(bytes[range])
        case .file(let path, _): return try ByteSource.read(range, path: path)
        }
    }

    private static func read(_ range: Range<Int>, path: String) throws(ArchiveRefusal) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        do {
            try file.seek(toOffset: UInt64(range.lowerBound))
            let data = try file.read(upToCount: range.count) ?? Data()
            guard data.count == range.count else { throw ArchiveRefusal.unreadable }
            return [UInt8](data)
        } catch {
            throw .unreadable
        }
    }
}
