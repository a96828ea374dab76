import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// A head, the managing body and the province in front of the pages of one collection.
struct RoundPages: Sendable {
    let world: TestWorld
    let dossier: DossierID
    let clock: TestClock
    let head: Visitor
    let officer: Visitor
    let province: Visitor
    let name = RoundName(year: SchoolYear(start: 2024), number: .beginning)

    static func with(_ body: @Sendable @escaping (RoundPages) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let dossier = try await world.makeDossier(pack: pack)
            let clock = TestClock("2024-10-01T01:00:00Z")
            try await withServer(in: world, clock: { clock.date }) { visitor in
                try await body(
                    RoundPages(
                        world: world, dossier: dossier, clock: clock,
                        head: try await visitor.acting(as: world.people.principal),
                        officer: try await visitor.acting(as: world.people.districtOfficer),
                        province: try await visitor.acting(as: world.people.provinceOfficer)))
            }
        }
    }

    /// The province sets its days: schools by 10 October, checks by 15, cut-off at the end of 20 October.
    func setDays() async throws {
        let answer = try await province.post(
            .roundDays(2024, 1),
            [
                ("don-vi", world.province.description), ("version", "0"), ("han-truong-1", "10/10/2024"),
                ("han-kiem-tra-1", "15/10/2024"), ("ngay-chot-1", "20/10/2024"), ("chot-bo-sung-1", ""),
            ])
        #expect(answer.status.code == 303)
    }

    func type(_ figures: [String: String]) async throws {
        for (key, value) in figures {
            try await world.owner.execute(
                """
                INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, changed_by)
                VALUES (\(world.school.uuid), 2024, \(key), \(value), \(dossier.uuid), \(world.people.principal.uuid))
                ON CONFLICT (school_id, school_year, key) DO UPDATE SET value = excluded.value
                """)
        }
    }

    /// The hash in the form that a visitor sees.
    func hash(_ visitor: Visitor) async throws -> String {
        let page = try await visitor.get(name.route(of: world.school)).text
        return page.firstMatch(of: #/name="noi-dung" value="([0-9a-f]+)"/#).map { String($0.1) } ?? ""
    }

    func confirm(reason: String = "") async throws {
        let answer = try await head.post(
            .confirmFigures(world.school.uuid, 2024, 1), [("noi-dung", try await hash(head)), ("ly-do", reason)])
        #expect(answer.status.code == 303, "\(answer.text)")
    }

    func check(_ word: String, _ reasons: [String: String] = [:]) async throws -> Int {
        let fields = [("noi-dung", try await hash(officer)), ("viec", word)] + reasons.map { ($0.key, $0.value) }
        return try await officer.post(.checkFigures(world.school.uuid, 2024, 1), fields).status.code
    }
}
