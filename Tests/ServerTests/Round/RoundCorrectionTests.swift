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

/// Official figures corrected while the dossier is handed in.
@Suite struct RoundCorrectionTests {
    private func correct(_ pages: RoundPages, _ fields: [(String, String)]) async throws -> TestResponse {
        let page = try await pages.head.get(pages.name.route(of: pages.world.school).with("sua", "1")).text
        let hash = page.firstMatch(of: #/name="noi-dung" value="([0-9a-f]+)"/#).map { String($0.1) } ?? ""
        return try await pages.head.post(
            .correctFigures(pages.world.school.uuid, 2024, 1), [("noi-dung", hash)] + fields)
    }

    private func with(_ body: @Sendable @escaping (RoundPages) async throws -> Void) async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            try await pages.type(["classes/grade-1": "3", "classes/grade-2": "2"])
            try await pages.confirm()
            try await pages.world.put(pages.dossier, into: .submitted)
            pages.clock.set("2024-10-21T01:00:00Z")
            try await body(pages)
        }
    }

    @Test func aCorrectionPastALockedDossierMakesTheNextVersion() async throws {
        try await with { pages in
            let route = pages.name.route(of: pages.world.school)
            let page = try await pages.head.get(route).text
            #expect(page.contains("Hồ sơ đang khóa") && page.contains("Sửa số liệu chính thức"))
            let form = try await pages.head.get(route.with("sua", "1")).text
            #expect(form.contains(#"name="so-classes/grade-1" value="3""#))
            let done = try await correct(pages, [("so-classes/grade-1", "4"), ("ly-do", "Tách thêm một lớp")])
            #expect(done.status == .seeOther, "\(done.text)")
            #expect(try await pages.check("duyet") == 303)
            let versions = Route.figureVersions(pages.world.school.uuid, 2024, 1).with("tu", "1").with("den", "2")
            let difference = try await pages.head.get(versions).text
            #expect(difference.contains("Khối lớp 1") && difference.contains("Tách thêm một lớp"))
            #expect(!difference.contains("Khối lớp 2"))
            let rows = try await pages.world.owner.query(
                "SELECT value FROM figure_value WHERE key = 'classes/grade-1'")
            #expect(try rows.map { try $0["value", as: String.self] } == ["3"], "the dossier stays as it was handed in")
            let again = try await pages.head.get(route.with("sua", "1")).text
            #expect(again.contains(#"name="so-classes/grade-1" value="4""#))
        }
    }

    @Test func refusalsKeepWhatWasTyped() async throws {
        try await with { pages in
            let unreadable = try await correct(pages, [("so-classes/grade-1", "bốn"), ("ly-do", "Đếm sót")])
            #expect(unreadable.status == .unprocessableContent)
            #expect(unreadable.text.contains(#"value="bốn""#) && unreadable.text.contains("không phải số"))
            let silent = try await correct(pages, [("so-classes/grade-1", "4"), ("ly-do", " ")])
            #expect(silent.status == .unprocessableContent)
            #expect(
                silent.text.contains("Hãy ghi lý do") && silent.text.contains(#"name="so-classes/grade-1" value="4""#))
            let same = try await correct(pages, [("so-classes/grade-1", "3"), ("ly-do", "Thử")])
            #expect(same.text.contains("không có gì thay đổi"))
            try await pages.world.put(pages.dossier, into: .drafting)
            let open = try await correct(pages, [("so-classes/grade-1", "4"), ("ly-do", "Đếm sót")])
            #expect(open.status == .conflict && open.text.contains("Không sửa được ở trang này"))
        }
    }

    @Test func theNextDossierIsToldTheOfficialFigure() async throws {
        try await with { pages in
            _ = try await correct(pages, [("so-classes/grade-1", "4"), ("ly-do", "Tách thêm một lớp")])
            #expect(try await pages.check("duyet") == 303)
            let pack = try await RulePackStore(pages.world.database).pack(
                hash: try await pages.world.dossier(pages.dossier, as: pages.world.people.principal).packHash
            ).pack
            let next = try await pages.world.makeDossier(year: 2025, pack: pack)
            let route = Route.figures(next.uuid)
            let page = try await pages.head.get(route).text
            #expect(page.contains("Bản số liệu chính thức ghi 4."))
            let taken = try await pages.head.post(
                route, [("ban-dau", "{}"), ("viec", "chinh-thuc 2024-2025:classes/grade-1")])
            #expect(taken.status == .seeOther)
            #expect(!(try await pages.head.get(route)).text.contains("Bản số liệu chính thức ghi 4."))
        }
    }
}
