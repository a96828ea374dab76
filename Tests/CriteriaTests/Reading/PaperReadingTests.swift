import Foundation
import Testing

@testable import Criteria

@Suite("The forms of papers")
struct PaperReadingTests {
    private func pack(_ papers: String?) throws -> (pack: RulePack?, problems: [Diagnostic]) {
        var source = try SamplePacks.baseSource()
        source.files["papers.xml"] = papers.map { Array("<papers>\($0)</papers>".utf8) }
        let (pack, problems) = PackReader.read(source, schema: try SamplePacks.schema())
        return (pack, problems)
    }

    @Test func packsWithoutTheFileHaveNone() throws {
        let (pack, problems) = try pack(nil)
        #expect(pack?.papers == [] && problems.isEmpty)
        #expect(pack?.paper("report") == nil)
    }

    @Test func everyAttributeIsRead() throws {
        let (pack, problems) = try pack(
            """
            <paper id="plan" title="Kế hoạch" about="Của {school}" form="Mẫu 3" symbol="KH" orientation="landscape"
              assumed="true" article="Điều 9">
              <part id="one" code="I" title="Mục đích" text="true" required="true" new-page="true">
                <hint>Viết ngắn.</hint><line>Dòng một.</line><line>Dòng hai.</line>
                <part id="two" code="a" title="Lịch" proposes="weeks" orientation="portrait">
                  <column title="Tuần" width="2"/><column title="Việc"/>
                </part>
              </part>
              <part id="three" block="contents"/>
            </paper>
            """)
        #expect(problems == [])
        let paper = try #require(pack?.paper("plan"))
        #expect(paper.title == "Kế hoạch" && paper.about == "Của {school}" && paper.form == "Mẫu 3")
        #expect(paper.isNumbered && paper.isAssumed && paper.orientation == .landscape)
        #expect(paper.citation.article == "Điều 9" && paper.has(.contents) && !paper.has(.cover))
        #expect(paper.parts.map(\.depth) == [0, 1, 0])
        #expect(paper.parts.map(\.heading) == ["I. Mục đích", "a) Lịch", ""])
        let one = paper.parts[0]
        #expect(one.opening == ["Dòng một.", "Dòng hai."] && one.hint == "Viết ngắn." && one.content == .text)
        #expect(one.isRequired && one.beginsPage && one.takesText && paper.parts[1].orientation == .portrait)
        let columns = [PaperTableColumn(title: "Tuần", width: 2), PaperTableColumn(title: "Việc", width: 1)]
        #expect(paper.parts[1].content == .table(PaperTableForm(columns: columns, proposal: .weeks)))
    }

    @Test(arguments: ["text=\"true\" block=\"cover\"", "block=\"no-such\"", "proposes=\"days\""])
    func aPartHasOneContent(attributes: String) throws {
        let (pack, problems) = try pack("<paper id=\"a\" title=\"A\"><part id=\"p\" \(attributes)/></paper>")
        #expect(pack == nil)
        #expect(problems.count >= 1 && problems.allSatisfy { $0.location.file.hasSuffix("papers.xml") })
    }

    @Test func rowsAreReadFromLines() {
        let columns = ["A", "B", "C"].map { PaperTableColumn(title: $0, width: 1) }
        let table = PaperTableForm(columns: columns, proposal: nil)
        #expect(
            table.rows(of: " một | hai | ba \n\nbốn\n| |\nnăm|sáu|bảy|tám") == [
                ["một", "hai", "ba"], ["bốn", "", ""], ["năm", "sáu", "bảy | tám"],
            ])
    }

    @Test func weeksOfTheCalendarAreProposed() throws {
        let pack = try #require(try SamplePacks.base())
        let columns = ["Tuần", "Việc", "Ai"].map { PaperTableColumn(title: $0, width: 1) }
        let table = PaperTableForm(columns: columns, proposal: .weeks)
        #expect(table.proposed(pack.calendar) == [["Tuần 1", "Lập hội đồng", ""]])
        #expect(PaperTableForm(columns: columns, proposal: nil).proposed(pack.calendar) == [])
    }

    @Test func fieldsAreFoundInPrintedLines() {
        #expect(
            PaperField.pieces(of: "Trường {school}, {figure:a/b} lớp {x}") == [
                .words("Trường "), .field(.school), .words(", "), .figure("a/b"), .words(" lớp "), .unknown("x"),
            ])
    }

    /// The grammar and the program know the same blocks and columns.
    @Test func theGrammarKnowsEveryName() throws {
        let grammar = String(
            decoding: try SamplePacks.bytes(SamplePacks.standards.appending(path: "Schema/standards.xsd")),
            as: UTF8.self)
        func names(after start: String) -> [String] {
            let parts = grammar.components(separatedBy: start).dropFirst()
            let part = parts.first?.components(separatedBy: "</xs:restriction>")[0]
            return (part ?? "").components(separatedBy: "enumeration value=\"").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
        }
        #expect(names(after: "name=\"PaperBlock\"") == PaperBlockName.allCases.map(\.rawValue))
        #expect(names(after: "name=\"holds\"") == EvidenceColumn.allCases.map(\.rawValue))
    }
}
