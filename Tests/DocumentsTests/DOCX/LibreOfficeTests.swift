import Documents
import Foundation
import TestSupport
import Testing

/// LibreOffice opens our files and says what it read. It starts slowly, so it gets all files at once.
@Suite struct LibreOfficeTests {
    @Test(.timeLimit(.minutes(5)))
    func nothingIsLostOnTheWay() throws {
        let seeds = (UInt64(101)...106).map { seed in
            var random = RandomPapers(seed: seed)
            let paper = random.paper()
            return (paper, random.texts.map { $0.prefix { $0 != "z" }.prefix { !$0.isNewline && $0.isASCII } })
        }
        let report = SamplePapers.report(criteria: 5, codes: 40, paragraphs: 9)
        try PaperTools.inFolder { folder in
            let papers = [SamplePapers.decision, report] + seeds.map(\.0)
            let texts = try Self.read(papers, in: folder)
            #expect(texts.count == papers.count)
            for number in 1...60 {
                #expect(texts[0].components(separatedBy: "[H1-1.\(number)-01]").count == 2, "\(number)")
            }
            #expect(PaperTools.firstLost(of: Self.decisionTexts, in: texts[0]) == nil)
            for number in 1...40 { #expect(texts[1].components(separatedBy: "[H\(number)-01]").count == 3) }
            for ((_, marks), text) in zip(seeds, texts.dropFirst(2)) {
                let order = marks.map { String($0.prefix { $0 != " " }) }
                #expect(PaperTools.firstLost(of: order.map(Self.mark), in: text) == nil)
            }
        }
    }

    private static let decisionTexts = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "QUYẾT ĐỊNH", "Điều 1. Thành lập",
        "họp mỗi tháng một lần & khi cần <đột xuất>", "[chưa có dữ liệu]", "HIỆU TRƯỞNG", "Phan Quốc Hưng",
        "DANH MỤC MINH CHỨNG", "Tiêu chí 1.1", "Tiêu chí 1.58", "Nghị quyết số 60 của Hội đồng trường", "Ghi chú:",
    ]

    /// "q12q" of "q12qabc".
    private static func mark(_ text: String) -> String { "q" + text.dropFirst().prefix { $0.isNumber } + "q" }

    private static func read(_ papers: [Paper], in folder: String) throws -> [String] {
        let paths = papers.indices.map { "\(folder)/\($0).docx" }
        for (paper, path) in zip(papers, paths) { try PaperTools.write(DocxRendering(paper).bytes(), to: path) }
        _ = try PaperTools.run(
            "timeout",
            [
                "240", "soffice", "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
                "txt:Text (encoded):UTF8", "--outdir", folder,
            ] + paths)
        return try papers.indices.map { try String(contentsOfFile: "\(folder)/\($0).txt", encoding: .utf8) }
    }
}
