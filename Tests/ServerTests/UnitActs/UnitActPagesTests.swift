import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

import struct Foundation.UUID

@testable import Server

@Suite struct UnitActPagesTests {
    private func decision(_ day: String = "01/07/2025") -> [(String, String)] {
        [
            ("khoa", UUID().uuidString.lowercased()), ("so-quyet-dinh", "12/QĐ-UBND"), ("ngay-quyet-dinh", day),
            ("ngay-hieu-luc", day), ("ly-do", "Tổ chức lại"),
        ]
    }

    /// Sends the form, then confirms what was shown.
    private func perform(_ route: Route, _ fields: [(String, String)], by visitor: Visitor) async throws
        -> TestResponse
    {
        let shown = try await visitor.post(route, fields + [("buoc", "xem")])
        #expect(shown.status == .ok, "\(shown.text)")
        let seen = try #require(shown.text.firstMatch(of: #/name="da-xem" value="([0-9a-f]{64})"/#)).1
        return try await visitor.post(route, fields + [("buoc", "ghi"), ("da-xem", String(seen))])
    }

    @Test func theProvinceEndsADistrictInOneGo() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                let opened = try await perform(
                    .unitAct(world.province.uuid, "thanh-lap"), decision() + [("kieu", "xa"), ("ten", "Xã Hạ Vân")],
                    by: visitor)
                #expect(opened.status == .seeOther)
                let rows = try await world.owner.query("SELECT id::text AS id FROM unit WHERE name = 'Xã Hạ Vân'")
                let commune: String = try rows[0]["id"]
                let route = Route.unitAct(world.district.uuid, "giai-the")
                let lacking = try await visitor.post(route, decision() + [("buoc", "xem")])
                #expect(lacking.status == .unprocessableContent && lacking.text.contains("Hãy chọn nơi nhận"))
                let closed = try await perform(route, decision() + [("tat-ca", commune)], by: visitor)
                #expect(closed.status == .seeOther)
                let school = try await visitor.get(.unit(world.school.uuid))
                #expect(school.text.contains("Xã Hạ Vân"))
                let history = try await visitor.get(.unitHistory(world.school.uuid))
                #expect(history.text.contains("Huyện Trung Môn") && history.text.contains("từ 01/07/2025"))
                let gone = try await visitor.get(.unit(world.district.uuid))
                #expect(gone.text.contains("Đã kết thúc hoạt động từ ngày 01/07/2025"))
            }
        }
    }

    @Test func oldCodesLeadToTheSuccessor() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                try await world.owner.execute("UPDATE unit SET code = 'T99' WHERE id = \(world.school.uuid)")
                let fields = decision() + [("khac", "T99"), ("cach", "giu"), ("can-bo", "chuyen")]
                let merged = try await perform(
                    .unitAct(world.otherSchool.uuid, "sap-nhap"), fields, by: visitor)
                #expect(merged.status == .seeOther)
                let code = try await visitor.get(.unitCode("T99"))
                #expect(code.headers[.location] == Route.unit(world.otherSchool.uuid).path)
                let found = try await visitor.get(Route.unitSearch.with("tim", "ha van"))
                #expect(found.status == .seeOther)
                let history = try await visitor.get(.unitHistory(world.otherSchool.uuid))
                #expect(history.text.contains("Kế thừa từ") && history.text.contains("Trường Tiểu học Hạ Vân"))
            }
        }
    }

    @Test func whatReachesBeyondTheDistrictIsLeftToTheProvince() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let answer = try await visitor.post(
                    .unitAct(world.school.uuid, "chuyen"),
                    decision() + [("noi-nhan", world.otherDistrict.description), ("buoc", "xem")])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("người quyết định là: Tỉnh Hòa Lâm"))
                #expect(answer.text.contains("12/QĐ-UBND"))
            }
        }
    }

    @Test func aWaitingDecisionIsTakenBackWithAReason() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let fields = [
                    ("khoa", UUID().uuidString), ("so-quyet-dinh", "3/QĐ"), ("ngay-quyet-dinh", "01/07/2025"),
                    ("ngay-hieu-luc", "01/07/2099"), ("ly-do", "Đổi tên"), ("ten", "Trường Kim Đồng"),
                ]
                _ = try await perform(.unitAct(world.school.uuid, "doi-ten"), fields, by: visitor)
                let waiting = try await visitor.get(.unitHistory(world.school.uuid))
                #expect(waiting.text.contains("Chờ đến ngày có hiệu lực"))
                let link = try #require(waiting.text.firstMatch(of: #/action="([^"]+huy-quyet-dinh[^"]+)"/#)).1
                let token = ("_csrf", waiting.formToken)
                _ = try await visitor.post(String(link), fields: [token, ("ly-do", "Ghi nhầm")])
                let taken = try await visitor.get(.unitHistory(world.school.uuid))
                #expect(taken.text.contains("Ghi nhầm"))
            }
        }
    }
}
