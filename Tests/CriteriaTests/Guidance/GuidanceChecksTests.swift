import Testing

@testable import Criteria

@Suite("Checks that look at what a province adds")
struct GuidanceChecksTests {
    /// Everything that can be wrong with hints and deadlines; a check that finds any of it has to be marked.
    @Test(arguments: Standards.load(Folder.standards).packs)
    func areAllMarked(pack: RulePack) throws {
        let faulty = try faultyGuidance(for: pack)
        let known = Set(pack.problems())
        let all = Set(faulty.problems()).subtracting(known)
        #expect(all == Set(faulty.problemsOfGuidance()).subtracting(known))
        let expected = ["calendar-days-exist", "citations-present", "identifiers-unique", "texts-present"]
        #expect(Set(all.map(\.check)) == Set(expected))
    }

    private func faultyGuidance(for pack: RulePack) throws -> RulePack {
        var faulty = pack
        let criterion = try #require(pack.standards.first?.criteria.first)
        faulty.standards[0].criteria[0].usualEvidence.append(" ")
        faulty.standards[0].criteria[0].levels[0].indicators[0].guidance.append("")
        let days: [(id: String, title: String, due: CalendarEntry.Due, article: String)] = [
            (criterion.id, "Gửi", .week(3), "Mục 1"), ("", "Gửi", .week(3), "Mục 1"),
            ("tinh-1", "", .week(3), "Mục 1"), ("tinh-2", "Gửi", .week(0), "Mục 1"),
            ("tinh-3", "Gửi", .before(month: 2, day: 30), "Mục 1"), ("tinh-4", "Gửi", .endOfYear, " "),
        ]
        faulty.calendar += days.map { day in
            CalendarEntry(
                id: day.id, title: day.title, due: day.due, citation: Citation(article: day.article),
                source: pack.circular.source)
        }
        return faulty
    }
}
