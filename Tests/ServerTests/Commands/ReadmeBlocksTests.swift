import Foundation
import Testing

/// Every block of Standards/README.md marked `sh` is run as written, one after the other, in a folder with a copy of
/// the packs; the block marked `text` that follows is what must be answered, and nothing where there is none.
@Suite("The walk-through of Standards/README.md")
struct ReadmeBlocksTests {
    struct Block {
        var commands: [Substring]
        var answer: [Substring] = []
    }

    static let blocks: [Block] = {
        let file = CommandRun.repository.appending(path: "Standards/README.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return read(text.split(separator: "\n", omittingEmptySubsequences: false))
    }()

    @Test func worksAsWritten() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let packs = folder.appending(path: "Standards")
        try FileManager.default.copyItem(at: CommandRun.repository.appending(path: "Standards"), to: packs)
        #expect(Self.blocks.count >= 9)
        for block in Self.blocks {
            let answer = try run(block.commands.joined(separator: "\n"), in: folder)
            #expect(answer == block.answer.joined(separator: "\n"), "\(block.commands.joined(separator: "\n"))")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Standards"])
    }

    /// What the commands say, without the line end.
    private func run(_ commands: String, in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", commands]
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
        environment["PATH"] = "\(programs):\(environment["PATH"] ?? "/usr/bin:/bin")"
        environment["ACCREDITATION_STANDARDS_FOLDER"] = nil
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    private static func read(_ lines: [Substring]) -> [Block] {
        var blocks: [Block] = []
        var rest = lines[...]
        while let start = rest.firstIndex(where: { $0.hasPrefix("```") }) {
            let body = rest[(start + 1)...].prefix { $0 != "```" }
            if rest[start] == "```sh" { blocks.append(Block(commands: Array(body))) }
            if rest[start] == "```text", !blocks.isEmpty { blocks[blocks.count - 1].answer = Array(body) }
            rest = rest[body.endIndex...].dropFirst()
        }
        return blocks
    }
}
