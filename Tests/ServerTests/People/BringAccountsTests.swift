import Accreditation
import Archive
import Documents
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct BringAccountsTests {
    private func send(_ text: String, by visitor: Visitor) async throws -> TestResponse {
        try await send(Array(text.utf8), by: visitor)
    }

    private func send(_ content: [UInt8], by visitor: Visitor) async throws -> TestResponse {
        let token = visitor.person?.formSecret.masked() ?? ""
        var headers = HTTPFields()
        headers[.contentType] = "multipart/form-data; boundary=xxgrenzexx"
        if let person = visitor.person {
            headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)"
        }
        let head =
            "--xxgrenzexx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n\(token)\r\n"
            + "--xxgrenzexx\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"ds.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
        let body = Array(head.utf8) + content + Array("\r\n--xxgrenzexx--\r\n".utf8)
        return try await visitor.client.execute(
            uri: Route.bringAccounts.path + "?_csrf="
                + token.replacing("+", with: "%2B").replacing("/", with: "%2F")
                .replacing("=", with: "%3D"),
            method: .post, headers: headers, body: ByteBuffer(bytes: body))
    }

    private func people(_ world: TestWorld) async throws -> Int {
        try await world.owner.query("SELECT count(*) AS n FROM person")[0]["n"]
    }

    @Test func aListIsShownTakenAndChangesNothingTheSecondTime() async throws {
        try await TestWorld.with { world in
            try await world.owner.execute("UPDATE unit SET code = 'T01' WHERE id = \(world.school.uuid)")
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let text = "Mã đơn vị;Họ và tên;Vai trò\nT01;Đỗ Thị Hiền;Hiệu trưởng\nT01;Bùi Văn Viên;\n"
                let before = try await people(world)
                let sent = try await send(text, by: visitor)
                let address = try #require(sent.headers[.location])
                let shown = try await visitor.get(address)
                #expect(shown.text.contains("hien.dt") && shown.text.contains("Đã có tài khoản"))
                #expect(try await people(world) == before)
                let token = ("_csrf", visitor.person?.formSecret.masked() ?? "")
                let slips = try await visitor.post(address, fields: [token])
                #expect(slips.status == .ok && slips.text.contains("hien.dt"))
                #expect(try await people(world) == before + 1)
                let twice = try await visitor.post(address, fields: [token])
                #expect(twice.status == .seeOther && !twice.text.contains("hien.dt"))
                let again = try #require(try await send(text, by: visitor).headers[.location])
                let second = try await visitor.post(again, fields: [token])
                #expect(second.status == .unprocessableContent && second.text.contains("không có gì thay đổi"))
                #expect(try await people(world) == before + 1)
            }
        }
    }

    @Test func everyFaultIsShownWithItsCellAndNothingIsWritten() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let text =
                    "Mã đơn vị;Họ và tên;Vai trò\nKhông Có;Đỗ Thị Hiền;\nTrường Tiểu học Hạ Vân;;\n"
                    + "Trường Tiểu học Hạ Vân;Lê Thị Sáu;Vua\nTrường Tiểu học Hạ Vân;Lê Thị Bảy;\n"
                    + "Trường Tiểu học Hạ Vân;Lê Thị Bảy;\n"
                let before = try await people(world)
                let address = try #require(try await send(text, by: visitor).headers[.location])
                let shown = try await visitor.get(address)
                for cell in ["A2", "B3", "C4", "B6"] { #expect(shown.text.contains("<strong>\(cell)</strong>")) }
                let token = ("_csrf", visitor.person?.formSecret.masked() ?? "")
                let taken = try await visitor.post(address, fields: [token])
                #expect(taken.status == .unprocessableContent)
                #expect(try await people(world) == before)
            }
        }
    }

    @Test func hostileFilesAreRefusedInWords() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let head = "Mã đơn vị;Họ và tên\n"
                let files: [([UInt8], String)] = [
                    (try bomb(), "lớn bất thường"), (Array("PK\u{3}\u{4}rác".utf8), "Tệp"),
                    (Array((head + String(repeating: "T01;Lê Văn An\n", count: 100_000)).utf8), "tối đa"),
                    (Array("%PDF-1.4".utf8), "PDF"), (Array(head.utf8), "chưa có ai"),
                ]
                for (bytes, words) in files {
                    let answer = try await send(bytes, by: visitor)
                    #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(words)")
                }
                let waiting = try await world.owner.query("SELECT count(*) AS n FROM account_draft")
                #expect(try waiting[0]["n", as: Int.self] == 0)
            }
        }
    }

    /// A workbook that unpacks to 40 MB of spaces.
    private func bomb() throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = try ZipWriter { bytes.append(contentsOf: $0) }
        for name in ["[Content_Types].xml", "xl/workbook.xml"] {
            try writer.begin(name, size: 20 << 20)
            let spaces = [UInt8](repeating: 0x20, count: 1 << 20)
            for _ in 0..<20 { try spaces.withUnsafeBytes { try writer.write($0) } }
            try writer.end()
        }
        try writer.finish()
        return bytes
    }

    @Test func namesWithMarksAreShownAsTheyAreWritten() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let text =
                    "Mã đơn vị,Họ và tên,Tên đăng nhập\nTrường Tiểu học Hạ Vân,\"Lê \"\"Bé\"\" <script>O'Ha\",\n"
                    + "Trường Tiểu học Hạ Vân,Hồ An,=1+1\nTrường Tiểu học Hạ Vân,Hồ Ba,an.h\n"
                    + "Trường Tiểu học Hạ Vân,Hồ Tư,AN.H\n"
                let address = try #require(try await send(text, by: visitor).headers[.location])
                let shown = try await visitor.get(address)
                #expect(!shown.text.contains("<script>O") && shown.text.contains("&lt;script&gt;O"))
                for cell in ["C3", "C5"] { #expect(shown.text.contains("<strong>\(cell)</strong>")) }
                #expect(shown.text.contains("đã có ở dòng 4"))
            }
        }
    }

    @Test func aLoginOfSomebodyElsewhereIsAFaultOfItsCell() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let login = "p" + world.people.otherMember.description.prefix(8)
                let text = "Mã đơn vị;Họ và tên;Tên đăng nhập\nTrường Tiểu học Hạ Vân;Hồ An;\(login)\n"
                let address = try #require(try await send(text, by: visitor).headers[.location])
                let shown = try await visitor.get(address)
                #expect(shown.text.contains("<strong>C2</strong>") && shown.text.contains("thuộc về người khác"))
            }
        }
    }

    @Test func slipsAreMadeAgainForThoseWhoNeverSignedIn() async throws {
        try await TestWorld.with { world in
            let store = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            let given = try await store.create(
                NewAccount(fullName: "Lê Văn Mới", home: world.school), as: world.people.principal)
            try await withServer(in: world, as: world.people.principal) { visitor in
                let slips = try await visitor.post(.accountSlips, [("don-vi", world.school.description)])
                #expect(slips.text.contains(given.login) && !slips.text.contains(given.password))
            }
        }
    }

    @Test func leavingShowsWhatIsOpenAndAsksForAReason() async throws {
        try await TestWorld.with { world in
            _ = try await world.makeDossier()
            try await withServer(in: world, as: world.people.principal) { visitor in
                let route = Route.leaving(world.people.member.uuid)
                let page = try await visitor.get(route)
                #expect(page.text.contains("Thành viên hội đồng tự đánh giá, Trường Tiểu học Hạ Vân"))
                let lacking = try await visitor.post(route, [("ngay", "01/09/2025")])
                #expect(lacking.status == .unprocessableContent && lacking.text.contains("01/09/2025"))
                let left = try await visitor.post(route, [("ngay", "01/09/2025"), ("ly-do", "Nghỉ hưu")])
                #expect(left.status == .seeOther)
                #expect(try await visitor.get(route).text.contains("Lý do: Nghỉ hưu"))
            }
        }
    }

    @Test func aDeputyIsNamedOnThePage() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let page = try await visitor.get(.deputies)
                let role = try #require(page.text.firstMatch(of: #/name="vai-tro" value="([^"]+)"/#)).1
                let fields = [
                    ("vai-tro", String(role)), ("nguoi", world.people.secretary.description), ("tu", "01/01/2025"),
                    ("den", "31/12/2025"), ("ly-do", "Đi học"),
                ]
                let past = try await visitor.post(.deputies, fields)
                #expect(past.status == .unprocessableContent && past.text.contains("Ngày kết thúc đã qua"))
            }
        }
    }
}
