import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Figures that the system knows already, and which ones it asks about.
@Suite struct FigureProposalTests {
    @Test func whatTheSystemKnowsIsTakenOverByOneClick() async throws {
        try await SheetServer.with { server in
            let route = Route.figures(server.dossier.uuid)
            let page = try await server.visitor.get(route)
            #expect(page.text.contains("Hệ thống đã biết: “Trường Tiểu học Hạ Vân” (theo danh sách đơn vị)."))
            #expect(page.text.contains("Lấy 5 ô hệ thống đã biết"))
            let name = try #require(page.text.firstMatch(of: #/value="(biet [0-9-]+:information/name/value)"/#)).1
            let one = try await server.visitor.post(route, [("ban-dau", "{}"), ("viec", String(name))])
            #expect(one.status == .seeOther)
            let typed = try await server.visitor.get(route)
            #expect(typed.text.contains("Lấy 4 ô hệ thống đã biết"))
            #expect(typed.text.contains(#"value="Trường Tiểu học Hạ Vân""#))
            let all = try await server.visitor.post(route, [("ban-dau", "{}"), ("viec", "da-biet")])
            #expect(all.status == .seeOther)
            #expect(!(try await server.visitor.get(route)).text.contains("hệ thống đã biết"))
            let rows = try await server.world.owner.query(
                "SELECT DISTINCT source FROM figure_value WHERE dossier_id = \(server.dossier.uuid)")
            #expect(try rows.map { try $0["source", as: String.self] } == ["known"])
        }
    }

    @Test func whichChangesAreAskedAboutIsASetting() async throws {
        for (percent, isAsked) in [(30, true), (80, false)] {
            var settings = Settings()
            settings.figureLimits.jumpPercent = percent
            try await TestWorld.with { [settings] world in
                let dossier = try await world.makeDossier(year: 2024, pack: try await world.keepPack())
                try await world.owner.execute(
                    """
                    INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, changed_by)
                    SELECT \(world.school.uuid), y, 'pupils/total', v, \(dossier.uuid), \(world.people.member.uuid)
                    FROM (VALUES (2023, '400'), (2024, '600')) AS t(y, v)
                    """)
                try await withServer(in: world, as: world.people.member, settings: settings) { visitor in
                    let page = try await visitor.get(.figures(dossier.uuid))
                    #expect(page.text.contains("Khác nhiều so với năm trước") == isAsked)
                }
            }
        }
    }
}
