import Foundation

/// Poppler's programs, which look at PDF files.
enum PDFTools {
    struct Failed: Error { let program: String }

    /// The lines that a program prints.
    static func run(_ program: String, _ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(program: program) }
        return text.split(separator: "\n").map(String.init)
    }
}
