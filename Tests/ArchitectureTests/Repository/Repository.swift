import Foundation

/// The files of the project, as they lie in the folder that this file is in.
enum Repository {
    struct File: Sendable {
        /// Relative to the project's folder.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text files below `folder` whose name ends with `ending`, without what the set-up copies there.
    static func files(below folder: String, ending: String) throws -> [File] {
        let top = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: top.path(percentEncoded: false)).sorted()
        return try names.filter { $0.hasSuffix(ending) && !$0.contains("vendor/") && !$0.contains("__pycache__") }
            .map { name in (name, top.appending(path: name)) }
            .filter { try $0.1.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
            .map { File(path: "\(folder)/\($0.0)", text: try String(contentsOf: $0.1, encoding: .utf8)) }
    }

    static func swiftSources() throws -> [File] { try files(below: "Sources", ending: ".swift") }
    static func swiftTests() throws -> [File] { try files(below: "Tests", ending: ".swift") }
}
