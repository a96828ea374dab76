import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Trends on pages")
struct TrendPageTests {
    /// Five more primary schools of the district with official figures, and the first school's own.
    private static func fill(_ pages: RoundPages) async throws {
        let world = pages.world
        for number in 1...5 {
            let school = UnitID()
            for statement in [
                """
                INSERT INTO unit (id, kind, name, parent_id)
                VALUES (\(school.uuid), 'school', 'Trường Bí Mật', \(world.district.uuid))
                """,
                "INSERT INTO school (unit_id, kind) VALUES (\(school.uuid), 'primary')",
                "INSERT INTO school_round VALUES (\(school.uuid), 2024, 1, 1, 1)",
                "INSERT INTO official_figure VALUES (2024, 1, 'classes/grade-1', \(school.uuid), 1, \(number * 10))",
            ] as [Query] {
                try await world.owner.execute(statement)
            }
        }
        try await pages.type(["classes/grade-1": "3"])
    }

    @Test func aPageShowsPicturesTablesAndTheMedianWithoutNames() async throws {
        try await RoundPages.with { pages in
            try await Self.fill(pages)
            let route = Route.trends(pages.dossier.uuid)
            let page = try await pages.head.get(route.with("bang", "classes")).text
            #expect(page.contains("<svg class=\"trend-picture\""))
            #expect(page.contains("Năm học 2024-2025: 3 (đang nhập), trung vị của 5 trường tương tự 30"))
            #expect(page.contains("<th scope=\"row\">2024-2025</th><td class=\"number\">3</td><td>đang nhập</td>"))
            #expect(!page.contains("Bí Mật"))
            #expect(page.contains("Cộng (lớp)"))
            let figures = try await pages.head.get(.figures(pages.dossier.uuid)).text
            #expect(figures.contains(route.path))
        }
    }

    @Test func officialFiguresAreMarkedAndThresholdsDrawn() async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            let grades = Dictionary(uniqueKeysWithValues: (1...5).map { ("classes/grade-\($0)", "4") })
            try await pages.type(grades)
            try await pages.confirm()
            pages.clock.set("2024-10-21T01:00:00Z")
            _ = try await pages.head.get(pages.name.route(of: pages.world.school))
            let route = Route.trends(pages.dossier.uuid)
            let page = try await pages.head.get(route.with("bang", "classes")).text
            #expect(page.contains("Năm học 2024-2025: 20 (chính thức)."))
            #expect(page.contains("Ngưỡng ≤ 30: tiêu chí 1.5 (Mức 2"))
            let thresholds = try await pages.head.get(route.with("bang", "tieu-chi")).text
            #expect(thresholds.contains("Tiêu chí 1.5"))
            #expect(thresholds.contains("Năm học 2024-2025: 20 (chính thức)."))
        }
    }
}
