import Criteria
import Testing

@Suite("The calendar of the packs")
struct CalendarTests {
    /// The first day on which each kind of school has to have a pack.
    static let beginnings = [
        "preschool": "2018-10-10", "primary": "2018-10-10", "lower-secondary": "2018-10-10",
        "upper-secondary": "2018-10-10", "multi-level": "2018-10-10", "continuing": "2026-07-07",
    ]

    @Test("knows every kind of school")
    func kinds() {
        #expect(Set(Repository.standards.packs.flatMap(\.appliesTo)) == Set(Self.beginnings.keys))
    }

    /// Every day up to the end of 2035, one by one.
    @Test("has exactly one pack in force on every day", arguments: beginnings.keys.sorted())
    func days(_ kind: String) throws {
        let beginning = try #require(Self.beginnings[kind].flatMap { Day(iso: $0) })
        let concerned = Repository.standards.packs.filter { $0.appliesTo.contains(kind) }
        var wrong: [Day] = []
        for year in 2015...2035 {
            for month in 1...12 {
                for day in (1...31).compactMap({ Day(year: year, month: month, day: $0) }) {
                    let count = concerned.count { $0.circular.isInForce(on: day) }
                    if count != (day < beginning ? 0 : 1) { wrong.append(day) }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test(
        "changes from one circular to the next",
        arguments: [
            ("preschool", "19-2018-preschool", "57-2026-preschool"),
            ("primary", "17-2018-primary", "57-2026-general"),
            ("lower-secondary", "18-2018-secondary", "57-2026-general"),
            ("upper-secondary", "18-2018-secondary", "57-2026-general"),
            ("multi-level", "18-2018-secondary", "57-2026-general"),
        ])
    func change(_ kind: String, _ old: String, _ new: String) throws {
        let last = try #require(Day(iso: "2026-07-06"))
        let first = try #require(Day(iso: "2026-07-07"))
        #expect(Repository.standards.pack(for: kind, on: last)?.id == old)
        #expect(Repository.standards.pack(for: kind, on: first)?.id == new)
    }

    /// Nodes of different circulars are different things, so that nothing is carried from one to the other by chance.
    @Test("leaves no permanent identifier of a criterion to two circulars")
    func identifiers() {
        let packs = Repository.standards.packs
        let old = packs.filter { $0.circular.replacedBy != nil }.flatMap(\.rated).map(\.id)
        let new = packs.filter { $0.circular.replacedBy == nil }.flatMap(\.rated).map(\.id)
        #expect(Set(old).isDisjoint(with: new))
        #expect(!old.isEmpty && !new.isEmpty)
    }
}
