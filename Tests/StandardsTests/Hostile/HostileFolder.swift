import Foundation
import Testing

/// A folder of packs in which somebody wants to do harm: a sound pack, and one thing that is not.
struct HostileFolder: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The file or folder that is refused, inside the folder of packs.
    var place: String
    /// What the message says.
    var word: String
    /// Does the harm in the folder of packs; the second path is a folder outside of it.
    var make: @Sendable (_ standards: String, _ outside: String) throws -> Void

    private static let pack = "17-2018-primary"

    /// A file of the pack with other bytes.
    private init(_ name: String, word: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(testDescription: name, place: "\(Self.pack)/1.1.xml", word: word) { standards, _ in
            try Data(bytes()).write(to: URL(filePath: "\(standards)/\(Self.pack)/1.1.xml"))
        }
    }

    private init(_ name: String, word: String, text: @escaping @Sendable () -> String) {
        self.init(name, word: word) { Array(text().utf8) }
    }

    private init(
        testDescription: String, place: String, word: String,
        make: @escaping @Sendable (String, String) throws -> Void
    ) {
        self.testDescription = testDescription
        self.place = place
        self.word = word
        self.make = make
    }

    /// Something that is no ordinary file, made in the place of a file of the pack.
    private init(
        _ name: String, word: String, replacing: @escaping @Sendable (_ path: String, _ outside: String) throws -> Void
    ) {
        self.init(testDescription: name, place: "\(Self.pack)/1.1.xml", word: word) { standards, outside in
            let path = "\(standards)/\(Self.pack)/1.1.xml"
            try FileManager.default.removeItem(atPath: path)
            try replacing(path, outside)
        }
    }

    private static let laughs = (1...40).map { "<!ENTITY l\($0) '&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);'>" }
        .joined()

    static let documents = [
        HostileFolder("entity bomb", word: "DOCTYPE") {
            "<!DOCTYPE criterion [<!ENTITY l0 'ha'>\(laughs)]>\n<criterion>&l40;</criterion>"
        },
        HostileFolder("quadratic entity bomb", word: "DOCTYPE") {
            let entity = "<!DOCTYPE criterion [<!ENTITY x '\(String(repeating: "x", count: 500_000))'>]>"
            return entity + "<criterion>\(String(repeating: "&x;", count: 300_000))</criterion>"
        },
        HostileFolder("external entity", word: "DOCTYPE") {
            "<!DOCTYPE criterion [<!ENTITY x SYSTEM 'file:///dev/zero'>]><criterion>&x;</criterion>"
        },
        HostileFolder("external DTD", word: "DOCTYPE") {
            "<!DOCTYPE criterion SYSTEM 'http://127.0.0.1:1/x.dtd'><criterion/>"
        },
        HostileFolder("parameter entity", word: "DOCTYPE") {
            "<!DOCTYPE criterion [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><criterion/>"
        },
        HostileFolder("XInclude", word: "XInclude") {
            "<criterion xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='/etc/passwd'/></criterion>"
        },
        HostileFolder("10,000 levels deep", word: "nested deeper") { String(repeating: "<a>", count: 10_000) },
        HostileFolder("100 MB", word: "more than 2097152") {
            [UInt8]("<criterion>".utf8) + [UInt8](repeating: 0x20, count: 100 << 20)
        },
        HostileFolder("a million attributes", word: "more than 2097152") {
            "<criterion \((0..<1_000_000).map { "a\($0)=''" }.joined(separator: " "))/>"
        },
        HostileFolder("two MB of start tags", word: "100000 elements") {
            "<criterion>" + String(repeating: "<a/>", count: 400_000)
        },
        HostileFolder("many namespaces in one tag", word: "more than 200 attributes") {
            "<criterion \((0..<80_000).map { "xmlns:a\($0)='\($0)'" }.joined(separator: " "))/>"
        },
        HostileFolder("90,000 wrong elements", word: "not expected") {
            "<criterion>\(String(repeating: "<wrong a='1'/>", count: 90_000))</criterion>"
        },
        HostileFolder("one text of two MB", word: "facet") {
            "<criterion id='a' code='1.1' title='\(String(repeating: "a ", count: 900_000))'/>"
        },
        HostileFolder("many attributes in one tag", word: "more than 200 attributes") {
            "<criterion \((0..<100_000).map { "a\($0)=''" }.joined(separator: " "))/>"
        },
    ]

    static let encodings = [
        HostileFolder("UTF-16", word: "UTF-16") {
            [0xFF, 0xFE] + "<criterion/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        },
        HostileFolder("UTF-32", word: "NUL") { "<criterion/>".unicodeScalars.flatMap { [0, 0, 0, UInt8($0.value)] } },
        HostileFolder("UTF-7 declared", word: "UTF-7") { "<?xml version='1.0' encoding='UTF-7'?><criterion/>" },
        HostileFolder("EBCDIC declared", word: "EBCDIC") {
            "<?xml version='1.0' encoding='EBCDIC-CP-US'?><criterion/>"
        },
        HostileFolder("overlong UTF-8", word: "UTF-8") {
            [UInt8]("<criterion>".utf8) + [0xC0, 0xBC, 0xE0, 0x80, 0xBC]
        },
        HostileFolder("surrogates in UTF-8", word: "UTF-8") { [UInt8]("<criterion>".utf8) + [0xED, 0xA0, 0x80] },
        HostileFolder("NUL in the middle", word: "NUL") {
            [UInt8]("<criterion>".utf8) + [0] + [UInt8]("</criterion>".utf8)
        },
        HostileFolder("cut off", word: "correct the XML") {
            "<?xml version='1.0' encoding='UTF-8'?>\n<criterion id='a' code='1.1"
        },
        HostileFolder("empty", word: "empty") { "" },
    ]

    static let folders = [
        HostileFolder("link to a file outside", word: "link that leads out") { path, outside in
            try "<criterion/>".write(toFile: "\(outside)/secret.xml", atomically: false, encoding: .utf8)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "\(outside)/secret.xml")
        },
        HostileFolder("link to a device", word: "link that leads out") { path, _ in
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
        },
        HostileFolder("link over a folder outside", word: "link that leads out") { path, outside in
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "../../\(URL(filePath: outside).lastPathComponent)/secret.xml")
            try "<criterion/>".write(toFile: "\(outside)/secret.xml", atomically: false, encoding: .utf8)
        },
        HostileFolder("link to itself", word: "no ordinary file") { path, _ in
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "1.1.xml")
        },
        HostileFolder("pipe that nobody writes into", word: "no ordinary file") { path, _ in
            try #require(mkfifo(path, 0o600) == 0)
        },
        HostileFolder("folder with the name of a file", word: "no ordinary file") { path, _ in
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        },
        HostileFolder(
            testDescription: "pack that is a link to a folder outside", place: "99-2099-primary",
            word: "link that leads out"
        ) {
            standards, outside in
            try FileManager.default.copyItem(atPath: "\(standards)/\(pack)", toPath: "\(outside)/pack")
            try FileManager.default.createSymbolicLink(
                atPath: "\(standards)/99-2099-primary", withDestinationPath: "\(outside)/pack")
        },
        HostileFolder(testDescription: "ten thousand files", place: pack, word: "more than 500") { standards, _ in
            for number in 0..<10_000 {
                try Data("<a/>".utf8).write(to: URL(filePath: "\(standards)/\(pack)/x\(number).xml"))
            }
        },
        HostileFolder(testDescription: "many large files", place: pack, word: "more than 16777216") { standards, _ in
            let large = Data(repeating: 0x20, count: 2 << 20)
            for number in 0..<60 { try large.write(to: URL(filePath: "\(standards)/\(pack)/x\(number).xml")) }
        },
    ]
}
