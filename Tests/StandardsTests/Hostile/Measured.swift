import Foundation

/// What `accreditation standards check` said about a folder, and what it cost.
struct Measured {
    var status: Int
    var seconds: Double
    /// The most memory that it held at once.
    var megabytes: Double
    var lines: [String]

    /// The program, which is built beside the tests.
    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "accreditation").path

    /// Runs the program and prints status, seconds and kilobytes first.
    private static let wrapper = """
        import resource, subprocess, sys, time
        start = time.monotonic()
        try:
            ran = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
            status, output = ran.returncode, ran.stdout
        except subprocess.TimeoutExpired as error:
            status, output = -1, error.stdout or b""
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(status, time.monotonic() - start, used)
        sys.stdout.flush()
        sys.stdout.buffer.write(output)
        """

    /// Checks a folder of packs in a process of its own.
    static func check(_ folder: String) throws -> Measured {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", wrapper, program, "standards", "check", "--standards", folder]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n").map(String.init)
        let figures = (lines.first ?? "").split(separator: " ").compactMap { Double($0) }
        guard figures.count == 3 else { throw NotMeasured(output: text) }
        return Measured(
            status: Int(figures[0]), seconds: figures[1], megabytes: figures[2] / 1024, lines: Array(lines.dropFirst()))
    }

    private struct NotMeasured: Error {
        var output: String
    }
}
