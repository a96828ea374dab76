import Accreditation
import Foundation

/// Makes PDF files in the background, each document once however many people ask for it, and keeps the last ones.
actor PaperPress {
    /// What has become of a document.
    enum State: Sendable {
        case ready([UInt8])
        /// Seconds since it was begun.
        case working(Int)
        case failed(any Error)
        /// It was never begun here, or was thrown away since.
        case unknown
    }

    private struct Job {
        let begun: ContinuousClock.Instant
        let task: Task<[UInt8], any Error>
        var result: Result<[UInt8], any Error>?
    }

    private let printer: PDFPrinter
    private var jobs: [String: Job] = [:]
    private var order: [String] = []
    /// How many finished files are kept.
    private static let kept = 8

    init(_ printer: PDFPrinter) {
        self.printer = printer
    }

    /// The name under which a document is asked for.
    static func name(of html: String) -> String { ContentHash.hex(html.utf8) }

    /// Begins to make the PDF of a document unless it is under way or there; a failed one is tried again.
    func begin(_ html: String) -> String {
        let name = PaperPress.name(of: html)
        if let job = jobs[name] {
            guard case .failure = job.result else { return name }
        }
        let printer = printer
        let task = Task { try await printer.pdf(html: html) }
        jobs[name] = Job(begun: .now, task: task)
        order.removeAll { $0 == name }
        order.append(name)
        Task { finish(name, await task.result) }
        return name
    }

    /// What has become of a document.
    func state(_ name: String) -> State {
        guard let job = jobs[name] else { return .unknown }
        switch job.result {
        case .success(let bytes): return .ready(bytes)
        case .failure(let error): return .failed(error)
        case nil: return .working(Int((ContinuousClock.now - job.begun).components.seconds))
        }
    }

    /// The PDF, waited for as long as it takes.
    func pdf(_ html: String) async throws -> [UInt8] {
        guard let job = jobs[begin(html)] else { throw PrintError.busy }
        return try await job.task.value
    }

    private func finish(_ name: String, _ result: Result<[UInt8], any Error>) {
        jobs[name]?.result = result
        let finished = order.filter { jobs[$0]?.result != nil }
        for old in finished.dropLast(PaperPress.kept) {
            jobs[old] = nil
            order.removeAll { $0 == old }
        }
    }
}
