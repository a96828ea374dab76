import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ThresholdPageTests {
    private let cell = "2024-2025:supplement/teachers-trained-share"

    /// The share of trained teachers as somebody types it.
    private func type(_ value: String, _ server: SheetServer, into cell: String? = nil) async throws {
        let cell = cell ?? self.cell
        let address = Route.figures(server.dossier.uuid)
        let page = try await server.visitor.get(address)
        let shown = page.text.firstMatch(of: #/name="ban-dau" value="([^"]*)"/#).map { String($0.1) } ?? "{}"
        let answer = try await server.visitor.post(
            address, [("ban-dau", shown.replacing("&quot;", with: "\"")), (cell, value)])
        #expect(answer.status == .seeOther, "\(answer.text)")
    }

    private func give(_ text: String, _ server: SheetServer, version: Int = 0) async throws -> TestResponse {
        let page = try await server.show("2.2")
        let link = page.text.firstMatch(of: #/data-autosave="([^"]*ly-do\/1\/b[^"]*)"/#).map { String($0.1) } ?? ""
        return try await server.visitor.post(
            link,
            fields: [
                ("value", text), ("version", String(version)),
                ("_csrf", (server.visitor.person?.formSecret ?? FormSecret()).masked()),
            ], headers: [.accept: "application/json"])
    }

    @Test func theSheetShowsFiguresWithTheirSource() async throws {
        try await SheetServer.with { server in
            #expect(try await server.show("2.2").text.contains("Thiếu số liệu"))
            try await type("99,5", server)
            let page = try await server.show("2.2").text
            #expect(page.contains("Tỷ lệ giáo viên đạt chuẩn trình độ đào tạo: <strong>= 100 %</strong>"))
            #expect(page.contains("so-lieu#\(cell)\">99,5 %</a>"))
            #expect(page.contains("Số liệu trường đang nhập, chưa chính thức."))
            #expect(!page.contains("Lý do hội đồng đánh giá đạt"))
        }
    }

    @Test func aFindingAgainstTheFiguresAsksForAReasonAndIsSaved() async throws {
        try await SheetServer.with { server in
            try await type("99,5", server)
            let saved = try await server.finding("2.2/1/b", "Đạt")
            let box = try #require(saved.save?.fragments["cb-1-b-sl"])
            #expect(saved.status == .ok && box.contains("Cần ghi lý do trước khi nộp"))
            #expect(box.contains("name=\"ld-1-b\"") && box.contains("chưa ghi lý do"))
            #expect(try await server.findings().contains("2.2/1/b met"))
            let given = try await give("Một cô đang chờ bằng.", server)
            #expect(given.save?.fragments["ld-1-b-tt"]?.contains("Đã ghi lý do") == true)
            let unmet = try await server.finding("2.2/1/b", "Không đạt", version: 1)
            #expect(unmet.save?.fragments["cb-1-b-sl"]?.contains("name=\"ld-1-b\"") == false)
            #expect(try await server.finding("1.1/1/a", "Đạt").save?.fragments.keys.contains("cb-1-a-sl") == false)
        }
    }

    @Test func withoutScriptsTheReasonIsSavedAndKept() async throws {
        try await SheetServer.with { server in
            try await type("99,5", server)
            _ = try await server.finding("2.2/1/b", "Đạt")
            let first = try await server.show("2.2")
            #expect(try await server.send(first, ["ld-1-b": "Chờ bằng."], code: "2.2").status == .seeOther)
            #expect(try await server.show("2.2").text.contains("Đã ghi lý do"))
            try await type("99", server)
            let changed = try await server.show("2.2")
            #expect(changed.text.contains("Số liệu đã thay đổi sau khi ghi lý do"))
            #expect(changed.text.contains("2024-2025 99,5"))
            _ = try await server.send(changed, press: ("giu-ly-do", "ld-1-b"), code: "2.2")
            let kept = try await server.show("2.2").text
            #expect(kept.contains("Đã ghi lý do") && kept.contains("Chờ bằng."))
        }
    }

    @Test func derivedThresholdsOnlyWarn() async throws {
        try await SheetServer.with { server in
            try await server.world.owner.execute(
                """
                INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, changed_by)
                VALUES (\(server.world.school.uuid), 2024, 'staff-now/principal/total', '2', \(server.dossier.uuid),
                    \(server.world.people.member.uuid))
                """)
            let code = try #require(server.pack.rated.first { $0.id == "hieu-truong-pho-hieu" }?.code)
            _ = try await server.finding("\(code)/1/a", "Đạt")
            let page = try await server.show(code).text
            #expect(page.contains("Không đạt (chỉ để nhắc)") && page.contains("hội đồng không phải ghi lý do"))
            #expect(!page.contains("name=\"ld-1-a\""))
        }
    }

    @Test func listsAndTheHubCountWhatStandsAgainstTheFigures() async throws {
        try await SheetServer.with { server in
            try await type("99,5", server)
            _ = try await server.finding("2.2/1/b", "Đạt")
            let words = "1 đánh giá trái với số liệu, 1 chưa có lý do"
            #expect(try await server.visitor.get(.dossier(server.dossier.uuid)).text.contains(words))
            let list = try await server.visitor.get(.sheetList(server.dossier.uuid)).text
            #expect(list.contains(words) && list.contains("1 trái với số liệu, 1 chưa có lý do"))
            let page = Route.thresholds(server.dossier.uuid)
            let all = try await server.visitor.get(page).text
            #expect(all.contains("Trái với số liệu (1)") && all.contains(words + "."))
            let against = try await server.visitor.get(page.with("loc", "trai")).text
            #expect(against.contains("2.2/1/b") || against.contains("cb-1-b-ten"))
            #expect(!against.contains("Số lần tổ chức Đảng"))
            #expect(try await server.visitor.get(page.with("loc", "gi")).status == .notFound)
        }
    }

    @Test func handingInNamesWhatLacksAReasonAndShowsItAfterwards() async throws {
        try await SheetServer.with(as: { $0.principal }) { server in
            try await type("99,5", server)
            _ = try await server.finding("2.2/1/b", "Đạt")
            let submit = Route.submit(server.dossier.uuid)
            let page = try await server.visitor.get(submit)
            #expect(page.text.contains("Đánh giá đạt trái với số liệu, chưa ghi lý do"))
            let hash = page.text.firstMatch(of: #/name="noi-dung" value="([^"]*)"/#).map { String($0.1) } ?? ""
            let refused = try await server.visitor.post(submit, [("noi-dung", hash), ("ly-do", "Thử")])
            #expect(refused.status == .unprocessableContent && refused.text.contains("mà chưa ghi lý do"))
            _ = try await give("Một cô đang chờ bằng.", server)
            let again = try await server.visitor.get(submit).text
            let newHash = again.firstMatch(of: #/name="noi-dung" value="([^"]*)"/#).map { String($0.1) } ?? ""
            let done = try await server.visitor.post(submit, [("noi-dung", newHash), ("ly-do", "Thử")])
            #expect(done.status == .seeOther)
            let officer = try await server.acting(as: server.world.people.districtOfficer)
            let handedIn = try await officer.visitor.get(.submission(server.dossier.uuid, 1)).text
            #expect(handedIn.contains("Một cô đang chờ bằng.") && handedIn.contains("99,5 %"))
            #expect(handedIn.contains("như lúc nộp"))
            let review = try await officer.visitor.get(.review(server.dossier.uuid)).text
            #expect(review.contains("Một cô đang chờ bằng."))
            let thresholds = try await officer.visitor.get(.thresholds(server.dossier.uuid)).text
            #expect(thresholds.contains("Một cô đang chờ bằng."))
        }
    }

    @Test func followedFiguresAreListedWhereThePackNamesThem() async throws {
        try await SheetServer.with(under: "57-2026-general") { server in
            let page = try await server.visitor.get(.thresholds(server.dossier.uuid)).text
            #expect(page.contains("Số liệu theo dõi") && page.contains("31/12/2028"))
            #expect(page.contains("không nêu ngưỡng nào"))
            let tracked = try #require(server.pack.rated.flatMap(\.trackedFigures).first)
            #expect(page.contains(tracked.name) && !page.contains("97,5 %"))
            let link = page.firstMatch(of: #/so-lieu#([^"]*:tracked-figures\/[^"]*)"/#)
            let place = try #require(link.map { String($0.1) })
            try await type("97,5", server, into: place)
            let typed = try await server.visitor.get(.thresholds(server.dossier.uuid)).text
            #expect(typed.contains("so-lieu#\(place)\">97,5 %</a>"))
        }
    }
}
