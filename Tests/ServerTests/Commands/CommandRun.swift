import Foundation

/// One run of the built program.
struct CommandRun {
    let status: Int32
    let output: String
    let complaints: String

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Runs `accreditation` with the repository's packs; `input` is given to it as standard input, which it must
    /// read then.
    init(_ arguments: [String], input: String = "") throws {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "accreditation")
        process.arguments = arguments
        process.currentDirectoryURL = CommandRun.repository
        let pipes = (Pipe(), Pipe(), Pipe())
        process.standardInput = pipes.0
        process.standardOutput = pipes.1
        process.standardError = pipes.2
        try process.run()
        if !input.isEmpty { try pipes.0.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
        try pipes.0.fileHandleForWriting.close()
        output = String(decoding: try pipes.1.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        complaints = String(decoding: try pipes.2.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
