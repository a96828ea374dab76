import Accreditation
import Criteria
import Testing

@testable import Documents

@Suite("Papers of dossiers in which nothing is written yet")
struct EmptyPapersTests {
    private func empty(_ pack: RulePack, parts: [String] = []) -> PaperSource {
        let content = DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2026-2027", parts: parts, facts: .init(), council: [],
            sheets: [:], evidence: [])
        return PaperSource(pack, PaperState(content: content, school: PaperSchool(name: "", kind: pack.appliesTo[0])))
    }

    @Test(arguments: FormPacks.ids)
    func areFullOfMarks(id: String) throws {
        let pack = try FormPacks.pack(id)
        for form in pack.papers {
            let composed = PaperComposer(form, empty(pack)).compose()
            let reader = PaperReader(composed.paper)
            #expect(reader.runs.contains { $0.isMissing && $0.text == "[chưa có dữ liệu]" }, "\(form.id)")
            #expect(Set(composed.missing).count == composed.missing.count && composed.missing.count > 1)
            #expect(composed.missing.allSatisfy { form.part($0.part) != nil && $0.sentence.hasSuffix(".") })
            #expect(!reader.text.contains("{") && !reader.text.contains("}"))
        }
    }

    @Test(arguments: FormPacks.ids)
    func nameEveryTextThatIsAskedFor(id: String) throws {
        let pack = try FormPacks.pack(id)
        let outline = DossierOutline(pack, parts: [])
        for form in pack.papers {
            let missing = Set(PaperComposer(form, empty(pack)).compose().missing.map(\.place))
            for place in form.textPlaces(outline) where place.isRequired {
                #expect(missing.contains(.text(place.key)), "\(form.id): \(place.key)")
            }
        }
        let report = PaperComposer(try #require(pack.paper("report")), empty(pack)).compose()
        let places = Set(report.missing.map(\.place))
        #expect(pack.criteria.allSatisfy { places.contains(.sheet($0.code)) })
        #expect(places.contains(.evidence(nil)) && places.contains(.results) && places.contains(.school))
    }

    @Test func doNotBreakOnAYearThatIsNone() throws {
        for id in FormPacks.ids {
            let pack = try FormPacks.pack(id)
            var source = empty(pack)
            source.state.content.schoolYear = ""
            for form in pack.papers { #expect(!PaperComposer(form, source).compose().missing.isEmpty) }
        }
    }
}
