import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

@Suite struct MeetingPagesTests {
    private func form(_ server: PlanServer, inFavour: String) -> [(String, String)] {
        let people = server.world.people
        return [
            ("ngay", "05/09/2026"), ("noi", "Phòng họp"), ("noi-dung", "Thông qua kế hoạch"),
            ("nghi-quyet-1", "Thông qua kế hoạch tự đánh giá"), ("dong-y-1", inFavour),
        ] + [people.principal, people.secretary, people.member].map { ("co-mat", $0.description) }
    }

    /// Writes minutes and answers where they are.
    private func write(_ server: PlanServer, inFavour: String = "3") async throws -> Route {
        let answer = try await server.visitor.post(
            .newMeeting(server.dossier.uuid), form(server, inFavour: inFavour))
        #expect(answer.status == .seeOther)
        let place = try #require(answer.headers[.location]?.split(separator: "/").last)
        return .meeting(server.dossier.uuid, try #require(MeetingID(place)).uuid)
    }

    private func sign(_ server: PlanServer, _ route: Route) async throws {
        let page = try await server.visitor.get(route)
        let hash = try #require(page.text.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#)).1
        let answer = try await server.visitor.post(route.path + "/ky", [("noi-dung", String(hash))], server)
        #expect(answer.status == .seeOther)
    }

    @Test func minutesAreWrittenSignedFrozenAndCorrected() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let route = try await write(server)
            let page = try await server.visitor.get(route)
            #expect(page.text.contains("Được thông qua") && page.text.contains("Bản nháp"))
            try await sign(server, route)
            #expect(try await server.visitor.get(route).text.contains("Chờ chữ ký thứ hai"))
            try await sign(try await server.acting(as: server.world.people.secretary), route)
            let frozen = try await server.visitor.get(route)
            #expect(frozen.text.contains("Đã ký, không sửa được nữa") && !frozen.text.contains("Sửa biên bản"))
            let edit = try await server.visitor.post(route.path + "/sua", form(server, inFavour: "1"), server)
            #expect([403, 409].contains(edit.status.code) && edit.text.contains("Hãy lập bản đính chính"))
            let empty = try await server.visitor.post(route.path + "/dinh-chinh", [("ly-do", " ")], server)
            #expect(empty.status == .unprocessableContent)
            let corrected = try await server.visitor.post(
                route.path + "/dinh-chinh", [("ly-do", "Ghi nhầm số phiếu")], server)
            #expect(corrected.status == .seeOther)
            let list = try await server.visitor.get(.meetings(server.dossier.uuid))
            #expect(list.text.contains("bản đính chính 1") && list.text.contains("Đã có bản đính chính"))
        }
    }

    @Test func votesThatCannotBeKeepFromSigning() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let route = try await write(server, inFavour: "9")
            let page = try await server.visitor.get(route)
            #expect(page.text.contains("nhiều hơn 3 thành viên có mặt") && !page.text.contains("Ký biên bản"))
            let signed = try await server.visitor.post(route.path + "/ky", [("noi-dung", "x")], server)
            #expect(signed.status == .conflict)
            let wrong = try await server.visitor.post(
                .newMeeting(server.dossier.uuid), form(server, inFavour: "bảy"))
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Hãy ghi số phiếu"))
        }
    }

    @Test func membersReadButNeitherWriteNorSign() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let route = try await write(server)
            let member = try await server.acting(as: server.world.people.member)
            let page = try await member.visitor.get(route)
            #expect(page.status == .ok && !page.text.contains("Ký biên bản"))
            let refused = try await member.visitor.post(.newMeeting(server.dossier.uuid), [("noi", "Đâu đó")])
            #expect(refused.text.contains("Việc ghi, đính chính biên bản dành cho: Hiệu trưởng, "))
            #expect(refused.text.contains("Đâu đó"))
        }
    }
}

extension Visitor {
    /// Sends a form to a path, as a page does.
    fileprivate func post(
        _ path: String, _ fields: [(String, String)], _ server: PlanServer
    ) async throws -> TestResponse {
        let token = (person?.formSecret ?? FormSecret()).masked()
        return try await post(path, fields: fields + [("_csrf", token)], headers: [:])
    }
}
