import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct VerificationPagesTests {
    @Test func aSecondPersonVerifiesAndTheSenderDoesNot() async throws {
        try await EvidenceServer.with { server in
            #expect(try await server.sendFile(EvidenceServer.pdf).status.code < 400)
            let own = try await server.visitor.get(server.address).text
            #expect(own.contains("cần người khác xác minh") && !own.contains("Đã xem tệp, đúng"))
            let second = try await server.acting(as: server.world.people.secretary)
            let page = try await second.visitor.get(second.address).text
            let found = try #require(page.firstMatch(of: #/name="tep" value="([0-9a-f]{64})"/#))
            let route = Route.verification(server.dossier.uuid, server.piece.id.uuid)
            let refused = try await server.visitor.post(
                route, [("ket-qua", "verified"), ("tep", String(found.1))])
            #expect(refused.status == .conflict)
            let noReason = try await second.visitor.post(
                route, [("ket-qua", "rejected"), ("tep", String(found.1))])
            #expect(noReason.status == .conflict)
            let done = try await second.visitor.post(route, [("ket-qua", "verified"), ("tep", String(found.1))])
            #expect(done.status == .seeOther)
            #expect(try await second.visitor.get(second.address).text.contains("Đã xác minh"))
        }
    }

    @Test func whoIsAskedToVerifyIsTold() async throws {
        try await EvidenceServer.with { server in
            #expect(try await server.sendFile(EvidenceServer.pdf).status.code < 400)
            let route = Route.verification(server.dossier.uuid, server.piece.id.uuid)
            let secretary = server.world.people.secretary
            let asked = try await server.visitor.post(route, [("nguoi", secretary.description), ("han", "01/04/2025")])
            #expect(asked.status == .seeOther)
            let other = try await server.acting(as: secretary)
            let notices = try await other.visitor.get(.notices).text
            #expect(notices.contains("nhờ bạn xác minh tệp của một minh chứng"))
            #expect(try await !server.visitor.get(.notices).text.contains("nhờ bạn xác minh"))
        }
    }

    @Test func theHealthPageLeadsToWhereEachThingIsMended() async throws {
        try await EvidenceServer.with { server in
            let route = Route.evidenceHealth(server.dossier.uuid)
            var page = try await server.visitor.get(route).text
            #expect(page.contains("Chưa có tệp (1)") && page.contains(server.address.path + "#tep"))
            #expect(page.contains(server.address.path + "#chi-bao"))
            #expect(try await server.sendFile(EvidenceServer.pdf).status.code < 400)
            page = try await server.visitor.get(route).text
            #expect(!page.contains("Chưa có tệp") && page.contains(server.address.path + "#xac-minh"))
            let only = try await server.visitor.get(route.with("loai", "chua-xac-minh")).text
            #expect(only.contains("#xac-minh") && !only.contains("#chi-bao"))
        }
    }
}
