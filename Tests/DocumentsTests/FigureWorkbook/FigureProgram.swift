import Foundation
import Testing

/// Another program that a test runs, with a limit of time.
enum FigureProgram {
    /// One of the test's own programs.
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "WorkbookTests/Programs/\(name)").path
    }

    /// Runs a program to its end; a failure shows what it said.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], seconds: Double = 120
    ) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let log = try temporaryFolder().appending(path: "log")
        defer { try? FileManager.default.removeItem(at: log.deletingLastPathComponent()) }
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let end = ContinuousClock.now + .seconds(seconds)
        while process.isRunning, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
        let isLate = process.isRunning
        if isLate { process.terminate() }
        process.waitUntilExit()
        let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        try #require(!isLate && process.terminationStatus == 0, "\(program) \(arguments): \(said.suffix(4000))")
    }

    /// A new folder; the caller removes it.
    static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

extension FigureProgram {
    /// Saves a file in another format with LibreOffice, under a profile of its own.
    static func convert(_ path: String, to format: String, in folder: URL) async throws {
        let profile = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: profile) }
        try await run(
            "soffice",
            [
                "-env:UserInstallation=file://\(profile.path)", "--headless", "--norestore", "--convert-to", format,
                "--outdir", folder.path, path,
            ])
    }
}
