import Criteria
import Foundation

/// The folder `Standards` of this repository.
enum Repository {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Standards").path

    /// Read once for all tests.
    static let standards = Standards.load(folder)

    /// The lines of what was counted when a pack was written down, without the remark above them.
    static func expected(_ id: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(id).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }
}
