import Foundation

/// Lets Python's own reader of archives look at ours.
enum ZipTools {
    struct Refused: Error { let words: String }

    /// The lines that a script prints; `path` in it is a file with these bytes.
    static func python(_ script: String, on bytes: [UInt8]) throws -> [String] {
        let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try python(script, at: path)
    }

    static func python(_ script: String, at path: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-X", "utf8", "-c", "import sys, zipfile\npath = sys.argv[1]\n" + script, path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused(words: words) }
        return text.split(separator: "\n").map(String.init)
    }
}
