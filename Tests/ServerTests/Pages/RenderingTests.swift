import Foundation
import Testing

@testable import Server

@Suite struct RenderingTests {
    @Test func typedTextComesBackExactly() throws {
        let typed = "\n  dòng 1 </textarea><script>x</script>\n\tdòng 2 & \"3\" 'bốn'\n"
        let page = try testApp().templates.render(
            FormValues(["a": typed]).field("a", "Mô tả"), with: "Form/area")
        let start = try #require(page.firstRange(of: ">\n\n"))
        let end = try #require(page.firstRange(of: "</textarea>"))
        let shown = page[page.index(start.lowerBound, offsetBy: 2)..<end.lowerBound]
        #expect(!shown.contains("<"))
        let text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(shown)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        #expect(text == typed)
    }

    @Test func timesAreVietnams() {
        let time = Date(timeIntervalSince1970: 1_767_201_300)
        #expect(VietnameseTime.day(time) == "01/01/2026")
        #expect(VietnameseTime.clock(time) == "00:15")
        #expect(VietnameseTime.moment(time) == "00:15 ngày 01/01/2026")
    }

    @Test func serverStartsWithoutForeignFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("body{}".utf8).write(to: folder.appendingPathComponent("x.css"))
        let assets = try Assets(folder: folder.path)
        #expect(assets.scripts.isEmpty)
        #expect(assets.file("x.css")?.type == "text/css; charset=utf-8")
    }
}
