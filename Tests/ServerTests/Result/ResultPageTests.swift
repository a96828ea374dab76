import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ResultPageTests {
    @Test func theSchoolSeesTheTableOfItsPresentWork() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.execute("DELETE FROM finding WHERE criterion = '1.1' AND level = 2")
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.result(dossier.id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("Nội dung hiện tại"))
                #expect(page.text.contains("Con đường ngắn nhất đến"))
                #expect(page.text.contains("Mức 2, tiêu chí 1.1"))
                #expect(page.text.contains("/158, kể cả 5 khoản đánh giá chung cho cả trường"))
                #expect(page.text.contains("Tiêu chí không có mức này"))
                #expect(page.text.contains("state-unrated"))
                #expect(!page.text.contains("state-unmet"))
            }
        }
    }

    @Test func officersSeeWhatWasHandedInAndNothingBefore() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.districtOfficer) { officer in
                #expect(try await officer.get(.result(dossier.id.uuid)).status == .notFound)
                try await world.handIn(dossier, used)
                let page = try await officer.get(.result(dossier.id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("Lần nộp 1"))
                for person in [world.people.otherPrincipal, world.people.provinceOfficer, world.people.evaluator] {
                    let stranger = try await officer.acting(as: person)
                    #expect(try await stranger.get(.result(dossier.id.uuid)).status == .notFound)
                    #expect(try await stranger.get(.resultFile(dossier.id.uuid)).status == .notFound)
                    #expect(try await stranger.get(.proof(dossier.id.uuid, .school)).status == .notFound)
                }
            }
        }
    }

    @Test func theFileIsTheResultWithItsRecords() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let file = try await member.get(.resultFile(dossier.id.uuid))
                #expect(file.headers[.contentType]?.hasPrefix("application/json") == true)
                #expect(file.text.contains("\"level\": 3"))
                #expect(file.text.contains("\"ratedBy\": \"Bùi Văn Viên\""))
                #expect(try ResultChecker.check(file.text) == "1 checked, 0 refused\n")
            }
        }
    }
}
