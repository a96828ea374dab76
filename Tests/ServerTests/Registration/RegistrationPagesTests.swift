import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// The letter with the wish: sent, found incomplete with reasons, sent again, found complete.
@Suite struct RegistrationPagesTests {
    @Test func aLetterIsCompletedFurtherAndAccepted() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let dossier = try await world.makeDossier(state: .submitted, pack: pack)
            let route = Route.registration(dossier.uuid)
            let checking = Route.checkRegistration(dossier.uuid)
            try await withServer(in: world) { visitor in
                let head = try await visitor.acting(as: world.people.principal)
                let officer = try await visitor.acting(as: world.people.districtOfficer)
                let empty = try await head.post(route, [("so", "12/CV-HV"), ("ngay", "mai")])
                #expect(empty.status.code == 422)
                #expect(empty.text.contains("Hãy chọn nguyện vọng") && empty.text.contains("12/CV-HV"))
                let letter = [
                    ("nguyen-vong", "both"), ("so", "12/CV-HV"), ("ngay", "10/03/2025"), ("kem", "letter"),
                ]
                #expect(try await head.post(route, letter).status.code == 303)
                let seen = try await officer.get(route).text
                #expect(seen.contains("Ghi là chưa kèm: Báo cáo tự đánh giá"))
                let noReason = try await officer.post(checking, [("ket-luan", "thieu")])
                #expect(noReason.status.code == 422)
                let gap = try await officer.post(
                    checking, [("ket-luan", "thieu"), ("thieu-report", "Mới có một bản, cần hai bản")])
                #expect(gap.status.code == 303)
                let told = try await head.get(.notices).text
                #expect(told.contains("cần hoàn thiện 1 mục"))
                #expect(try await head.get(route).text.contains("Mới có một bản, cần hai bản"))
                #expect(try await head.post(route, letter + [("kem", "report")]).status.code == 303)
                #expect(try await officer.post(checking, [("ket-luan", "du")]).status.code == 303)
                let done = try await head.get(route).text
                #expect(done.contains("Đã đủ") && done.contains("Lần 2") && done.contains("Mới có một bản"))
                #expect(try await head.post(checking, [("ket-luan", "du")]).status.code == 404)
            }
        }
    }

    @Test func underTheLawWithoutWishesTheManagingBodyReports() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack("57-2026-general")
            let dossier = try await world.makeDossier(state: .accepted, pack: pack)
            let route = Route.registration(dossier.uuid)
            try await withServer(in: world) { visitor in
                let head = try await visitor.acting(as: world.people.principal)
                let officer = try await visitor.acting(as: world.people.districtOfficer)
                let report = [("so", "5/BC-UBND"), ("ngay", "10/08/2026"), ("noi-dung", "Trường đủ điều kiện.")]
                #expect(try await head.post(route, report).status.code == 404)
                #expect(try await !officer.get(route).text.contains("Nguyện vọng"))
                #expect(try await officer.post(route, report).status.code == 303)
                #expect(try await officer.get(route).text.contains("Trường đủ điều kiện."))
            }
        }
    }
}
