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

@Suite struct SheetFormTests {
    @Test func theWholeFormSavesWhatChanged() async throws {
        try await SheetServer.with { server in
            let page = try await server.show()
            let fresh = try #require(page.formFields.first { $0.0.hasSuffix("-measure") }?.0)
            let answer = try await server.send(
                page,
                [
                    "cb-1-a": "Đạt", "cb-1-b": "Không đạt", "vb-present-1": "Dòng <1>\nDòng 2 & [H1-1.1-01]",
                    "vb-strengths": "Mạnh", fresh: "Lập bảng",
                ])
            #expect(answer.status == .seeOther)
            #expect(try await server.findings() == ["1.1/1/a met", "1.1/1/b unmet"])
            #expect(try await server.stored() == "Dòng <1>\nDòng 2 & [H1-1.1-01]")
            let again = try await server.show()
            #expect(again.text.contains("Lập bảng"))
            let before = try await server.world.owner.query("SELECT count(*) AS n FROM event")
            #expect(try await server.send(again).status == .seeOther)
            let after = try await server.world.owner.query("SELECT count(*) AS n FROM event")
            #expect(try before[0]["n", as: Int.self] == after[0]["n", as: Int.self])
        }
    }

    @Test func requirementsChangedWithoutAScriptCount() async throws {
        try await SheetServer.with { server in
            let page = try await server.show()
            _ = try await server.send(page, ["cb-1-b-nh-1": "Đạt", "cb-1-b-nh-2": "Không đạt"])
            #expect(try await server.findings() == ["1.1/1/b {met,unmet}"])
            _ = try await server.send(try await server.show(), ["cb-1-b": "Chưa đánh giá"])
            #expect(try await server.findings() == ["1.1/1/b "])
        }
    }

    @Test func whatOthersWroteMeanwhileStaysAndWhatBothWroteIsShownTwice() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Gốc")
            let page = try await server.show()
            let other = try await server.acting(as: server.world.people.secretary)
            _ = try await other.text("Của Thư", version: 1)
            _ = try await other.text("Điểm yếu của Thư", "weaknesses")
            let answer = try await server.send(page, ["vb-present-1": "Của Viên", "cb-1-a": "Đạt"])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Của Viên") && answer.text.contains("Của Thư"))
            #expect(answer.text.contains("1 thay đổi khác của bạn đã được lưu"))
            #expect(answer.text.contains(#"name="_bo" value="\#(server.pack.hash)""#))
            #expect(try await server.findings() == ["1.1/1/a met"])
            #expect(try await server.stored("weaknesses") == "Điểm yếu của Thư")
            #expect(try await server.stored() == "Của Thư")
            let solved = [("vb-present-1", "Của Viên và Thư"), ("vb-present-1-version", "2")]
            let left = solved + [("chon-vb-present-1", "ban-kia")]
            #expect(try await server.visitor.post(server.address(), left).status == .seeOther)
            #expect(try await server.stored() == "Của Thư")
            #expect(try await server.visitor.post(server.address(), solved).status == .seeOther)
            #expect(try await server.stored() == "Của Viên và Thư")
        }
    }

    @Test func clausesHaveTextsAndPlansOfTheirOwn() async throws {
        try await SheetServer.with { server in
            let page = try await server.show("level-4")
            #expect(page.text.contains("Khoản 2"))
            let fresh = page.formFields.filter { $0.0.hasSuffix("-measure") }.map(\.0)
            #expect(fresh.count == 5)
            _ = try await server.send(
                page, ["cb-4-2": "Không đạt", "vb-weaknesses-4-2": "Chưa có kế hoạch", fresh[1]: "Lập kế hoạch"],
                code: "level-4")
            #expect(try await server.stored("weaknesses/4/2", code: "level-4") == "Chưa có kế hoạch")
            let rows = try await server.world.owner.query("SELECT clause FROM improvement")
            #expect(try rows.map { try $0["clause", as: String.self] } == ["2"])
        }
    }

    @Test func entriesAreDeletedAndMovedByButtons() async throws {
        try await SheetServer.with { server in
            for text in ["Một", "Hai"] {
                let page = try await server.show()
                let fresh = try #require(page.formFields.last { $0.0.hasSuffix("-measure") }?.0)
                _ = try await server.send(page, [fresh: text])
            }
            let ids = try await server.world.owner.query("SELECT id::text AS id FROM improvement ORDER BY position")
            let (first, second) = (try ids[0]["id", as: String.self], try ids[1]["id", as: String.self])
            _ = try await server.send(try await server.show(), press: ("len-kh", second))
            let page = try await server.show()
            let order = try #require(page.text.range(of: second)?.lowerBound)
            #expect(try order < #require(page.text.range(of: first)?.lowerBound))
            let answer = try await server.send(page, ["vb-strengths": "Giữ lại"], press: ("xoa-kh", first))
            #expect(answer.status == .seeOther)
            #expect(try await server.stored("strengths") == "Giữ lại")
            let left = try await server.world.owner.query("SELECT measure FROM improvement")
            #expect(try left.map { try $0["measure", as: String.self] } == ["Hai"])
        }
    }

    @Test func carriedOverItemsAreConfirmed() async throws {
        try await SheetServer.with { server in
            _ = try await server.finding("1.1/1/a", "Đạt")
            _ = try await server.finding("1.1/1/b", "Đạt")
            try await server.world.owner.execute("UPDATE finding SET to_confirm = true")
            let page = try await server.show()
            #expect(page.text.contains("2 mục trên phiếu này được chuyển từ năm trước"))
            _ = try await server.send(page, press: ("xac-nhan", "cb-1-a"))
            #expect(try await server.show().text.contains("1 mục trên phiếu này"))
            _ = try await server.send(try await server.show(), press: ("xac-nhan", "tat-ca"))
            #expect(try await server.show().text.contains("cần xác nhận.") == false)
        }
    }
}
