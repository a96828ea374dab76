import ArgumentParser
import Criteria
import Foundation

/// Where the rule packs are.
struct StandardsOptions: ParsableArguments {
    @Option(help: "Folder of the rule packs (ACCREDITATION_STANDARDS_FOLDER, Standards).") var standards: String?

    /// The folder: the option, else the environment, else `Standards` here.
    var folder: String {
        standards ?? ProcessInfo.processInfo.environment["ACCREDITATION_STANDARDS_FOLDER"] ?? "Standards"
    }

    /// The packs, where no problem forbids using them; otherwise prints the problems and exits with 1.
    func load() throws -> Standards { try Self.load(folder) }

    /// The packs of a folder, where no problem forbids using them; otherwise prints the problems and exits with 1.
    static func load(_ folder: String) throws -> Standards {
        let standards = Standards.load(folder)
        guard standards.isBroken else { return standards }
        for diagnostic in standards.diagnostics { Terminal.complain("\(diagnostic)") }
        throw ExitCode.failure
    }
}

/// Lines on the terminal.
enum Terminal {
    /// Writes a line to standard error.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }

    /// Writes text to standard output as it is.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
