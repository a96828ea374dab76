import Foundation

/// Lets other programs look at our files.
enum PaperTools {
    struct Failed: Error { let words: String }

    /// What a program prints.
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(words: words) }
        return text
    }

    /// What a script of Python prints.
    static func python(_ script: String, _ arguments: [String]) throws -> String {
        try run("python3", ["-X", "utf8", "-c", script] + arguments)
    }

    /// Work in a folder of its own.
    static func inFolder<Value>(_ work: (String) throws -> Value) throws -> Value {
        let folder = NSTemporaryDirectory() + "papers-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try work(folder)
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// The first text that does not stand behind the one before it; nil when all stand there in order.
    static func firstLost(of texts: [String], in whole: String) -> String? {
        var rest = whole.utf8[...]
        for text in texts {
            guard let place = rest.firstRange(of: Array(text.utf8)) else { return text }
            rest = rest[place.upperBound...]
        }
        return nil
    }
}
