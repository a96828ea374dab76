import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import TestSupport
import Testing

@testable import Server

@Suite struct DifferencePageTests {
    @Test func theSecondHandingInIsShownAgainstTheFirst() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let id = dossier.id.uuid
            try await world.handIn(dossier, used)
            try await world.put(dossier.id, into: .drafting)
            try await world.owner.execute(
                "UPDATE finding SET verdict = 'unmet' WHERE criterion = '1.2' AND level = 2 AND indicator = '-'")
            try await world.owner.execute(
                """
                INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
                VALUES (\(world.school.uuid), \(id), '1.2', 'strengths', 'Đội ngũ mạnh.', \(world.people.member.uuid))
                """)
            try await withServer(in: world, as: world.people.member) { member in
                let now = try await member.get(Route.changes(id).with("tu", "1"))
                #expect(now.text.contains("<ins>Đội ngũ mạnh.</ins>"))
                #expect(now.text.contains("Nội dung hiện tại"))
                try await world.handIn(dossier, used)
                let officer = try await member.acting(as: world.people.districtOfficer)
                let page = try await officer.get(Route.changes(id).with("tu", "1").with("den", "2"))
                #expect(page.status == .ok)
                #expect(page.text.contains("Điểm mạnh"))
                #expect(!page.text.contains("Tiêu chí 1.1."))
                #expect(page.text.contains("Nguyễn Thị Hiệu nộp, "))
                #expect(page.text.contains("1 phiếu có thay đổi"))
                #expect(page.text.contains("<option value=\"2\" selected>Lần nộp 2"))
                let turned = try await officer.get(Route.changes(id).with("tu", "2").with("den", "1"))
                #expect(turned.text.contains("<ins>Đội ngũ mạnh.</ins>"))
                let same = try await officer.get(Route.changes(id).with("tu", "2").with("den", "2"))
                #expect(same.text.contains("Không có thay đổi nào"))
                for query in ["", "?tu=9", "?tu=x", "?tu=1&den=x"] {
                    #expect(try await officer.get(Route.changes(id).path + query).status == .notFound)
                }
                let stranger = try await member.acting(as: world.people.otherPrincipal)
                #expect(try await stranger.get(Route.changes(id).with("tu", "1")).status == .notFound)
            }
        }
    }
}
