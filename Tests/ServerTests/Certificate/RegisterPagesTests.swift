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

@Suite("The register of recognitions on pages")
struct RegisterPagesTests {
    private static let head = "Mã trường;Loại công nhận;Cấp độ, mức độ;Số quyết định;Ngày quyết định;Có giá trị đến"
    private static let file = """
        \(head)
        HV01;Chuẩn quốc gia;1;1204/QĐ-UBND;05/09/2021;31/12/2026
        HV01;Kiểm định;2;77/QĐ-SGDĐT;05/09/2020;
        HV99;Kiểm định;2;78/QĐ-SGDĐT;05/09/2020;

        """

    private static func with(
        _ body: @Sendable @escaping (TestWorld, Visitor) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            try await world.owner.execute("UPDATE unit SET code = 'HV01' WHERE id = \(world.school.uuid)")
            let clock = TestClock("2026-02-01T01:00:00Z")
            try await withServer(in: world, clock: { clock.date }) { try await body(world, $0) }
        }
    }

    /// Sends a list as a browser does.
    private static func send(_ text: String, by visitor: Visitor) async throws -> TestResponse {
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        let part = "Content-Disposition: form-data; name=\"tep\"; filename=\"ds.csv\""
        let body = "--gioi-han\r\n\(part)\r\n\r\n\(text)\r\n--gioi-han--\r\n"
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=gioi-han"]
        if let person = visitor.person {
            headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
        }
        return try await visitor.client.execute(
            uri: Route.bringCertificates.with("_csrf", token).path, method: .post, headers: headers,
            body: ByteBuffer(string: body))
    }

    /// Sends a list, looks at it, takes it.
    private static func bring(by visitor: Visitor) async throws -> (preview: String, notice: TestResponse) {
        let sent = try await send(file, by: visitor)
        let link = try #require(sent.headers[.location], "\(sent.text)")
        let preview = try await visitor.get(link).text
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        return (preview, try await visitor.post(link, fields: [("_csrf", token)]))
    }

    @Test func aProvinceBringsItsCertificatesAndEverybodyLooksThemUp() async throws {
        try await Self.with { world, nobody in
            let province = try await nobody.acting(as: world.people.provinceOfficer)
            let first = try await Self.bring(by: province)
            #expect(first.preview.contains("2 chứng nhận mới sẽ được đưa vào sổ"))
            #expect(first.preview.contains("<strong>A4</strong>: Không có trường nào của tỉnh có mã “HV99”"))
            #expect(first.preview.contains("Giữ ngày in trên giấy 31/12/2026"))
            #expect(first.notice.status == .seeOther)
            let open = try await nobody.get(.publicCertificates).text
            #expect(open.contains("1204/QĐ-UBND ngày 05/09/2021"))
            #expect(open.contains("31/12/2026 (ngày in trên giấy)"))
            #expect(open.contains("Hạn đăng ký lại: 31/07/2026 (5 tháng trước khi hết hạn, Điều 37)"))
            #expect(open.contains("Đã hết hạn: 1") && open.contains("Sắp hết hạn: 1"))
            #expect(!open.contains("Route") && !open.contains("/so-cong-nhan/giay/"))
            let some = try await nobody.get(Route.publicCertificates.with("tim", "khe thuong")).text
            #expect(some.contains("Không có chứng nhận nào khớp với bộ lọc."))
            let again = try await Self.bring(by: province)
            #expect(again.preview.contains("0 chứng nhận mới"))
            #expect(again.preview.contains("2 dòng sổ đã có"))
        }
    }

    @Test func theRegisterIsKeptAndTakenAlong() async throws {
        try await Self.with { world, nobody in
            let province = try await nobody.acting(as: world.people.provinceOfficer)
            _ = try await Self.bring(by: province)
            let principal = try await nobody.acting(as: world.people.principal)
            let page = try await principal.get(.register).text
            #expect(!page.contains("Nhập chứng nhận đã cấp"))
            let link = try #require(page.firstMatch(of: #/\/so-cong-nhan\/giay\/[0-9a-f-]+/#)).0
            #expect(try await principal.get(String(link)).text.contains("Danh sách đã nhập: ds.csv"))
            let token = (province.person?.formSecret ?? FormSecret()).masked()
            let saved = try await province.post(
                String(link), fields: [("version", "1"), ("so-giay", "GV-17"), ("co-quan", ""), ("_csrf", token)])
            #expect(saved.status == .seeOther)
            #expect(try await principal.get(String(link)).text.contains("GV-17"))
            let book = try await principal.get(.registerFile)
            #expect(book.body.readableBytesView.starts(with: Array("PK".utf8)))
            let school = try await principal.get(.unit(world.school.uuid)).text
            #expect(school.contains("Chứng nhận đã nhận") && school.contains("Đạt chuẩn quốc gia mức độ 1"))
            let other = try await nobody.acting(as: world.people.otherPrincipal)
            #expect(try await other.get(.register).text.contains("0 chứng nhận"))
            #expect(try await other.get(String(link)).status == .notFound)
        }
    }

    @Test func theProvinceWithdrawsByADecisionWithItsReason() async throws {
        try await Self.with { world, nobody in
            let province = try await nobody.acting(as: world.people.provinceOfficer)
            _ = try await Self.bring(by: province)
            let found = try await province.get(.register).text.firstMatch(of: #/giay\/([0-9a-f-]+)/#)
            let link = try #require(found)
            let id = try #require(UUID(uuidString: String(link.1)))
            let page = try await province.get(.certificate(id)).text
            let seen = try #require(page.firstMatch(of: #/name="noi-dung" value="([0-9a-f]+)"/#)).1
            let fields = [("noi-dung", String(seen)), ("so-thu-hoi", "9/QĐ-UBND"), ("ly-do-thu-hoi", "Không còn đạt")]
            let late = try await province.post(.withdrawCertificate(id), fields + [("ngay-thu-hoi", "01/01/2027")])
            #expect(late.status == .unprocessableContent)
            #expect(late.text.contains("ở sau hôm nay") && late.text.contains("Không còn đạt"))
            let principal = try await nobody.acting(as: world.people.principal)
            let day = [("ngay-thu-hoi", "15/01/2026")]
            #expect(try await principal.post(.withdrawCertificate(id), fields + day).status == .notFound)
            #expect(try await province.post(.withdrawCertificate(id), fields + day).status == .seeOther)
            let after = try await principal.get(.certificate(id)).text
            #expect(after.contains("9/QĐ-UBND ngày 15/01/2026") && after.contains("Không còn đạt"))
            let open = try await nobody.get(.publicCertificates).text
            #expect(open.contains("Đã thu hồi: 1") && !open.contains("Không còn đạt"))
        }
    }

    @Test func endsAreAnnouncedOnTheStartPage() async throws {
        try await Self.with { world, nobody in
            let province = try await nobody.acting(as: world.people.provinceOfficer)
            _ = try await Self.bring(by: province)
            #expect(try await province.get(.start).text.contains("Sắp hết hạn: 1 chứng nhận của 1 trường"))
            let district = try await nobody.acting(as: world.people.districtOfficer)
            #expect(try await district.get(.start).text.contains("Chứng nhận hết hạn trong 12 tháng tới"))
            let principal = try await nobody.acting(as: world.people.principal)
            let desk = try await principal.get(.start).text
            #expect(desk.contains("Đạt chuẩn quốc gia mức độ 1: đến 31/12/2026 (ngày in trên giấy)"))
            let fields = [("sap-het-han", "3"), ("dang-ky-lai", "")]
            #expect(try await province.post(.registerSettings, fields).status == .seeOther)
            #expect(try await !province.get(.start).text.contains("Sắp hết hạn"))
            let wrong = try await province.post(.registerSettings, [("sap-het-han", "x"), ("dang-ky-lai", "99")])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("Hãy nhập số tháng từ 1 đến 60, hoặc để trống."))
        }
    }

    @Test func filesThatCannotBeReadSayWhy() async throws {
        try await Self.with { world, nobody in
            let province = try await nobody.acting(as: world.people.provinceOfficer)
            let answer = try await Self.send("Trường;Số\nA;1\n", by: province)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Mã trường"))
            #expect(try await Self.send("", by: province).status == .unprocessableContent)
            let form = try await province.get(.certificateForm)
            #expect(form.body.readableBytesView.starts(with: Array("PK".utf8)))
            let district = try await nobody.acting(as: world.people.districtOfficer)
            #expect(try await Self.send(Self.file, by: district).status == .notFound)
        }
    }
}
