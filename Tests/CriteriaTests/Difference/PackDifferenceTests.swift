import Criteria
import Testing

@Suite("What changes between two packs")
struct PackDifferenceTests {
    private static let operations = """
        <renumber id="c-library" code="1.1" before="c-plan"/>
        <renumber id="c-plan" code="1.2"/>
        <split id="c-plan-2-only-1">
          <requirement id="x1">Kế hoạch được rà soát</requirement>
          <requirement id="x2">Kế hoạch được điều chỉnh</requirement>
        </split>
        <merge ids="c-plan-1-a c-plan-1-b">
          <indicator id="x3" code="-">
            <requirement id="c-plan-1-a-1">Kế hoạch được viết ra</requirement>
            <requirement id="c-plan-1-b-1">Kế hoạch được công khai</requirement>
          </indicator>
        </merge>
        <withdraw id="council-week"/>
        <add into="c-library-1-only"><requirement id="x4">Thư viện có nội quy</requirement></add>
        """

    private func difference() throws -> PackDifference {
        let amended = try SampleAmendment.apply(Self.operations)
        #expect(amended.diagnostics.map(\.description) == [])
        let base = try #require(try SamplePacks.base())
        return PackDifference(from: base, to: try #require(amended.pack))
    }

    @Test func tellsEveryItemByItsKind() throws {
        let difference = try difference()
        let changes = Dictionary(grouping: difference.changes, by: \.kind).mapValues { $0.map(\.id).sorted() }
        #expect(changes[.reworded] == ["c-plan-1-a-1"])
        #expect(changes[.renumbered] == ["c-library", "c-plan", "c-plan-1-b-1"])
        #expect(changes[.split] == ["c-plan-2-only-1"])
        #expect(changes[.merged] == ["x3"])
        #expect(changes[.withdrawn] == ["c-plan-1-a-2", "council-week"])
        #expect(changes[.new] == ["x4"])
        #expect(difference.count(.same) == difference.items.count - difference.changes.count)
    }

    @Test func showsBothTextsAndAddresses() throws {
        let items = try difference().items
        let split = try #require(items.first { $0.kind == .split })
        #expect(split.from == "1.1/2/-/1" && split.to == "1.2/2/-/1, 1.2/2/-/2")
        #expect(split.was == "Kế hoạch được rà soát hằng năm")
        #expect(split.now == "Kế hoạch được rà soát | Kế hoạch được điều chỉnh")
        let merged = try #require(items.first { $0.kind == .merged })
        #expect(merged.from == "1.1/1/a, 1.1/1/b" && merged.to == "1.2/1/-")
        let text = try difference().text
        #expect(text.contains("\nĐổi số – Tiêu chí 1.2 → 1.1 [c-library]\n  Thư viện\n"))
        #expect(text.contains("\nMới – Nội hàm 1.1/1/-/2 [x4]\n  + Thư viện có nội quy\n"))
    }

    @Test func findsNothingBetweenAPackAndItself() throws {
        let base = try #require(try SamplePacks.base())
        let difference = PackDifference(from: base, to: base)
        #expect(difference.changes.isEmpty)
        #expect(difference.count(.same) > 30)
    }

    @Test func turnsRoundOnTheWayBack() throws {
        let base = try #require(try SamplePacks.base())
        let amended = try #require(try SampleAmendment.apply(Self.operations).pack)
        let back = PackDifference(from: amended, to: base)
        #expect(back.changes.filter { $0.kind == .split }.map(\.id) == ["x3"])
        #expect(back.changes.filter { $0.kind == .merged }.map(\.id) == ["c-plan-2-only-1"])
    }
}
