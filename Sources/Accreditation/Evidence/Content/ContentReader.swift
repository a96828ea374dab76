/// The bytes of a file, read piece by piece: recognition never needs the whole in memory.
public struct ContentReader {
    /// The length in bytes.
    public let size: Int
    private let bytes: (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// - Parameter read: gives up to `count` bytes from an offset; fewer only at the end.
    public init(size: Int, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
        self.size = size
        self.bytes = read
    }

    /// Bytes that are in memory already.
    public init(_ all: [UInt8]) {
        self.init(size: all.count) { offset, count in
            Array(all[min(offset, all.count)..<min(offset + count, all.count)])
        }
    }

    /// Up to `count` bytes from an offset; empty outside of the file.
    func read(at offset: Int, _ count: Int) throws -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        return try bytes(offset, min(count, size - offset))
    }
}

extension [UInt8] {
    /// A number of two bytes, lowest first; nil beyond the end.
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset + 2 <= count else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    /// A number of four bytes, lowest first; nil beyond the end.
    func number32(at offset: Int) -> Int? {
        guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    /// Whether these bytes stand at an offset.
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { offset + $0.count <= count && self[offset...].starts(with: $0) }
    }
}
