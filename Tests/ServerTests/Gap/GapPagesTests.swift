import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct GapPagesTests {
    @Test func theBoardNamesWhatStopsTheNextLevel() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.execute("UPDATE finding SET verdict = 'unmet' WHERE criterion = '1.2' AND level = 2")
            try await world.owner.execute("DELETE FROM finding WHERE criterion = '1.1' AND level = 2")
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.gaps(dossier.id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("2 tiêu chí đang giữ trường lại trước Mức 2"))
                #expect(page.text.contains("Tiêu chí 1.1. ") && page.text.contains("Tiêu chí 1.2. "))
                #expect(!page.text.contains("Tiêu chí 1.3. "))
                #expect(page.text.contains("Chưa có minh chứng"))
                let link = Route.criterion(dossier: dossier.id.uuid, code: "1.2").path
                #expect(page.text.contains("\(link)#cb-2-a-ten\"") || page.text.contains("\(link)#cb-2---ten\""))
            }
        }
    }

    @Test func whatWasCarriedOverIsSaidToWaitForConfirmation() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.transaction { transaction in
                try await transaction.execute("ALTER TABLE finding DISABLE TRIGGER USER")
                try await transaction.execute(
                    "UPDATE finding SET to_confirm = true WHERE criterion = '1.1' AND level = 1")
                try await transaction.execute("ALTER TABLE finding ENABLE TRIGGER USER")
            }
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.gaps(dossier.id.uuid))
                #expect(page.text.contains("1 tiêu chí đang giữ trường lại trước Mức 1"))
                #expect(page.text.contains("Mang từ năm trước, cần xác nhận"))
            }
        }
    }

    @Test func atTheTopNothingIsMissing() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let group = try #require(used.pack.schoolWide.first)
            for path in group.paths {
                try await world.owner.execute(
                    """
                    INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                    VALUES (\(world.school.uuid), \(dossier.id.uuid), \(path.criterion), \(path.level),
                        \(path.indicator), 'met', \(world.people.member.uuid))
                    """)
            }
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.gaps(dossier.id.uuid))
                #expect(page.text.contains("Trường đã đạt mức cao nhất"))
            }
        }
    }
}
