import Foundation

/// `Scripts/check-proof`, which computes results again in another language.
enum Checker {
    /// What it printed, and whether it accepted everything.
    struct Answer {
        var lines: [String]
        var accepted: Bool

        /// The numbers, from 1, of the results that it found something wrong with.
        var refused: Set<Int> {
            Set(lines.compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } })
        }
    }

    private static let script = URL(filePath: Repository.folder).deletingLastPathComponent()
        .appending(path: "Scripts/check-proof").path

    /// Has it check results, each written on one line.
    static func check(_ results: [String], standards: String = Repository.folder) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proofs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "results.jsonl")
        try (results.joined(separator: "\n") + "\n").write(to: file, atomically: false, encoding: .utf8)
        return try run(["--standards", standards, file.path])
    }

    static func run(_ words: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script] + words
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return Answer(
            lines: text.split(separator: "\n").map(String.init), accepted: process.terminationStatus == 0)
    }
}
