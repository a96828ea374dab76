/// Values laid out as libpq wants them: zero-terminated text, nil for NULL.
struct Parameters {
    private var bytes: [CChar] = []
    private var offsets: [Int] = []

    /// - Returns: nil when a value contains U+0000, which PostgreSQL cannot store.
    init?(_ values: [String?]) {
        bytes.reserveCapacity(values.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 1 })
        offsets.reserveCapacity(values.count)
        for value in values {
            guard let value else {
                offsets.append(-1)
                continue
            }
            offsets.append(bytes.count)
            for byte in value.utf8 {
                guard byte != 0 else { return nil }
                bytes.append(CChar(bitPattern: byte))
            }
            bytes.append(0)
        }
    }

    func withPointers<Result>(_ body: (Int32, [UnsafePointer<CChar>?]) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { buffer in
            body(Int32(offsets.count), offsets.map { $0 < 0 ? nil : buffer.baseAddress?.advanced(by: $0) })
        }
    }
}
