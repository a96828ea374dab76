import Foundation
import Glibc
import Storage

/// One run of WeasyPrint.
struct PrintChild {
    let printer: PDFPrinter
    let scratch: PrintScratch

    /// Runs the program to its end, or ends it when its time is over or the task is cancelled.
    /// - Returns: its exit status.
    func run() async throws -> Int32 {
        let input = open(scratch.document.path, O_RDONLY | O_CLOEXEC)
        defer { close(input) }
        let output = open(scratch.messages.path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(output) }
        guard input >= 0, output >= 0 else { throw PrintError.failed(words: "the folder cannot be written") }
        let child = try ChildProcess("/usr/bin/env", words, input: input, output: output)
        let end = ContinuousClock.now + .seconds(printer.limits.seconds)
        while true {
            if let status = child.statusIfEnded() {
                guard status == Self.endedForItsTime else { return status }
                throw PrintError.tooLong(seconds: printer.limits.seconds)
            }
            guard !Task.isCancelled, ContinuousClock.now < end else { break }
            try? await Task.sleep(for: .milliseconds(20))
        }
        child.kill()
        _ = child.wait()
        try Task.checkCancellation()
        throw PrintError.tooLong(seconds: printer.limits.seconds)
    }

    /// What a child ends with whose seconds on the processor are over, which on several cores may come first: the
    /// kernel sends SIGXCPU at the first of the two limits, and kills at the second.
    private static let endedForItsTime: Int32 = 128 + SIGXCPU

    /// Nothing of our environment reaches the program. The fixed seed and day keep its bytes the same.
    private var words: [String] {
        [
            "-i", "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(scratch.folder.path)", "LC_ALL=C.UTF-8", "TZ=UTC",
            "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0", "prlimit", "--as=\(printer.limits.megabytes << 20)",
            "--cpu=\(printer.limits.seconds):\(printer.limits.seconds + 5)", "--core=0", "--", printer.python, "-s",
            "-P", "-c", PrintScript.text, scratch.result.path,
        ]
    }
}
