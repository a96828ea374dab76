import Accreditation
import Testing

@Suite struct ContentRecognitionTests {
    private static let signatures: [([UInt8], MediaType)] = [
        (Array("%PDF-1.4\n".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .png),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .jpeg),
        (Array("GIF89a".utf8) + [1, 0], .gif),
        (Array("RIFF".utf8) + [9, 0, 0, 0] + Array("WEBPVP8 ".utf8), .webp),
        ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
        ([0, 0, 0, 24] + Array("ftypisom".utf8), .mp4),
        ([0, 0, 0, 24] + Array("ftypM4A ".utf8), .m4a),
        ([0, 0, 0, 24] + Array("ftypqt  ".utf8), .quickTime),
        (Array("ID3".utf8) + [4, 0, 0], .mp3),
        ([0xFF, 0xFB, 0x90, 0x44], .mp3),
        ([0x49, 0x49, 0x2A, 0, 8], .tiff),
    ]

    @Test(arguments: signatures) func signatureTells(bytes: [UInt8], type: MediaType) throws {
        let found = try ContentRecognition.recognise(ContentReader(bytes), fileName: "lừa.txt")
        #expect(found == .allowed(type))
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>", ContentRefusal.active), ("\u{FEFF}  <html>", .active), ("<svg xmlns=''/>", .active),
        ("<?xml version='1.0'?><a/>", .active), ("ghi chú\n<HTML>", .active), ("", .empty),
        ("một\u{7}hai", .unreadableText), ("MZ\u{0}\u{1}", .unknown), ("PK khác", .unknown),
    ])
    func contentIsRefused(text: String, reason: ContentRefusal) throws {
        let found = try ContentRecognition.recognise(ContentReader(Array(text.utf8)), fileName: "a.pdf")
        #expect(found == .refused(reason))
    }

    @Test func textIsWholeUTF8() throws {
        let text = String(repeating: "Trường đã ban hành kế hoạch. ", count: 20_000)
        let good = ContentReader(Array(text.utf8))
        #expect(try ContentRecognition.recognise(good, fileName: "a.pdf") == .allowed(.text))
        #expect(try ContentRecognition.recognise(good, fileName: "A.CSV") == .allowed(.csv))
        let bad = ContentReader(Array(text.utf8) + [0xC3])
        #expect(try ContentRecognition.recognise(bad, fileName: "a.txt") == .refused(.unreadableText))
        let old = ContentReader([0x54, 0x72, 0xFD, 0xF0])
        #expect(try ContentRecognition.recognise(old, fileName: "a.txt") == .refused(.unreadableText))
    }

    @Test(arguments: [
        (["[Content_Types].xml", "word/document.xml"], ContentRecognition.allowed(.docx)),
        (["xl/workbook.xml", "[Content_Types].xml"], .allowed(.xlsx)),
        (["[Content_Types].xml", "ppt/presentation.xml"], .allowed(.pptx)),
        (["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"], .refused(.macros)),
        (["word/document.xml"], .refused(.unknown)), (["anh.jpg", "a.exe"], .refused(.unknown)),
    ])
    func archivesTellByWhatIsInside(names: [String], expected: ContentRecognition) throws {
        let found = try ContentRecognition.recognise(ContentReader(ZIPSample.archive(names)), fileName: "a.docx")
        #expect(found == expected)
    }

    @Test func openDocumentsTellByTheirFirstEntry() throws {
        let bytes = ZIPSample.openDocument("application/vnd.oasis.opendocument.text")
        #expect(try ContentRecognition.recognise(ContentReader(bytes), fileName: "a") == .allowed(.odt))
        let drawing = ZIPSample.openDocument("application/vnd.oasis.opendocument.graphics")
        #expect(try ContentRecognition.recognise(ContentReader(drawing), fileName: "a") == .refused(.unknown))
    }

    @Test(arguments: [("WordDocument", MediaType.doc), ("Workbook", .xls), ("PowerPoint Document", .ppt)])
    func compoundFilesTellByTheirStreams(stream: String, type: MediaType) throws {
        for padding in [0, 5] {
            let bytes = CompoundSample.file(stream: stream, padding: padding)
            #expect(try ContentRecognition.recognise(ContentReader(bytes), fileName: "a.doc") == .allowed(type))
        }
        let other = CompoundSample.file(stream: "Khác", padding: 0)
        #expect(try ContentRecognition.recognise(ContentReader(other), fileName: "a.doc") == .refused(.unknown))
    }
}
