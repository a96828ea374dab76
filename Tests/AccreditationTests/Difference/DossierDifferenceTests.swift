import Criteria
import Testing

@testable import Accreditation

@Suite struct DossierDifferenceTests {
    private let pack = SamplePacks.everyCriterion([[2, 1, 1], [1, 1]], clauses: 2)

    @Test func theSameContentHasNoDifferenceWhoeverRatedIt() {
        let old = SampleContents.rated(pack)
        var new = old
        new.sheets["1.1"]?.findings["1/a"]?.ratedByName = "Người khác"
        new.sheets["1.1"]?.findings["1/a"]?.ratedAt += 60
        #expect(DossierDifference(from: old, to: new, pack: pack).isEmpty)
    }

    @Test func findingsAndTheirEvidenceAreCompared() throws {
        let old = SampleContents.rated(pack)
        var new = old
        new.sheets["1.1"]?.findings["1/b"] = SampleContents.rating("unmet", ["H1-1.1-02"])
        new.sheets["1.1"]?.findings["2/-"] = nil
        let difference = DossierDifference(from: old, to: new, pack: pack)
        let changes = try #require(difference.criterion("1.1")).findings
        #expect(changes.map(\.path.description) == ["1.1/1/b", "1.1/2/-"])
        #expect(changes.map(\.before) == [.met, .met])
        #expect(changes.map(\.after) == [.unmet, nil])
        #expect(changes[0].addedEvidence == ["H1-1.1-02"])
        #expect(changes[0].removedEvidence == ["H1-1.1-01"])
        #expect(difference.criterion("1.2") == nil)
    }

    @Test func textsAndPlansAreCompared() throws {
        let old = SampleContents.rated(pack)
        var new = old
        new.sheets["1.2"]?.texts["present/2"] = "Hiện trạng mới"
        new.sheets["1.2"]?.texts["weaknesses"] = nil
        let entry = DossierContent.Improvement(measure: "Bồi dưỡng", responsible: "Tổ 1", resources: "", due: "")
        new.sheets["1.2"]?.improvements.append(entry)
        let change = try #require(DossierDifference(from: old, to: new, pack: pack).criterion("1.2"))
        #expect(change.texts.map(\.field) == ["present/2", "weaknesses"])
        #expect(change.texts[1].text.parts == [.removed("Yếu")])
        #expect(change.addedImprovements == [entry])
        #expect(change.removedImprovements.isEmpty)
    }

    @Test func textsOfClausesComeInTheirOrder() {
        let fields = ["weaknesses/4/2", "present/4/10", "present/4/2", "strengths/4/1"]
        #expect(
            fields.sorted(by: SheetTextDifference.inOrder)
                == ["present/4/2", "present/4/10", "strengths/4/1", "weaknesses/4/2"])
    }

    @Test func evidenceFactsAndCouncilAreCompared() {
        let old = SampleContents.rated(pack)
        var new = old
        new.evidence = [SampleContents.piece("H1-1.1-02"), SampleContents.piece("H1-1.1-03")]
        new.facts.cohortCompleted = true
        new.council = [.init(person: PersonID(), name: "Nguyễn Thị Hiệu", post: "Hiệu trưởng", role: "chair")]
        let difference = DossierDifference(from: old, to: new, pack: pack)
        #expect(difference.evidence.map(\.code) == ["H1-1.1-02", "H1-1.1-03", "H1-1.1-01"])
        #expect(difference.evidence.last?.after == nil)
        #expect(difference.facts == [.init(fact: .cohortCompleted, before: nil, after: .holds(true))])
        #expect(difference.councilChanged)
    }

    @Test func figuresAreComparedBySchoolYear() throws {
        var old = SampleContents.rated(pack)
        var new = old
        old.figures = [
            "2023-2024": ["classes/total": "12"], "2024-2025": ["classes/total": "13", "pupils/total": "400"],
        ]
        new.figures = [
            "2023-2024": ["classes/total": "12"], "2024-2025": ["classes/total": "14", "pupils/girls": "1"],
        ]
        let difference = DossierDifference(from: old, to: new, pack: pack)
        #expect(!difference.isEmpty)
        #expect(
            difference.figures.map { "\($0.place) \($0.before)>\($0.after)" } == [
                "2024-2025:classes/total 13>14", "2024-2025:pupils/girls >1", "2024-2025:pupils/total 400>",
            ])
    }

    @Test func newFilesChangeAPiece() {
        let old = SampleContents.rated(pack)
        var new = old
        new.evidence = [SampleContents.piece("H1-1.1-01", files: [String(repeating: "a", count: 64)])]
        let change = DossierDifference(from: old, to: new, pack: pack).evidence
        #expect(change.count == 1)
        #expect(change.first?.filesChanged == true)
    }
}
