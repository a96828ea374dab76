import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct SubmitPageTests {
    private func seenHash(_ page: String) -> String {
        page.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#).map { String($0.1) } ?? ""
    }

    @Test func theChairHandsInAndTheSchoolMayOnlyReadAfterwards() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.principal) { chair in
                let page = try await chair.get(.submit(id)).text
                #expect(page.contains("Đạt nhưng chưa có minh chứng"))
                #expect(page.contains("Phiếu chưa được duyệt"))
                #expect(page.contains("Hội đồng có 3 người"))
                #expect(!page.contains("Chỉ báo chưa đánh giá</h2>"))
                let answer = try await chair.post(.submit(id), [("noi-dung", seenHash(page))])
                #expect(answer.status == .seeOther)
                #expect(answer.headers[.location] == Route.submission(id, 1).path)
                #expect(try await chair.get(.submit(id)).status == .conflict)
                let again = try await chair.post(.submit(id), [("noi-dung", seenHash(page))])
                #expect(again.status == .conflict)
            }
        }
    }

    @Test func aLockedDossierIsHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.principal) { principal in
                let seen = seenHash(try await principal.get(.procedure(id)).text)
                let locked = try await principal.post(.procedure(id), [("viec", "lock"), ("noi-dung", seen)])
                #expect(locked.status == .seeOther)
                let page = try await principal.get(.submit(id))
                #expect(page.status == .ok)
                let answer = try await principal.post(.submit(id), [("noi-dung", seenHash(page.text))])
                #expect(answer.headers[.location] == Route.submission(id, 1).path)
            }
        }
    }

    @Test func anIncompleteDossierIsHandedInWithAReasonOnlyAndTheReasonIsKept() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.execute("DELETE FROM finding WHERE criterion = '1.1' AND level = 3")
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.principal) { chair in
                let page = try await chair.get(.submit(id)).text
                let refused = try await chair.post(.submit(id), [("noi-dung", seenHash(page)), ("ly-do", " ")])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("Còn 1 chỉ báo chưa đánh giá"))
                let stale = try await chair.post(.submit(id), [("noi-dung", "cũ"), ("ly-do", "Chờ số liệu.")])
                #expect(stale.status == .unprocessableContent)
                #expect(stale.text.contains("Chờ số liệu."))
                let reason = [("noi-dung", seenHash(stale.text)), ("ly-do", "Chờ số liệu.")]
                #expect(try await chair.post(.submit(id), reason).status == .seeOther)
                let officer = try await chair.acting(as: world.people.districtOfficer)
                #expect(try await officer.get(.submission(id, 1)).text.contains("Chờ số liệu."))
            }
        }
    }

    @Test func membersAreToldWhoMayAndStrangersFindNothing() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.submit(id))
                #expect(page.status == .conflict)
                #expect(page.text.contains("Chỉ hiệu trưởng hoặc chủ tịch hội đồng"))
                #expect(try await member.post(.submit(id), [("noi-dung", "x")]).status == .conflict)
                for person in [world.people.districtOfficer, world.people.otherPrincipal, world.people.operator] {
                    let stranger = try await member.acting(as: person)
                    #expect(try await stranger.get(.submit(id)).status == .notFound)
                    #expect(try await stranger.post(.submit(id), [("noi-dung", "x")]).status == .notFound)
                }
            }
            #expect(
                try await SubmissionStore(world.database).latest(dossier.id, as: world.people.principal) == nil)
        }
    }
}
