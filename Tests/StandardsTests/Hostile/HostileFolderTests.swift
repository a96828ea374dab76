import Foundation
import Testing

@Suite("A folder of packs that means harm", .serialized)
struct HostileFolderTests {
    /// What checking may cost at most; a sound folder takes a fraction of it.
    static let seconds = 20.0
    static let megabytes = 200.0

    @Test(
        "is refused with its place, in bounded time and memory",
        arguments: HostileFolder.documents + HostileFolder.encodings + HostileFolder.folders)
    func refused(_ folder: HostileFolder) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        let (standards, outside) = ("\(root)/Standards", "\(root)/outside")
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: standards, withIntermediateDirectories: true)
        for name in ["Schema", "17-2018-primary"] {
            try FileManager.default.copyItem(atPath: "\(Repository.folder)/\(name)", toPath: "\(standards)/\(name)")
        }
        try folder.make(standards, outside)
        let measured = try Measured.check(standards)
        print("\(folder.testDescription): \(measured.seconds) s, \(measured.megabytes) MB")
        #expect(measured.status == 1)
        let place = "\(standards)/\(folder.place)"
        let named = measured.lines.filter { $0.hasPrefix(place) && $0.contains(": error[") }
        #expect(named.contains { $0.contains(folder.word) }, "\(measured.lines.prefix(5))")
        #expect(!measured.lines.contains { $0.contains("root:") })
        #expect(measured.seconds < Self.seconds)
        #expect(measured.megabytes < Self.megabytes)
    }
}
