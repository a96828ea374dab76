/// Finds what libxml2 would let through or would try to convert: only UTF-8 is read.
enum Encoding {
    /// The problems that the bytes have before anything is parsed.
    static func problems(of bytes: [UInt8], name: String, limits: Limits) -> [ParseProblem] {
        func refused(_ message: String, line: Int = 1) -> [ParseProblem] {
            [ParseProblem(.refused, message, at: Location(file: name, line: line))]
        }
        if bytes.isEmpty { return refused("the file is empty; write an XML document into it") }
        if bytes.count > limits.bytes {
            return refused("the file has \(bytes.count) bytes, more than \(limits.bytes); split it")
        }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return refused("the file is encoded in UTF-16; save it as UTF-8")
        }
        if let index = firstNUL(bytes) {
            return refused("the file holds a NUL byte; save it as UTF-8 text", line: line(of: index, in: bytes))
        }
        if let encoding = declaredEncoding(bytes), encoding.lowercased() != "utf-8" {
            return refused("the file declares the encoding \(encoding); save it as UTF-8 and declare UTF-8")
        }
        if let index = firstInvalid(bytes) {
            return refused("the file is no valid UTF-8 here; save it as UTF-8", line: line(of: index, in: bytes))
        }
        if let index = crowdedTag(bytes, limit: limits.attributes) {
            let sentence =
                "the tag has more than \(limits.attributes) attributes; remove what the grammar does not know"
            return refused(sentence, line: line(of: index, in: bytes))
        }
        return []
    }

    /// The line, from 1, of the byte at an index.
    private static func line(of index: Int, in bytes: [UInt8]) -> Int {
        bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    /// The offset of the first NUL.
    private static func firstNUL(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let cursor = buffer.baseAddress else { return nil }
            var index = 0
            while index < buffer.count {
                if cursor[index] == 0 { return index }
                index += 1
            }
            return nil
        }
    }

    /// The offset of the first byte that is no UTF-8.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return min(offset, bytes.count)
    }

    /// The offset of the first `<` with more equals signs than attributes are allowed before the next one: no attribute
    /// holds a `<`, and no text that is written for people so many equals signs.
    private static func crowdedTag(_ bytes: [UInt8], limit: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let cursor = buffer.baseAddress else { return nil }
            var (index, start, count) = (0, 0, 0)
            while index < buffer.count {
                if cursor[index] == 0x3C { (start, count) = (index, 0) }
                if cursor[index] == 0x3D { count += 1 }
                if count > limit { return start }
                index += 1
            }
            return nil
        }
    }

    /// The encoding that the XML declaration names, if there is one.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let end = head.firstRange(of: "?>"), let key = head.firstRange(of: "encoding"),
            key.lowerBound < end.lowerBound
        else { return nil }
        let value = head[key.upperBound..<end.lowerBound].drop { $0 != "\"" && $0 != "'" }
        guard let quote = value.first else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}

extension UTF8 {
    /// How many bytes a scalar takes.
    fileprivate static func width(_ scalar: EncodedScalar) -> Int { scalar.count }
}
