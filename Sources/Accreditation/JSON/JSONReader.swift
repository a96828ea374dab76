/// Reads JSON strictly (RFC 8259): UTF-8, no key twice in an object, limited depth, nothing after the value.
///
/// Foundation's reader keeps the last of two equal keys without a word and gives no place, so it is not used here.
public struct JSONReader {
    private var bytes: [UInt8]
    private var position = 0
    private var problems: [JSONProblem] = []
    private static let deepest = 64

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value, and the keys that stand twice; throws where the text is not JSON at all.
    public static func read(_ bytes: [UInt8]) throws(JSONProblem) -> (value: JSONValue, problems: [JSONProblem]) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONProblem(.root, "Tệp không phải văn bản UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.")
        }
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        let value = try reader.value(at: .root, depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else {
            throw reader.problem(.root, "Còn nội dung thừa sau giá trị JSON. Hãy xóa phần thừa")
        }
        return (value, reader.problems)
    }

    private mutating func value(at path: JSONPath, depth: Int) throws(JSONProblem) -> JSONValue {
        guard depth < JSONReader.deepest else {
            throw problem(path, "Lồng nhau quá \(JSONReader.deepest) tầng. Hãy bớt số tầng")
        }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(at: path, depth: depth)
        case UInt8(ascii: "["): return try array(at: path, depth: depth)
        case UInt8(ascii: "\""): return .string(try string(at: path))
        case .some(0x2D), .some(0x30...0x39): return .number(try number(at: path))
        default:
            for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
            where bytes[position...].starts(with: word.utf8) {
                position += word.utf8.count
                return value
            }
            throw problem(path, peek == nil ? "Tệp kết thúc giữa chừng" : "Không phải giá trị JSON")
        }
    }

    private mutating func object(at path: JSONPath, depth: Int) throws(JSONProblem) -> JSONValue {
        position += 1
        var members: [JSONMember] = []
        var keys: Set<String> = []
        if skips("}") { return .object([]) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw problem(path, "Cần một khóa trong dấu ngoặc kép") }
            let key = try string(at: path)
            guard skips(":") else { throw problem(path.member(key), "Cần dấu hai chấm sau khóa") }
            if !keys.insert(key).inserted {
                problems.append(JSONProblem(path.member(key), "Khóa này được ghi hai lần. Hãy giữ lại một."))
            }
            members.append(JSONMember(key: key, value: try value(at: path.member(key), depth: depth + 1)))
        } while skips(",")
        guard skips("}") else { throw problem(path, "Cần dấu phẩy hoặc dấu }") }
        return .object(members)
    }

    private mutating func array(at path: JSONPath, depth: Int) throws(JSONProblem) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        if skips("]") { return .array([]) }
        repeat {
            values.append(try value(at: path.element(values.count), depth: depth + 1))
        } while skips(",")
        guard skips("]") else { throw problem(path, "Cần dấu phẩy hoặc dấu ]") }
        return .array(values)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    /// Passes space and then this sign, if it is there.
    private mutating func skips(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private func problem(_ path: JSONPath, _ message: String) -> JSONProblem {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count(where: { $0 == 0x0A }) + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        return JSONProblem(path, "\(message) (dòng \(line), cột \(column)).")
    }
}

extension JSONReader {
    private mutating func number(at path: JSONPath) throws(JSONProblem) -> String {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let first = position
        var isWhole = digits() > 0
        if position - first > 1, bytes[first] == UInt8(ascii: "0") { isWhole = false }
        if isWhole, peek == UInt8(ascii: ".") {
            position += 1
            isWhole = digits() > 0
        }
        if isWhole, peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            isWhole = digits() > 0
        }
        guard isWhole else { throw problem(path, "Số viết sai") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (48...57).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func string(at path: JSONPath) throws(JSONProblem) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek, byte >= 0x20 {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape(at: path)).utf8)
            default: text.append(byte)
            }
        }
        throw problem(path, peek == nil ? "Chuỗi ký tự không có dấu ngoặc kép đóng" : "Ký tự điều khiển trong chuỗi")
    }

    private mutating func escape(at path: JSONPath) throws(JSONProblem) -> Unicode.Scalar {
        let plain: [UInt8: Unicode.Scalar] = [
            0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
        ]
        if let byte = peek, let scalar = plain[byte] {
            position += 1
            return scalar
        }
        guard let high = unit() else { throw problem(path, "Dấu \\ viết sai") }
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), peek == UInt8(ascii: "\\") else {
            throw problem(path, "Ký tự \\u viết sai")
        }
        position += 1
        guard let low = unit(), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw problem(path, "Ký tự \\u viết sai") }
        return scalar
    }

    /// Passes `u` and four hexadecimal digits.
    private mutating func unit() -> UInt32? {
        guard peek == UInt8(ascii: "u"), position + 5 <= bytes.count else { return nil }
        let digits = bytes[position + 1..<position + 5]
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        position += 5
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
