/// Reads `{a,"b \"c\"",NULL}`: arrays of one dimension, as the server writes them.
struct ArrayScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var item: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Hands out one element after the other, nil for NULL; false when the text is no array or an element is refused.
    mutating func scan(_ take: (UnsafeBufferPointer<UInt8>?) -> Bool) -> Bool {
        guard next() == UInt8(ascii: "{") else { return false }
        if peek() == UInt8(ascii: "}") { return position + 1 == bytes.count }
        while true {
            guard let isNull = readItem() else { return false }
            let taken = isNull ? take(nil) : item.withUnsafeBufferPointer { take($0) }
            guard taken, let separator = next() else { return false }
            switch separator {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "}"): return position == bytes.count
            default: return false
            }
        }
    }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func next() -> UInt8? {
        guard let byte = peek() else { return nil }
        position += 1
        return byte
    }

    /// Fills `item`; true when it is NULL, nil when the text ends too early.
    private mutating func readItem() -> Bool? {
        item.removeAll(keepingCapacity: true)
        guard peek() == UInt8(ascii: "\"") else { return readBare() }
        position += 1
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return false
            case UInt8(ascii: "\\"):
                guard let escaped = next() else { return nil }
                item.append(escaped)
            default: item.append(byte)
            }
        }
        return nil
    }

    private mutating func readBare() -> Bool? {
        while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
            guard byte != UInt8(ascii: "{") else { return nil }
            item.append(byte)
            position += 1
        }
        guard !item.isEmpty else { return nil }
        return item == Array("NULL".utf8)
    }
}
