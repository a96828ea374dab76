/// Numbers in the bytes of a ZIP archive: least significant byte first.
struct LittleEndian {
    var bytes: [UInt8]

    /// A number of 2 bytes at an offset; 0 beyond the end.
    func two(_ offset: Int) -> Int { number(at: offset, count: 2) }
    /// A number of 4 bytes.
    func four(_ offset: Int) -> Int { number(at: offset, count: 4) }
    /// A number of 8 bytes; one that no file can have is given as the biggest.
    func eight(_ offset: Int) -> Int {
        guard offset + 8 <= bytes.count, bytes[offset + 7] < 0x40 else { return .max >> 1 }
        return number(at: offset, count: 8)
    }

    private func number(at offset: Int, count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
