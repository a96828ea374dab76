/// Archives with nothing but names.
enum ZIPSample {
    static func archive(_ names: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let offset = bytes.count
            bytes += local(name, content: [])
            directory += Array("PK".utf8) + [1, 2] + zeros(24) + two(name.utf8.count) + zeros(12) + four(offset)
            directory += Array(name.utf8)
        }
        let start = bytes.count
        return bytes + directory + Array("PK".utf8) + [5, 6] + zeros(4) + two(names.count) + two(names.count)
            + four(directory.count) + four(start) + two(4) + Array("note".utf8)
    }

    static func openDocument(_ type: String) -> [UInt8] { local("mimetype", content: Array(type.utf8)) }

    private static func local(_ name: String, content: [UInt8]) -> [UInt8] {
        Array("PK".utf8) + [3, 4] + zeros(14) + four(content.count) + four(content.count) + two(name.utf8.count)
            + two(0) + Array(name.utf8) + content
    }

    static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
    static func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
    static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }
}

/// Compound files with a directory of empty streams and one that matters.
enum CompoundSample {
    static func file(stream: String, padding: Int) -> [UInt8] {
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + ZIPSample.zeros(504)
        header.replaceSubrange(30..<32, with: ZIPSample.two(9))
        header.replaceSubrange(48..<52, with: ZIPSample.four(1))
        header.replaceSubrange(76..<80, with: ZIPSample.four(0))
        var table = Array(repeating: UInt8(255), count: 512)
        table.replaceSubrange(4..<8, with: ZIPSample.four(2))
        table.replaceSubrange(8..<12, with: [0xFE, 0xFF, 0xFF, 0xFF])
        let names = (0..<padding).map { "Dòng \($0)" } + [stream]
        let entries = names.flatMap(entry)
        return header + table + entries + ZIPSample.zeros(1_024 - entries.count)
    }

    private static func entry(_ name: String) -> [UInt8] {
        let units = name.utf16.flatMap { ZIPSample.two(Int($0)) }
        return units + ZIPSample.zeros(64 - units.count) + ZIPSample.two(units.count + 2) + ZIPSample.zeros(62)
    }
}
