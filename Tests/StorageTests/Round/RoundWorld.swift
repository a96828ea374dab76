import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport

/// The test world in the first collection of 2024-2025, with figures that its first school types.
struct RoundWorld {
    let world: TestWorld
    /// The dossiers in which figures are typed, by school.
    let dossiers: [UnitID: DossierID]
    let name = RoundName(year: SchoolYear(start: 2024), number: .beginning)
    var store: RoundStore { RoundStore(world.database) }
    var totals: RollUpStore { RollUpStore(world.database) }
    var people: TestWorld.People { world.people }

    /// Days of the province: schools by 10 October, checks by 15, cut-off at the end of 20 October, catch-up 31.
    static func with(_ body: (RoundWorld) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let made = RoundWorld(
                world: world,
                dossiers: [
                    world.school: try await world.makeDossier(),
                    world.otherSchool: try await world.makeDossier(school: world.otherSchool),
                ])
            try await made.store.set(made.provinceRound, as: world.people.provinceOfficer)
            try await body(made)
        }
    }

    var provinceRound: CollectionRound {
        CollectionRound(
            unit: world.province, name: name, school: day("2024-10-10"), check: day("2024-10-15"),
            cutOff: day("2024-10-20"), catchUp: day("2024-10-31"))
    }

    /// Types figures of a school past everybody.
    func type(_ figures: [String: String], school: UnitID? = nil) async throws {
        let place = school ?? world.school
        for (key, value) in figures {
            try await world.owner.execute(
                """
                INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, changed_by)
                VALUES (\(place.uuid), 2024, \(key), \(value), \(dossiers[place]?.uuid), \(people.principal.uuid))
                ON CONFLICT (school_id, school_year, key) DO UPDATE SET value = excluded.value
                """)
        }
    }

    /// The head confirms what is typed.
    func confirm(
        at moment: String, reason: String = "", failed: [String] = [], as person: PersonID? = nil
    ) async throws {
        let content = try await store.entered(name.year, of: world.school, as: people.principal)
        try await store.confirm(
            FigureConfirmation(
                school: world.school, name: name, seenHash: content.hash, packHash: TestWorld.packHash,
                failed: failed, remarks: ["Khác nhiều so với năm trước."], reason: reason),
            at: at(moment), as: person ?? people.principal)
    }

    /// The managing body checks what was confirmed last.
    func check(
        _ step: RoundStep, at moment: String, cells: [ReturnedCell] = [], as person: PersonID? = nil
    ) async throws {
        let hash = try await round()?.acts.last { $0.step == .confirm }?.contentHash ?? ""
        try await store.check(
            step, name, of: world.school, seenHash: hash, cells: cells, at: at(moment),
            as: person ?? people.districtOfficer)
    }

    func round() async throws -> SchoolRound? {
        try await store.round(name, of: world.school, as: people.principal)
    }

    func state(at moment: String) async throws -> RoundState? {
        try await round()?.standing(at: at(moment)).state
    }

    func official(_ version: Int) async throws -> FigureContent? {
        try await store.official(version, name, of: world.school, as: people.principal)?.content
    }

    func day(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    /// A moment as `2024-10-20 16:59` in UTC.
    func at(_ text: String) -> Date {
        let text = text.replacing(" ", with: "T") + ":00Z"
        guard let date = try? Date(text, strategy: .iso8601) else { preconditionFailure("no moment: \(text)") }
        return date
    }
}
