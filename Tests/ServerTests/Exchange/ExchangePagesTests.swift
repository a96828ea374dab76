import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Pages of documents between units")
struct ExchangePagesTests {
    @Test func aDocumentIsOpenedAnsweredAndCollected() async throws {
        try await TestWorld.with { world in
            let id = try await ExchangeStore(world.database).send(
                DispatchDraft(
                    unit: world.district, subject: "Báo cáo học kỳ", body: "Gửi theo mẫu", wantsAnswer: true,
                    receivers: [world.school]), as: world.people.districtOfficer)
            try await withServer(in: world, as: world.people.principal) { head in
                #expect(try await head.get(.start).text.contains("Văn bản mới chưa mở: 1"))
                #expect(try await head.get(.exchange).text.contains("Báo cáo học kỳ"))
                #expect(try await head.get(.dispatch(id.uuid)).text.contains("Gửi theo mẫu"))
                let form = Route.newDispatch.with("tra-loi", id.description)
                #expect(try await head.get(form).text.contains("Trả lời văn bản"))
                let officer = try await head.acting(as: world.people.districtOfficer)
                let before = try await officer.get(.dispatch(id.uuid)).text
                #expect(before.contains("0 trên 1 đã gửi trả lời."))
                #expect(before.contains("Nguyễn Thị Hiệu"))
                #expect(before.contains("Nhắc 1 đơn vị chưa gửi"))
                #expect(try await officer.post(.remindReceivers(id.uuid), []).status == .seeOther)
                _ = try await ExchangeStore(world.database).send(
                    DispatchDraft(
                        unit: world.school, subject: "Trả lời", body: "", answers: id, receivers: [world.district]),
                    as: world.people.principal)
                let after = try await officer.get(.dispatch(id.uuid)).text
                #expect(after.contains("1 trên 1 đã gửi trả lời."))
                #expect(after.contains("1 lần"))
                #expect(!after.contains("chưa gửi"))
                let other = try await head.acting(as: world.people.otherPrincipal)
                #expect(try await other.get(.dispatch(id.uuid)).status == .notFound)
            }
        }
    }
}
