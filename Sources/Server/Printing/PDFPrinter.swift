import Foundation

/// Makes PDF files from papers with WeasyPrint, which runs as a child process: a page that it cannot cope with costs
/// neither our memory nor our time.
///
/// The files are tagged (PDF/UA-1), their fonts are embedded, and the same document has the same bytes.
struct PDFPrinter: Sendable {
    /// Where the work in progress lies; each print has a folder of its own there for as long as it runs.
    let folder: String
    var limits = PrintLimits()
    /// The program and its first words; tests put another one here.
    var python = "python3"
    private let queue: PrintQueue

    init(folder: String, limits: PrintLimits = PrintLimits(), python: String = "python3") {
        self.folder = folder
        self.limits = limits
        self.python = python
        queue = PrintQueue(places: limits.atOnce, waiting: limits.waiting)
    }

    /// The PDF of a complete HTML document.
    /// - Throws: ``PrintError``; `CancellationError` when the task is cancelled, which ends the child.
    func pdf(html: String) async throws -> [UInt8] {
        try await withScratch { scratch in
            try await run(html: html, in: scratch)
            return try [UInt8](Data(contentsOf: scratch.result))
        }
    }

    /// Writes the PDF of a complete HTML document to a file, which holds the whole PDF or is not there.
    /// - Throws: as `pdf(html:)`.
    func print(html: String, to path: String) async throws {
        try await withScratch { scratch in
            try await run(html: html, in: scratch)
            let target = URL(fileURLWithPath: path)
            if FileManager.default.fileExists(atPath: path) {
                _ = try FileManager.default.replaceItemAt(target, withItemAt: scratch.result)
            } else {
                try FileManager.default.moveItem(at: scratch.result, to: target)
            }
        }
    }

    private func withScratch<Value>(_ work: (PrintScratch) async throws -> Value) async throws -> Value {
        try await queue.enter()
        do {
            let scratch = try PrintScratch(in: folder)
            defer { scratch.remove() }
            let value = try await work(scratch)
            await queue.leave()
            return value
        } catch {
            await queue.leave()
            throw error
        }
    }

    private func run(html: String, in scratch: PrintScratch) async throws {
        try Data(html.utf8).write(to: scratch.document)
        let status = try await PrintChild(printer: self, scratch: scratch).run()
        guard status == 0 else { throw PrintError(status: status, words: scratch.words) }
    }
}

/// How much a print may take.
struct PrintLimits: Sendable {
    /// Seconds on the clock.
    var seconds = 120
    /// Megabytes of addresses, which is more than the memory really used.
    var megabytes = 2048
    /// How many run at once; the others wait.
    var atOnce = 2
    /// How many wait at most.
    var waiting = 20
}
