import Criteria
import Testing

@Suite("Applying an amendment")
struct ApplyingTests {
    @Test func yieldsAPackOfItsOwnAndLeavesTheBaseAlone() throws {
        let base = try SamplePacks.baseSource()
        let amended = try SampleAmendment.apply("<replace id=\"c-library\" title=\"Thư viện trường học\"/>")
        let (pack, source) = (try #require(amended.pack), try #require(amended.source))
        #expect(amended.diagnostics.isEmpty && !amended.isBroken)
        #expect(pack.id == "base+change" && source.id == pack.id)
        #expect(pack.hash == source.hash && pack.hash != base.hash)
        #expect(pack.circular.inForceFrom == Day(iso: "2005-09-01"))
        #expect(pack.circular.inForceTo == Day(iso: "2010-06-30"))
        #expect(pack.criterion("1.2")?.title == "Thư viện trường học")
        let unchanged = source.files.filter { base.files[$0.key] == $0.value }.keys.sorted()
        #expect(unchanged == ["1.1.xml", "2.1.xml", "level-3.xml", "statistics.xml"])
        let again = try SamplePacks.baseSource()
        #expect(again == base)
    }

    @Test func remembersWhereNodesCameFrom() throws {
        let amended = try SampleAmendment.apply(
            """
            <split id="c-plan-1-a-1">
              <requirement id="x1">Kế hoạch có mục tiêu</requirement>
              <requirement id="x2">Kế hoạch có giải pháp</requirement>
            </split>
            <merge ids="c-plan-1-a c-plan-1-b">
              <indicator id="x3" code="-">
                <requirement id="c-plan-1-b-1">Kế hoạch được công khai</requirement>
              </indicator>
            </merge>
            """)
        let source = try #require(amended.source)
        let stored = try #require(PackReader.read(source, schema: nil).0)
        #expect(stored == amended.pack)
        let record = try #require(stored.circular.amendments.first)
        let hash = try SamplePacks.baseSource().hash
        #expect(record.base == "base" && record.baseHash == hash)
        #expect(record.successions.map(\.from) == [["c-plan-1-a-1"], ["c-plan-1-a", "c-plan-1-b"]])
        let base = try #require(try SamplePacks.base())
        let (there, back) = (Lineage(from: base, to: stored), Lineage(from: stored, to: base))
        #expect(there.successors(of: "c-plan-1-b") == ["x3"])
        #expect(there.successors(of: "c-plan-1-b-1") == ["c-plan-1-b-1"])
        #expect(there.successors(of: "c-plan-1-a-2") == [])
        #expect(back.successors(of: "x3") == ["c-plan-1-a", "c-plan-1-b"])
    }

    @Test func addsRenumbersAndReplacesRules() throws {
        let amended = try SampleAmendment.apply(
            """
            <renumber id="c-library" code="1.1" before="c-plan"/>
            <renumber id="c-plan" code="1.2"/>
            <add into="c-library-1-only"><guidance>Xem quy định về thư viện &amp; thiết bị</guidance></add>
            <add before="report-due"><end-of-year id="year-end" title="Tổng kết" article="Điều 11"/></add>
            <replace id="c-results-2-only-m1" value="95" without="years"/>
            <replace-rule><level-rule level="1" title="Mức một" article="Điều 3"><every-mandatory reaches="1"/>
            </level-rule></replace-rule>
            """)
        let pack = try #require(amended.pack)
        #expect(amended.diagnostics.map(\.description) == [])
        #expect(pack.criteria.prefix(2).map(\.id) == ["c-library", "c-plan"])
        let guidance = pack.criterion("1.1")?.level(1)?.indicators.first?.guidance
        #expect(guidance == ["Xem quy định về thư viện & thiết bị"])
        #expect(pack.calendar.map(\.id) == ["year-end", "report-due", "council-week"])
        let measure = pack.criterion("2.1")?.level(2)?.indicators.first?.measures.first
        #expect(measure?.value == .number("95") && measure?.years == nil)
        #expect(pack.levelRules.first?.title == "Mức một" && pack.levelRules.count == 3)
    }

    /// What is wrong with the amended pack is reported where somebody wrote it.
    @Test func problemsLeadToTheLineOfTheAmendmentOrOfTheBase() throws {
        let absurd = try SampleAmendment.apply(
            "<withdraw id=\"c-plan-1-b\"/>\n<replace id=\"c-results-2-only-m1\" value=\"170\"/>")
        #expect(absurd.isBroken)
        #expect(absurd.diagnostics.allSatisfy { $0.location == SourceLocation(file: "amendment.xml", line: 5) })
        #expect(absurd.diagnostics.contains { $0.check == "measures-sane" })
        let gap = try SampleAmendment.apply("<withdraw id=\"c-plan-1-a\"/>")
        #expect(gap.diagnostics.map { "\($0.location) \($0.check)" } == ["base/1.1.xml:8 codes-in-order"])
        let empty = try SampleAmendment.apply("<withdraw id=\"c-plan-2-only\"/>")
        #expect(empty.pack == nil)
        #expect(empty.diagnostics.map { "\($0.location) \($0.check)" } == ["amendment.xml:4 grammar"])
    }

    @Test func refusesWhatIsNotThere() throws {
        let amended = try SampleAmendment.apply("<withdraw id=\"nobody\"/>")
        #expect(amended.pack == nil && amended.source == nil)
        #expect(amended.diagnostics.map { "\($0.location) \($0.check)" } == ["amendment.xml:4 amendment"])
    }

    @Test(arguments: ["2005-03-01": "2005-02-28", "2004-03-01": "2004-02-29", "2005-01-01": "2004-12-31"])
    func knowsTheDayBefore(day: String, before: String) {
        #expect(Day(iso: day)?.previous == Day(iso: before))
    }
}
