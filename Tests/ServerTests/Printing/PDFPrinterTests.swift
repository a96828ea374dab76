import Documents
import Foundation
import TestSupport
import Testing

@testable import Server

@Suite(.serialized) struct PDFPrinterTests {
    private let folder = NSTemporaryDirectory() + "printing-\(UUID().uuidString)"
    private let decision = HTMLRendering(SamplePapers.decision).html

    @Test func theDecisionIsATaggedFileWithItsFonts() async throws {
        let printer = PDFPrinter(folder: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/quyet-dinh.pdf"
        try await printer.print(html: decision, to: path)
        let about = try PDFTools.run("pdfinfo", [path])
        #expect(about.contains { $0.hasPrefix("Tagged:") && $0.hasSuffix("yes") })
        #expect(about.contains { $0.hasPrefix("Title:") && $0.contains("Quyết định thành lập Hội đồng tự đánh giá") })
        let fonts = try PDFTools.run("pdffonts", [path]).dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.split(separator: " ").suffix(5).first == "yes", "\(font)")
            #expect(font.contains("Liberation-Serif"), "one font has every letter of Vietnamese: \(font)")
        }
        let text = try PDFTools.run("pdftotext", ["-layout", path, "-"]).joined(separator: "\n")
        #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        for number in 1...60 { #expect(text.contains("[H1-1.\(number)-01]")) }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(left == ["quyet-dinh.pdf"])
    }

    @Test func sameDocumentHasTheSameBytes() async throws {
        let printer = PDFPrinter(folder: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        async let first = printer.pdf(html: decision)
        async let second = printer.pdf(html: decision)
        let (one, two) = try await (first, second)
        #expect(one == two)
        #expect(one.starts(with: Array("%PDF-".utf8)))
    }

    @Test func theShortcutsOfTheScriptChangeNoByte() async throws {
        let printer = PDFPrinter(folder: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let html = HTMLRendering(SamplePapers.report(paragraphs: 1)).html
        let (source, target) = (folder + "/paper.html", folder + "/plain.pdf")
        try Data(html.utf8).write(to: URL(fileURLWithPath: source))
        let plain = """
            import hashlib, sys
            from weasyprint import HTML
            document = open(sys.argv[1], "rb").read()
            name = hashlib.sha256(document).hexdigest()[:32].encode()
            HTML(string=document.decode()).write_pdf(sys.argv[2], variant="pdf/ua-1", identifier=name)
            """
        let settings = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0"]
        _ = try PDFTools.run("env", ["-i"] + settings + ["python3", "-c", plain, source, target])
        let expected = try [UInt8](Data(contentsOf: URL(fileURLWithPath: target)))
        #expect(try await printer.pdf(html: html) == expected)
    }

    @Test func nothingIsFetched() async throws {
        let printer = PDFPrinter(folder: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let secret = folder + ".txt"
        try Data("bí mật".utf8).write(to: URL(fileURLWithPath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let html = """
            <html lang="vi"><head><title>T</title><link rel="attachment" href="file://\(secret)">
            <style>@import "file://\(secret)";</style></head>
            <body><img src="file://\(secret)" alt="ảnh"><p>chữ</p></body></html>
            """
        let bytes = try await printer.pdf(html: html)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("EmbeddedFile"))
        #expect(!text.contains("bí mật"))
    }

    @Test func aPrintThatTakesTooLongIsEnded() async throws {
        let printer = PDFPrinter(folder: folder, limits: PrintLimits(seconds: 0))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        await #expect(throws: PrintError.tooLong(seconds: 0)) { try await printer.pdf(html: decision) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    /// A program whose time on the processor is over before that on the clock.
    @Test func aPrintThatComputesTooLongIsEndedToo() async throws {
        let python = FileManager.default.temporaryDirectory.appending(path: "busy-\(UUID().uuidString)")
        try Data("#!/bin/sh\nkill -XCPU $$\n".utf8).write(to: python)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: python.path)
        let printer = PDFPrinter(folder: folder, python: python.path)
        defer {
            try? FileManager.default.removeItem(atPath: folder)
            try? FileManager.default.removeItem(at: python)
        }
        await #expect(throws: PrintError.tooLong(seconds: 120)) { try await printer.pdf(html: decision) }
    }

    @Test func tooLittleMemoryIsAnErrorOfTheChildOnly() async throws {
        let printer = PDFPrinter(folder: folder, limits: PrintLimits(megabytes: 60))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        await #expect(throws: PrintError.self) { try await printer.pdf(html: decision) }
    }

    @Test func aMissingProgramIsNamed() async throws {
        let printer = PDFPrinter(folder: folder, python: "python-that-is-not-there")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = await #expect(throws: PrintError.self) { try await printer.pdf(html: decision) }
        let page = try #require(error.flatMap { PageError(printing: $0) })
        #expect(page.title == "Máy chủ chưa làm được tệp PDF")
    }
}
