public import Foundation

/// Another program that a test runs, with a limit of time.
public enum Program {
    /// A program that failed or did not end in time, with what it said.
    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    /// The folder of the tests' own programs that deal with workbooks.
    public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "WorkbookTests/Programs")

    /// Runs a program to its end.
    ///
    /// - Throws: `Failed` with what it said.
    public static func run(
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
        guard isLate || process.terminationStatus != 0 else { return }
        let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        throw Failed(description: "\(program) \(arguments): \(isLate ? "too late; " : "")\(said.suffix(4000))")
    }

    /// A new folder; the caller removes it.
    public static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Saves a file in another format with LibreOffice, under a profile of its own.
    public static func convert(_ path: String, to format: String, in folder: URL) async throws {
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
