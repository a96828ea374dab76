import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Pages for guests")
struct GuestPagesTests {
    @Test func aGuestReadsUntilTheLastDayAndEveryPageIsNoted() async throws {
        try await TestWorld.with { world in
            let (drafted, used) = try await world.ratedDossier()
            _ = try await world.handIn(drafted, used)
            try await world.put(drafted.id, into: .registered)
            let id = drafted.id.uuid
            try await withServer(in: world, as: world.people.provinceOfficer) { officer in
                let login = "p" + world.people.guest.description.prefix(8)
                let invited = try await officer.post(
                    .guests(id),
                    [("dang-nhap", login), ("tu-ngay", "01/01/2020"), ("den-ngay", "01/01/2090"), ("ly-do", "Xem")])
                #expect(invited.status == .seeOther)
                let guest = try await officer.acting(as: world.people.guest)
                #expect(try await guest.get(.start).text.contains(Route.dossier(id).path))
                for page in [Route.dossier(id), .submissions(id), .result(id)] {
                    #expect(try await guest.get(page).status == .ok)
                }
                for page in [Route.council(id), .guests(id), .submit(id), .evaluation(id)] {
                    #expect(try await guest.get(page).status == .notFound)
                }
                let list = try await officer.get(.guests(id)).text
                #expect(list.contains("Cao Văn Khách"))
                #expect(list.contains("/ho-so/{dossier}/lan-nop"))
                try await world.owner.execute("UPDATE guest_access SET until_day = '2020-02-01'")
                for page in [Route.dossier(id), .submissions(id), .result(id), .procedure(id)] {
                    #expect(try await guest.get(page).status == .notFound)
                }
                #expect(!(try await guest.get(.start).text.contains(Route.dossier(id).path)))
                #expect(try await officer.get(.guests(id)).text.contains("Đã hết hạn"))
            }
        }
    }

    @Test func aFormWithoutReasonOrPastItsDaysKeepsWhatWasTyped() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier(state: .registered)
            try await withServer(in: world, as: world.people.provinceOfficer) { officer in
                let answer = try await officer.post(
                    .guests(id.uuid),
                    [("dang-nhap", "khach.la"), ("tu-ngay", "01/01/2020"), ("den-ngay", "02/01/2020"), ("ly-do", "")])
                #expect(answer.status.code == 422)
                #expect(answer.text.contains("khach.la"))
                #expect(answer.text.contains("Hãy ghi ngày cuối"))
                #expect(answer.text.contains("Hãy ghi lý do"))
                let unknown = try await officer.post(
                    .guests(id.uuid),
                    [("dang-nhap", "khach.la"), ("tu-ngay", "01/01/2020"), ("den-ngay", "02/01/2090"), ("ly-do", "x")])
                #expect(unknown.text.contains("Không có tài khoản đang mở"))
            }
        }
    }
}
