import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Postgres
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Server

/// One collection on pages, from setting its days to the second official version.
@Suite struct RoundPagesTests {
    @Test func aCollectionFromItsDaysToTheSecondVersion() async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            try await pages.type(["classes/grade-1": "3"])
            let school = pages.name.route(of: pages.world.school)
            #expect(try await pages.officer.get(school).text.contains("Trường chưa xác nhận"))
            try await pages.confirm()
            let returned = try await pages.check("tra-lai", ["tra-classes/grade-1": "Ít hơn năm trước"])
            #expect(returned == 303)
            let shown = try await pages.head.get(school).text
            #expect(shown.contains("Cơ quan quản lý trả lại"))
            #expect(shown.contains("Ít hơn năm trước"))
            #expect(try await pages.head.get(.start).text.contains("1 ô bị trả lại"))
            try await pages.type(["classes/grade-1": "4"])
            try await pages.confirm()
            #expect(try await pages.check("duyet") == 303)
            try await pages.type(["classes/grade-1": "44"])
            pages.clock.set("2024-10-21T01:00:00Z")
            let official = try await pages.head.get(school).text
            #expect(official.contains("Bản 1: chính thức từ 00:00 ngày 21/10/2024"))
            #expect(official.contains("chính thức 4, đang nhập 44"))
            try await pages.type(["classes/grade-1": "5"])
            try await pages.confirm(reason: "Tách thêm một lớp")
            #expect(try await pages.check("duyet") == 303)
            let versions = Route.figureVersions(pages.world.school.uuid, 2024, 1).with("tu", "1").with("den", "2")
            let difference = try await pages.head.get(versions).text
            #expect(difference.contains("Tách thêm một lớp"))
            #expect(difference.contains("Khối lớp 1"))
            let totals = try await pages.province.get(
                Route.totals.with("nam", "2024").with("bo", "17-2018-primary").with("bang", "classes")
            ).text
            #expect(totals.contains("khi chốt: 4"))
            #expect(totals.contains("1/1 trường có số liệu chính thức (100 %)"))
        }
    }

    @Test func refusalsKeepWhatWasTyped() async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            try await pages.type(["classes/grade-1": "3"])
            try await pages.confirm()
            let route = Route.checkFigures(pages.world.school.uuid, 2024, 1)
            let hash = try await pages.hash(pages.officer)
            let both = try await pages.officer.post(
                route, [("noi-dung", hash), ("viec", "duyet"), ("tra-classes/grade-1", "Sai năm")])
            #expect(both.status.code == 422)
            #expect(both.text.contains("Sai năm"))
            let none = try await pages.officer.post(route, [("noi-dung", hash), ("viec", "tra-lai")])
            #expect(none.status.code == 422)
            #expect(none.text.contains("ít nhất một ô"))
            let stale = try await pages.officer.post(route, [("noi-dung", "0"), ("viec", "duyet")])
            #expect(stale.status.code == 422)
            #expect(stale.text.contains("vừa thay đổi"))
        }
    }

    @Test func moreTimeAndOverdueSchoolsAreNamed() async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            pages.clock.set("2024-10-12T01:00:00Z")
            let list = try await pages.officer.get(pages.name.route).text
            #expect(list.contains("quá hạn 2 ngày"))
            #expect(list.contains("Chưa nhập"))
            let route = Route.roundException(2024, 1)
            let school = pages.world.school.description
            let late = try await pages.officer.post(
                route, [("don-vi", school), ("den-ngay", "25/10/2024"), ("ly-do", "Lũ")])
            #expect(late.status.code == 422)
            #expect(late.text.contains("Chỉ Sở mới gia hạn được"))
            let given = try await pages.province.post(
                route, [("don-vi", school), ("den-ngay", "25/10/2024"), ("ly-do", "Lũ")])
            #expect(given.status.code == 303)
            let after = try await pages.officer.get(pages.name.route).text
            #expect(after.contains("đến hết 25/10/2024. Lê Thị Sở gia hạn. Lý do: Lũ"))
            #expect(!after.contains("quá hạn 2 ngày"))
        }
    }

    @Test func aWorkbookHoldsTheTotals() async throws {
        try await RoundPages.with { pages in
            try await pages.setDays()
            let answer = try await pages.province.get(Route.totalsFile.with("nam", "2024"))
            #expect(answer.status.code == 200)
            #expect(answer.body.readableBytesView.starts(with: Array("PK".utf8)))
        }
    }
}

/// The clock of a test.
final class TestClock: Sendable {
    private let now: Mutex<Date>

    init(_ text: String) { now = Mutex((try? Date(text, strategy: .iso8601)) ?? .distantPast) }

    func set(_ text: String) { now.withLock { $0 = (try? Date(text, strategy: .iso8601)) ?? $0 } }

    var date: Date { now.withLock { $0 } }
}
