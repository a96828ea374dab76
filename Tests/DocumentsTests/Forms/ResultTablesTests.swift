import Accreditation
import Criteria
import Foundation
import Testing

@testable import Documents

@Suite("Results in papers")
struct ResultTablesTests {
    private func filled(_ pack: RulePack, parts: [String] = [], seed: UInt64) -> PaperSource {
        var filled = FilledSource(pack, parts: parts, seed: seed)
        return filled.source()
    }

    private func report(_ source: PaperSource) throws -> PaperReader {
        PaperReader(PaperComposer(try #require(source.pack.paper("report")), source).compose().paper)
    }

    private func word(_ rating: DossierContent.Rating?) -> String {
        rating?.verdict == "met" ? "Đạt" : rating?.verdict == "unmet" ? "Không đạt" : PaperDraft.gap
    }

    @Test(arguments: ["17-2018-primary", "18-2018-secondary", "19-2018-preschool"], [3, 4] as [UInt64])
    func theTableOfASheetShowsEveryFinding(id: String, seed: UInt64) throws {
        let source = filled(try FormPacks.pack(id), seed: seed)
        let reader = try report(source)
        for criterion in source.pack.criteria {
            let tables = reader.tables(under: "Tiêu chí \(criterion.code): \(criterion.title)")
            let table = try #require(tables.first { $0.header.count == 2 })
            let rows = table.words
            for (column, number) in (1...3).enumerated() {
                let indicators = criterion.level(number)?.indicators ?? []
                for (row, indicator) in indicators.enumerated() {
                    let cells = rows[row][(column * 2)..<(column * 2 + 2)]
                    let rating = source.state.content.sheets[criterion.code]?.findings["\(number)/\(indicator.code)"]
                    #expect(Array(cells) == [indicator.code == "-" ? "*" : indicator.code, word(rating)])
                }
                let empty = rows.dropLast().dropFirst(indicators.count)
                #expect(empty.allSatisfy { $0[column * 2] == "–" && $0[column * 2 + 1] == "–" })
                #expect((criterion.level(number) == nil) == (rows.last?[column] == "–"))
            }
        }
    }

    @Test(arguments: ["57-2026-general", "57-2026-preschool", "57-2026-continuing"], [3, 4] as [UInt64])
    func theTableOfLevelsShowsEveryFinding(id: String, seed: UInt64) throws {
        let source = filled(try FormPacks.pack(id), seed: seed)
        let reader = try report(source)
        for criterion in source.pack.criteria {
            let table = try #require(reader.tables(under: "Tiêu chí \(criterion.code): \(criterion.title)").first)
            #expect(table.header[0].cells.map(\.words)[1] == "Hiện trạng, kết quả (kèm mã minh chứng)")
            for (row, level) in zip(table.words, criterion.levels) {
                let sheet = source.state.content.sheets[criterion.code]
                #expect(row[0] == "Mức \(level.number)")
                #expect(row[2] == word(sheet?.findings["\(level.number)/-"]))
            }
        }
    }

    @Test(arguments: FormPacks.ids, [5, 6, 7] as [UInt64])
    func countsAndSharesAreRight(id: String, seed: UInt64) throws {
        let source = filled(try FormPacks.pack(id), seed: seed)
        let content = source.state.content
        let result = try Assessment(source.pack).compute(content.rated, facts: content.facts.facts)
        let levels = result.criteria.map(\.level)
        let reader = try report(source)
        if source.pack.report?.place == .standard {
            let table = try #require(reader.tables(under: "b) Theo tiêu chuẩn").first)
            let total = try #require(table.words.last)
            let expected = [0, 1, 2].flatMap { level in
                [String(levels.count { $0 == level }), share(levels.count { $0 == level }, levels.count)]
            }
            #expect(total == ["Tổng cộng", String(levels.count)] + expected)
            let crosses = try #require(reader.tables(under: "a) Theo tiêu chí").first)
            #expect(
                crosses.words.last == ["Tổng cộng"] + [0, 1, 2].map { level in String(levels.count { $0 == level }) })
        } else {
            let table = try #require(reader.tables(under: "Phần III. KẾT LUẬN CHUNG").first)
            let having = source.pack.criteria.count { $0.level(3) != nil }
            let third = zip(source.pack.criteria, levels).count { $0.level(3) != nil && $1 == 3 }
            #expect(table.words[0][1] == String(levels.count { $0 == 0 }))
            #expect(table.words[3] == ["Đạt Mức 3", String(third), String(having), share(third, having)])
        }
        let level = result.level == 0 ? "Không đạt Mức 1" : "Đạt Mức \(result.level)"
        #expect(reader.text.contains("\(source.state.school.name) tự đánh giá: \(level)."))
    }

    /// The share by another way: decimal numbers.
    private func share(_ part: Int, _ whole: Int) -> String {
        let exact = (Double(part) * 1_000 / Double(whole)).rounded(.toNearestOrAwayFromZero) / 10
        let text = exact.truncatingRemainder(dividingBy: 1) == 0 ? "\(Int(exact))" : "\(exact)"
        return text.replacing(".", with: ",") + "%"
    }

    @Test func schoolingLevelsStandApart() throws {
        let pack = try FormPacks.pack("57-2026-general")
        let source = filled(pack, parts: ["primary", "lower-secondary"], seed: 8)
        let reader = try report(source)
        let headings = reader.blocks.compactMap { block -> String? in
            if case .heading(_, let text) = block { text.map(\.text).joined() } else { nil }
        }
        #expect(headings.filter { $0.hasPrefix("Cấp học: ") } == ["Cấp học: Tiểu học", "Cấp học: Trung học cơ sở"])
        for criterion in pack.criteria {
            for title in ["Tiểu học", "Trung học cơ sở"] {
                #expect(headings.count { $0 == "Tiêu chí \(criterion.code) (\(title)): \(criterion.title)" } == 1)
            }
        }
        for sheet in source.state.content.sheets.values {
            for text in sheet.texts.values {
                let word = try #require(text.split(separator: " ").first { $0.contains("tx") })
                #expect(reader.count(word.filter { $0.isLetter || $0.isNumber }) == 1)
            }
        }
        #expect(reader.text.contains("Cấp học Tiểu học: "))
    }
}
