import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Lists from elsewhere on pages")
struct FigureListPagesTests {
    private static let file = "Mã trường;classes/grade-1;classes/total\nHV01;4;15\nHV99;1;1\n"

    /// Sends a list as a browser does.
    private static func send(
        _ text: String, unit: UnitID, day: String = "01/10/2024", by visitor: Visitor
    ) async throws -> TestResponse {
        var body = ""
        for (name, value) in [
            ("don-vi", unit.description), ("nguon", "sector"), ("nam", "2024"), ("ngay", day), ("ten", ""),
        ] {
            body += "--gioi-han\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--gioi-han\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"ds.csv\"\r\n\r\n\(text)\r\n"
        body += "--gioi-han--\r\n"
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=gioi-han"]
        if let person = visitor.person {
            headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
        }
        return try await visitor.client.execute(
            uri: Route.bringList.with("_csrf", token).path, method: .post, headers: headers,
            body: ByteBuffer(string: body))
    }

    /// Sends a list, looks at it, takes it.
    private static func bring(_ unit: UnitID, by visitor: Visitor) async throws -> String {
        let sent = try await send(file, unit: unit, by: visitor)
        let link = try #require(sent.headers[.location], "\(sent.text)")
        let preview = try await visitor.get(link).text
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        let taken = try await visitor.post(link, fields: [("_csrf", token)])
        #expect(taken.status == .seeOther)
        return preview
    }

    private static func name(_ pages: RoundPages) async throws {
        try await pages.world.owner.execute(
            "UPDATE unit SET code = 'HV01' WHERE id = \(pages.world.school.uuid)")
    }

    @Test func aSchoolBringsAListAnswersAndCorrects() async throws {
        try await RoundPages.with { pages in
            try await Self.name(pages)
            try await pages.type(Dictionary(uniqueKeysWithValues: (1...5).map { ("classes/grade-\($0)", "3") }))
            let preview = try await Self.bring(pages.world.school, by: pages.head)
            #expect(preview.contains("2 số liệu của 1 trường"))
            #expect(preview.contains("<strong>A3</strong>: Mã “HV99”"))
            let route = Route.schoolLists(pages.world.school.uuid)
            let shown = try await pages.head.get(route).text
            #expect(
                shown.contains(
                    "1 chỗ lệch chưa giải quyết, 0 chỗ lệch đã có lý do, 0 chỗ trường chưa có số, 1 chỗ khớp"))
            #expect(shown.contains("ngày 01/10/2024"))
            #expect(shown.contains("#2024-2025:classes/grade-1"))
            let figures = try await pages.head.get(.figures(pages.dossier.uuid)).text
            #expect(figures.contains("1 chỗ lệch chưa giải quyết"))
            let list = try #require(shown.firstMatch(of: /name="danh-sach" value="([0-9a-f-]+)"/)).1
            let fields = [("danh-sach", String(list)), ("khoa", "classes/grade-1")]
            let empty = try await pages.head.post(route, fields + [("da-xem", "3 4"), ("ly-do", "")])
            #expect(empty.status == .unprocessableContent)
            let late = try await pages.head.post(route, fields + [("da-xem", "2 4"), ("ly-do", "Tách lớp")])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Tách lớp"))
            let given = try await pages.head.post(route, fields + [("da-xem", "3 4"), ("ly-do", "Tách lớp sau")])
            #expect(given.status == .seeOther)
            #expect(try await pages.head.get(route).text.contains("Nguyễn Thị Hiệu (trường 3, nguồn 4): Tách lớp sau"))
            try await pages.type(["classes/grade-1": "4"])
            let corrected = try await pages.head.get(route).text
            #expect(corrected.contains("1 chỗ lệch chưa giải quyết"), "the sum differs now")
            #expect(!corrected.contains("Tách lớp sau"))
        }
    }

    @Test func anOfficerSeesCountsBySchool() async throws {
        try await RoundPages.with { pages in
            try await Self.name(pages)
            try await pages.setDays()
            try await pages.type(["classes/grade-1": "3"])
            _ = try await Self.bring(pages.world.province, by: pages.province)
            try await pages.confirm()
            let list = try await pages.officer.get(Route.figureLists.with("nam", "2024")).text
            #expect(list.contains("1 chỗ lệch chưa giải quyết ở 1 trường"))
            #expect(list.contains("Trường Tiểu học Hạ Vân"))
            let school = try await pages.officer.get(.schoolLists(pages.world.school.uuid)).text
            #expect(school.contains("hiệu trưởng đã xác nhận"))
            #expect(school.contains("Ghi lý do"))
            #expect(
                try await pages.officer.get(pages.name.route).text.contains("1 chỗ lệch với nguồn khác chưa giải quyết")
            )
            let again = try await Self.send(Self.file, unit: pages.world.province, by: pages.province)
            let link = try #require(again.headers[.location])
            let token = (pages.province.person?.formSecret ?? FormSecret()).masked()
            let twice = try await pages.province.post(link, fields: [("_csrf", token)])
            #expect(twice.status == .conflict)
        }
    }

    @Test func listsThatCannotBeReadSayWhy() async throws {
        try await RoundPages.with { pages in
            let school = pages.world.school
            let other = try await Self.send("Trường;Số\nA;1\n", unit: school, by: pages.head)
            #expect(other.status == .unprocessableContent)
            #expect(other.text.contains("Mã trường"))
            let day = try await Self.send(Self.file, unit: school, day: "01/10/2090", by: pages.head)
            #expect(day.status == .unprocessableContent)
            #expect(day.text.contains("không được sau hôm nay"))
            let form = try await pages.head.get(.listForm)
            #expect(form.body.readableBytesView.starts(with: Array("PK".utf8)))
        }
    }
}
