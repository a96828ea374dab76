/// A function with its length in lines, from its declaration to its closing brace.
struct FunctionLength: Sendable {
    let place: String
    let length: Int
    let isTest: Bool

    static func all(in file: Repository.File) -> [FunctionLength] {
        let code = BareCode.text(of: file.text)
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        let beginning = #/^\s*(?:(?:@\w+(?:\(.*\))?|\w+(?:\(\w+\))?)\s+)*?(?:func\s|(?:convenience\s+)?init[?(<])/#
        return lines.indices.compactMap { first in
            guard lines[first].contains(beginning), let last = end(of: lines, from: first) else { return nil }
            let isTest = lines[start(of: lines, at: first)...first].contains { $0.contains("@Test") }
            return FunctionLength(place: "\(file.path):\(first + 1)", length: last - first + 1, isTest: isTest)
        }
    }

    /// The line where the attributes of the declaration begin.
    private static func start(of lines: [Substring], at line: Int) -> Int {
        var first = line
        while first > 0, !lines[first - 1].allSatisfy(\.isWhitespace), !lines[first - 1].contains(#/^\s*}\s*$/#),
            !lines[first - 1].hasSuffix("{")
        {
            first -= 1
        }
        return first
    }

    /// The line of the closing brace; nil for a declaration without a body.
    private static func end(of lines: [Substring], from first: Int) -> Int? {
        var (braces, others) = (0, 0)
        for line in lines.indices[first...] {
            if line > first, braces == 0, others == 0, lines[line].contains(#/^\s*(?:\w+\s+)*(?:func|var|init)\b/#) {
                return nil
            }
            for character in lines[line].utf8 {
                switch character {
                case UInt8(ascii: "("), UInt8(ascii: "["): others += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): others -= 1
                case UInt8(ascii: "{") where others == 0 || braces > 0: braces += 1
                case UInt8(ascii: "}") where others == 0 || braces > 0:
                    braces -= 1
                    if braces <= 0 { return braces == 0 ? line : nil }
                default: break
                }
            }
        }
        return nil
    }
}
