import Criteria
import Foundation
import Testing

@Suite("Loading the folder of packs")
struct StandardsTests {
    @Test("refuses a link that leads out of a pack's folder, and files of other kinds")
    func links() throws {
        try Folder.temporary { path in
            try copy(to: path)
            let pack = "\(path)/17-2018-primary"
            try FileManager.default.createSymbolicLink(
                atPath: "\(pack)/secret.xml", withDestinationPath: "/etc/hostname")
            try Data("Ghi chú".utf8).write(to: URL(filePath: "\(pack)/notes.txt"))
            try FileManager.default.createDirectory(atPath: "\(pack)/folder.xml", withIntermediateDirectories: true)
            let found = Standards.load(path).diagnostics.filter { $0.check == "files" }
            #expect(
                found.map { String($0.location.file.dropFirst(pack.count + 1)) } == [
                    "folder.xml", "notes.txt", "secret.xml",
                ])
            #expect(found.last?.message.contains("link") == true)
        }
    }

    @Test("refuses a file over the limit without reading all of it")
    func tooLarge() throws {
        try Folder.temporary { path in
            try copy(to: path)
            let file = URL(filePath: "\(path)/17-2018-primary/1.1.xml")
            try Data(repeating: 0x20, count: 50 << 20).write(to: file)
            let found = Standards.load(path).diagnostics.filter { $0.location.file == file.path }
            #expect(found.map(\.check) == ["refused"])
        }
    }

    @Test("reports a folder that is not there and a grammar that is wrong")
    func missing() throws {
        #expect(Standards.load("/nowhere").isBroken)
        try Folder.temporary { path in
            try FileManager.default.createDirectory(atPath: "\(path)/Schema", withIntermediateDirectories: true)
            try Data("<a/>".utf8).write(to: URL(filePath: "\(path)/Schema/standards.xsd"))
            #expect(Standards.load(path).diagnostics.allSatisfy { $0.location.file == "\(path)/Schema/standards.xsd" })
            #expect(Standards.load(path).isBroken)
        }
    }

    @Test("does not take an empty folder for a sound one")
    func empty() throws {
        try Folder.temporary { path in
            try FileManager.default.copyItem(atPath: "\(Folder.standards)/Schema", toPath: "\(path)/Schema")
            #expect(Standards.load(path).diagnostics.map(\.check) == ["files"])
        }
    }

    @Test("gives the same hash for the same files and another for a changed byte")
    func hash() {
        var source = Folder.primary
        #expect(source.hash == PackReader.read(source, schema: nil).0?.hash)
        let before = source.hash
        source.files["1.1.xml"]?.append(0x0A)
        #expect(source.hash != before)
        let split = PackSource(id: "a", files: ["a": [1], "b": [2]])
        let joined = PackSource(id: "a", files: ["a": [1, 2], "b": []])
        #expect(split.hash != joined.hash)
    }

    private func copy(to path: String) throws {
        for name in ["Schema", "17-2018-primary"] {
            try FileManager.default.copyItem(atPath: "\(Folder.standards)/\(name)", toPath: "\(path)/\(name)")
        }
    }
}
