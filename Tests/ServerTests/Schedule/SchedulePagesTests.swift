import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

@Suite struct SchedulePagesTests {
    private func route(_ server: PlanServer) -> Route { .schedule(server.dossier.uuid) }

    @Test func theSampleIsTakenOnceAndShowsInThePaper() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let empty = try await server.visitor.get(route(server))
            #expect(empty.status == .ok && empty.text.contains("Lấy lịch mẫu"))
            for _ in 1...2 {
                let taken = try await server.visitor.post(.scheduleTaking(server.dossier.uuid), [("nguon", "bo")])
                #expect(taken.status == .seeOther)
            }
            let page = try await server.visitor.get(route(server))
            #expect(page.text.components(separatedBy: "Phê duyệt báo cáo tự đánh giá").count == 2)
            #expect(page.text.contains("đến hết 14/06/2027"))
            let preview = try await server.visitor.get(.paperPreview(server.dossier.uuid, "plan"))
            #expect(preview.text.contains("Phê duyệt báo cáo tự đánh giá"))
            #expect(!preview.text.contains("Chưa điền bảng"))
        }
    }

    @Test func rowsAreAddedChangedAndDeleted() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let new = Route.newScheduleRow(server.dossier.uuid, list: "timetable")
            let wrong = try await server.visitor.post(new, [("viec", ""), ("tuan", "x"), ("ghi-chu", "giữ chữ này")])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("giữ chữ này"))
            #expect(wrong.text.contains("Hãy ghi hoạt động.") && wrong.text.contains("một khoảng như 3–5"))
            let member = server.world.people.member.description
            let added = try await server.visitor.post(
                new, [("viec", "Thu thập minh chứng"), ("tuan", "3-5"), ("nguoi", member)])
            #expect(added.status == .seeOther)
            let start = try await server.visitor.post(
                route(server), [("ngay-bat-dau", "07/09/2026"), ("phien-ban", "0")])
            #expect(start.status == .seeOther)
            let page = try await server.visitor.get(route(server))
            #expect(page.text.contains("Tuần 3 – 5 (21/09/2026 – 11/10/2026)") && page.text.contains("Bùi Văn Viên"))
            let link = try #require(page.text.firstMatch(of: #/lich/dong/([0-9a-f-]+)"/#)).1
            let row = Route.scheduleRow(server.dossier.uuid, try #require(ScheduleRowID(link)).uuid)
            let done = [("viec", "Thu thập"), ("tinh-trang", "da-xong"), ("phien-ban", "1")]
            #expect(try await server.visitor.post(row, done).status == .seeOther)
            let late = try await server.visitor.post(row, done)
            #expect(late.status == .conflict && late.text.contains("Bản đang lưu: Thu thập"))
            #expect(try await server.visitor.get(route(server)).text.components(separatedBy: "Đã xong").count == 2)
            _ = try await server.visitor.post(new, [("viec", "Xong từ trước"), ("tinh-trang", "da-xong")])
            #expect(try await server.visitor.get(route(server)).text.components(separatedBy: "Đã xong").count == 3)
        }
    }

    @Test func everybodyGetsASlipOfTheirOwn() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let member = server.world.people.member
            for (activity, person) in [("Việc của Viên", member), ("Việc của Hiệu", server.world.people.principal)] {
                _ = try await server.visitor.post(
                    .newScheduleRow(server.dossier.uuid, list: "timetable"),
                    [("viec", activity), ("nguoi", person.description)])
            }
            let all = try await server.visitor.get(.taskSlips(server.dossier.uuid))
            #expect(all.text.contains("Việc của Viên") && all.text.contains("Việc của Hiệu"))
            let one = try await server.visitor.get(
                Route.taskSlips(server.dossier.uuid).with("nguoi", member.description))
            #expect(one.text.contains("Việc của Viên") && !one.text.contains("Việc của Hiệu"))
            let none = Route.taskSlips(server.dossier.uuid).with("nguoi", "ai")
            #expect(try await server.visitor.get(none).status == .notFound)
        }
    }

    @Test func membersReadAndAreToldWhoPlans() async throws {
        try await PlanServer.with { server in
            let page = try await server.visitor.get(route(server))
            #expect(page.status == .ok && !page.text.contains("Lấy lịch mẫu"))
            let refused = try await server.visitor.post(.scheduleTaking(server.dossier.uuid), [("nguon", "bo")])
            #expect(refused.status == .conflict || refused.status == .forbidden)
            #expect(refused.text.contains("Hiệu trưởng, chủ tịch và thư ký hội đồng sửa lịch"))
        }
    }
}
