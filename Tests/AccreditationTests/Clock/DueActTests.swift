import Accreditation
import Criteria
import Foundation
import Testing

/// What is due on a dossier.
@Suite struct DueActTests {
    private func waiting(_ state: DossierState, dueOn: Day? = nil, window: EntryPeriod? = nil) -> WaitingDossier {
        WaitingDossier(
            id: DossierID(), school: UnitID(), schoolName: "Trường", parentName: "Phòng", year: SchoolYear(start: 2024),
            state: state, packHash: "h", dueOn: dueOn, began: Date(timeIntervalSince1970: 1_741_575_600),
            chain: [UnitID()], province: nil, window: window)
    }

    private func due(_ dossier: WaitingDossier) throws -> [DueAct] {
        let form = try #require(ClockWorld.standards.pack("17-2018-primary")?.procedure)
        return dossier.dueActs(form, under: "A", ClockRules(holidays: ClockWorld.holidays))
    }

    @Test func theDeskThatHasItIsDueAndDetoursAreNobodysDuty() throws {
        let found = try due(waiting(.submitted))
        #expect(found.map(\.act) == [.accept])
        #expect(found.first?.roles == [.districtOfficer])
        #expect(found.first?.last.description == "2025-03-17")
        #expect(try due(waiting(.recognised)).isEmpty)
    }

    @Test func aSchoolIsDueByItsManagingBodysDayAndByTheWindow() throws {
        let day = try #require(Day(iso: "2025-05-01"))
        let closing = try #require(Day(iso: "2025-05-20"))
        let period = EntryPeriod(unitName: "Tỉnh", opens: day, closes: closing, extended: nil, daysTold: 0)
        let found = try due(waiting(.drafting, dueOn: day, window: period))
        #expect(found.map(\.source) == [.managingBody, .window("Tỉnh")])
        #expect(found.map(\.last) == [day, closing])
        #expect(try due(waiting(.drafting)).isEmpty)
    }
}
