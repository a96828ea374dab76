import Accreditation
import Criteria
import Testing

/// What acts change, worked out without a database.
@Suite struct UnitActPlanTests {
    private let provinceA = UnitID()
    private let provinceB = UnitID()
    private let district = UnitID()
    private let commune = UnitID()
    private let school = UnitID()
    private let other = UnitID()

    private func unit(
        _ id: UnitID, _ kind: Unit.Kind, _ name: String, in parent: UnitID?, closed: Bool = false,
        heirs: [UnitID] = [], lastChange: Day? = nil
    ) -> StandingUnit {
        StandingUnit(
            unit: Unit(id: id, kind: kind, name: name, parent: parent), schoolKind: kind == .school ? "primary" : nil,
            isClosed: closed, lastChange: lastChange, heirs: heirs)
    }

    private func tree(_ more: [StandingUnit] = []) -> UnitTree {
        UnitTree(
            [
                unit(provinceA, .province, "A", in: nil), unit(provinceB, .province, "B", in: nil),
                unit(district, .district, "Huyện", in: provinceA), unit(commune, .commune, "Xã", in: provinceA),
                unit(school, .school, "Trường", in: district), unit(other, .school, "Trường khác", in: district),
            ] + more)
    }

    private func plan(_ change: UnitChange, _ more: [StandingUnit] = [], on day: String = "2025-07-01") throws
        -> UnitActPlan
    {
        UnitActPlan(change, in: tree(more), from: try #require(Day(iso: day)))
    }

    @Test func whoDecidesStandsAboveEverythingThatIsTouched() throws {
        #expect(try plan(.rename(school, name: "Mới", code: nil, schoolKind: nil)).authority == district)
        #expect(try plan(.transfer([school], to: commune)).authority == provinceA)
        #expect(try plan(.transfer([school], to: provinceB)).authority == nil)
        #expect(try plan(.rename(provinceA, name: "Mới", code: nil, schoolKind: nil)).authority == nil)
    }

    @Test func aClosingOfficeMustSayWhereEachSchoolGoes() throws {
        let lacking = try plan(.close(district, children: [school: commune], successors: [commune]))
        #expect(lacking.problems == [.left(names: ["Trường khác"])])
        let whole = try plan(.close(district, children: [school: commune, other: provinceA], successors: [commune]))
        #expect(whole.problems == [])
        #expect(whole.after[school]?.unit.parent == commune && whole.after[district]?.isClosed == true)
    }

    @Test func whatASchoolFollowedGoesWhereItGoes() throws {
        let gone = UnitID()
        let plan = try plan(
            .transfer([school], to: commune), [unit(gone, .school, "Cũ", in: district, closed: true, heirs: [school])])
        #expect(plan.parts == [.move(school, from: district, to: commune), .move(gone, from: district, to: commune)])
    }

    @Test func aMergerClosesAllButOneAndKeepsTheirDossiersReadable() throws {
        let plan = try plan(.merge([other], into: .existing(school, name: "Trường gộp"), movesStaff: true))
        #expect(
            plan.parts == [
                .rename(school, from: "Trường", to: "Trường gộp"), .succeed(other, by: school), .close(other),
                .staff(other, to: school),
            ])
    }

    @Test func nothingStandsBelowWhatCannotHoldIt() throws {
        #expect(
            try plan(.transfer([district], to: commune)).problems == [.misplaced(name: "Huyện", above: "Xã")])
        #expect(
            try plan(.merge([commune], into: .existing(school, name: nil), movesStaff: false)).problems
                == [.otherKind(name: "Xã")])
    }

    @Test func aDayBeforeTheLastChangeIsRefused() throws {
        let (late, day) = (UnitID(), try #require(Day(iso: "2025-09-01")))
        let changed = unit(late, .school, "Trường sau", in: district, lastChange: day)
        let change = UnitChange.transfer([late], to: commune)
        #expect(try plan(change, [changed]).problems == [.changedLater(name: "Trường sau", on: day)])
        #expect(try plan(change, [changed], on: "2025-09-01").problems == [])
    }

    @Test func problemsSayWhatToDo() throws {
        let day = try #require(Day(iso: "2025-07-01"))
        let problems: [UnitActProblem] = [
            .unknown, .closed(name: "A"), .waiting(name: "A", until: day), .changedLater(name: "A", on: day),
            .emptyName,
            .nothingChanges(name: "A"), .misplaced(name: "A", above: "B"), .otherKind(name: "A"), .tooFew,
            .twice(name: "A"), .left(names: ["A"]), .noHeir(name: "A"), .belowClosing(name: "A"),
        ]
        #expect(Set(problems.map(\.message)).count == problems.count)
    }
}
