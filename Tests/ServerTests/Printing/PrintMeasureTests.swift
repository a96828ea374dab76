import Documents
import Foundation
import TestSupport
import Testing

@testable import Server

/// A report of 28 criteria with 300 codes on more than 150 pages.
@Suite(.serialized) struct PrintMeasureTests {
    /// Set where nothing else runs beside: times and memory of a process that hundreds of tests share say nothing.
    private static let isAlone = ProcessInfo.processInfo.environment["ACCREDITATION_ALONE"] != nil

    private var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    /// The times are what is promised.
    @Test(.enabled(if: isAlone)) func aLongReportIsMadeInTime() async throws {
        let folder = NSTemporaryDirectory() + "printing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paper = SamplePapers.report(paragraphs: 27)
        let clock = ContinuousClock()
        let before = memory
        let docx = try clock.measure { _ = try DocxRendering(paper).bytes() }
        #expect(docx < .seconds(2))
        let path = folder + "/report.pdf"
        let pdf = try await clock.measure {
            try await PDFPrinter(folder: folder).print(html: HTMLRendering(paper).html, to: path)
        }
        #expect(pdf < .seconds(20))
        #expect(memory - before < 200_000)
        let pages = try PDFTools.run("pdfinfo", [path]).first { $0.hasPrefix("Pages:") }
        let count = pages.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        #expect((150...180).contains(count))
        let text = try PDFTools.run("pdftotext", [path, "-"]).joined(separator: "\n")
        for number in 1...300 {
            #expect(text.components(separatedBy: "[H\(number)-01]").count == 3, "cited once and listed once")
        }
        print("DOCX \(docx), PDF \(pdf), \(count) pages, \(memory - before) kB more")
    }

    @Test func nothingOfRandomPapersIsLost() async throws {
        let folder = NSTemporaryDirectory() + "printing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for seed in UInt64(201)...206 {
            var random = RandomPapers(seed: seed, columns: 2)
            let paper = random.paper()
            let path = folder + "/\(seed).pdf"
            try await PDFPrinter(folder: folder).print(html: HTMLRendering(paper).html, to: path)
            let text = try PDFTools.run("pdftotext", ["-raw", path, "-"]).joined().filter { !$0.isWhitespace }
            let lost = random.texts.indices.map { "q\($0 + 1)q" }.filter { !text.contains($0) }
            #expect(lost.isEmpty, "seed \(seed)")
        }
    }
}
