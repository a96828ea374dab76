import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct TrialPagesTests {
    @Test func anotherRatingGivesAnotherLevelAndKeepsNothing() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let route = Route.trial(dossier.id.uuid)
                let start = try await member.get(route)
                #expect(start.text.contains("Đây là bản thử, không lưu"))
                #expect(start.text.contains("Đạt Mức 3") && start.text.contains("Chưa đổi đánh giá nào"))
                let before = try await world.owner.query("SELECT count(*)::integer AS n FROM event")[0][
                    "n", as: Int.self]
                let tried = try await member.post(route, [("dg-1.1/2/-", "unmet"), ("dg-1.1/2/a", "unmet")])
                #expect(tried.status == .ok)
                #expect(tried.text.contains("Đạt Mức 1") && tried.text.contains("Đã đổi 1 đánh giá"))
                #expect(tried.text.contains("đạt → không đạt"))
                let after = try await world.owner.query("SELECT count(*)::integer AS n FROM event")[0][
                    "n", as: Int.self]
                #expect(after == before)
                let again = try await member.get(route)
                #expect(again.text.contains("Chưa đổi đánh giá nào"))
            }
        }
    }

    @Test func oneButtonLetsACriterionReachALevelAndAnotherTakesItBack() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await world.owner.execute("DELETE FROM finding WHERE criterion = '1.1'")
            try await withServer(in: world, as: world.people.member) { member in
                let route = Route.trial(dossier.id.uuid)
                let reached = try await member.post(route, [("dat", "1.1/2")])
                #expect(reached.text.contains("Đạt Mức 2"))
                #expect(reached.text.contains("chưa đánh giá → đạt"))
                let back = try await member.post(route, [("dg-1.1/1/a", "met"), ("dat", "1.1/0")])
                #expect(back.text.contains("Chưa đổi đánh giá nào"))
            }
        }
    }

    @Test func factsCanBeTriedAndNonsenseIsSaidToBeNonsense() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let route = Route.trial(dossier.id.uuid)
                let start = try await member.get(route)
                #expect(start.text.contains("Cấp độ 3"))
                let without = try await member.post(route, [("khoa-hoan-thanh", "khong")])
                #expect(!without.text.contains("Cấp độ 3") && without.text.contains("Chưa đủ điều kiện"))
                let nonsense = try await member.post(route, [("dat", "///"), ("dg-9.9/1/a", "met")])
                #expect(nonsense.status == .ok && nonsense.text.contains("Chưa đổi đánh giá nào"))
            }
        }
    }

    @Test func strangersFindNothing() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.otherPrincipal) { stranger in
                let trial = try await stranger.get(.trial(dossier.id.uuid))
                let board = try await stranger.get(.gaps(dossier.id.uuid))
                #expect([trial.status, board.status] == [.notFound, .notFound])
            }
        }
    }
}
