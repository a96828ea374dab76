import Criteria
import Foundation

/// The folder `Standards` of this repository, and a pack of it under a short path.
enum Folder {
    static let standards = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Standards").path

    private static let loaded = Standards.load(standards)

    /// The grammar.
    static let schema = loaded.schema

    /// The files of the primary schools' pack.
    static let primary = PackSource(
        id: "17-2018-primary", path: "p", files: loaded.sources.first { $0.id == "17-2018-primary" }?.files ?? [:])

    /// Makes an empty folder for one test and removes it afterwards.
    static func temporary(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "standards-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
