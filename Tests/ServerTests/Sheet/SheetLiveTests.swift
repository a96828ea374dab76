import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct SheetLiveTests {
    @Test func aSavedFindingShowsTheLevelsAtOnce() async throws {
        try await SheetServer.with { server in
            _ = try await server.finding("1.1/1/a", "Đạt")
            _ = try await server.finding("1.1/1/b", "Theo nội hàm: Đạt; Đạt")
            let last = try #require(try await server.finding("1.1/1/c", "Đạt").save)
            #expect(last.version == 1)
            let standing = try #require(last.fragments["muc-hien-tai"])
            #expect(standing.contains("Đạt Mức 1, còn có thể đạt Mức 3"))
            #expect(standing.contains("3/"))
            #expect(last.fragments["cb-1-c-kq"]?.contains("state-met") == true)
            let half = try #require(
                try await server.finding("1.1/1/b", "Theo nội hàm: Đạt; Chưa đánh giá", version: 1).save)
            #expect(half.fragments["cb-1-b-kq"]?.contains("Chưa đánh giá") == true)
            #expect(try await server.findings() == ["1.1/1/a met", "1.1/1/b {met,\"\"}", "1.1/1/c met"])
        }
    }

    @Test func aStaleSaveGivesBothTexts() async throws {
        try await SheetServer.with { server in
            #expect(try await server.text("Bản một").save?.version == 1)
            let other = try await server.acting(as: server.world.people.secretary)
            #expect(try await other.text("Bản hai", version: 1).save?.version == 2)
            let answer = try await server.text("Bản ba", version: 1)
            #expect(answer.status == .conflict)
            let problem = try #require(answer.problem)
            #expect(problem.yours == "Bản ba")
            #expect(problem.theirs == "Bản hai")
            #expect(problem.theirsBy == "Hoàng Thị Thư")
            #expect(problem.version == 2)
            #expect(try await server.stored() == "Bản hai")
        }
    }

    @Test func codesInATextAreRecognised() async throws {
        try await SheetServer.with { server in
            let pieces = try await server.world.register(["Kế hoạch"], in: server.dossier, pack: server.pack)
            let saved = try #require(
                try await server.text("Có kế hoạch [\(pieces[0].code)]; [H1-1.1-77]. Xem H1-1.1-88.").save)
            let remarks = try #require(saved.fragments["vb-present-1-ma"])
            #expect(remarks.contains("Mã đã nhận ra: \(pieces[0].code)"))
            #expect(remarks.contains("Không có trong danh mục minh chứng:</strong> H1-1.1-77"))
            #expect(remarks.contains("</strong> H1-1.1-88"))
            let weak = try #require(try await server.text("Yếu [\(pieces[0].code)]", "weaknesses").save)
            #expect(weak.fragments["vb-weaknesses-ma"]?.contains("chỉ ghi ở phần mô tả") == true)
        }
    }

    @Test func planEntriesAreSavedAndTheNextEmptyOneFollows() async throws {
        try await SheetServer.with { server in
            let id = ImprovementID()
            let route = Route.improvement(dossier: server.dossier.uuid, code: "1.1", clause: "-", id: id.uuid)
            let row = ImprovementRow(measure: "Lập bảng", responsible: "Tổ 1", resources: "", due: "9/2025")
            let saved = try #require(try await server.save(route, row.encoded).save)
            #expect(saved.fragments["kh-\(id)-sau"]?.contains("data-autosave") == true)
            let again = try #require(
                try await server.save(route, ImprovementRow(measure: "Khác").encoded, version: 1).save)
            #expect(again.version == 2)
            #expect(again.fragments.isEmpty)
            #expect(try await server.show().text.contains("Khác"))
            let wrong = Route.improvement(dossier: server.dossier.uuid, code: "1.1", clause: "2", id: id.uuid)
            #expect(try await server.save(wrong, row.encoded).status == .notFound)
        }
    }

    @Test(arguments: ["met", "", "Theo nội hàm: Đạt; Đạt; Đạt; Đạt; Đạt; Đạt; Đạt"])
    func unknownWordsAreRefused(_ value: String) async throws {
        try await SheetServer.with { server in
            let answer = try await server.finding("1.1/1/a", value)
            #expect(answer.status == .badRequest)
            #expect(try await server.findings().isEmpty)
        }
    }

    @Test func aTextBeyondTheLimitIsExplained() async throws {
        try await SheetServer.with { server in
            let answer = try await server.text(String(repeating: "ă", count: NarrativeStore.longestText + 1))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.problem?.advice.contains("100000") == true)
        }
    }
}
