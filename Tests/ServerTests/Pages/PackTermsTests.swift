import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// Pages of a dossier speak in the words of its circular.
@Suite struct PackTermsTests {
    private static let current = "57-2026-general"
    /// Words of the circulars before, which the one now in force does not have.
    private static let former = ["chỉ báo", "nội hàm", "kiểm định"]

    /// What can be read of a page, in small letters: everything but the values that forms send.
    private static func words(_ page: TestResponse) -> String {
        page.text.replacing(#/ value="[^"]*"/#, with: "").lowercased()
    }

    private static func expectCurrent(_ page: TestResponse, _ name: String) {
        let words = words(page)
        for word in former { #expect(!words.contains(word), "\(name): \(word)") }
    }

    private static func expectCurrent(_ routes: [Route], _ visitor: Visitor) async throws {
        for route in routes {
            let page = try await visitor.get(route)
            #expect(page.status == .ok, "\(route.path)")
            expectCurrent(page, route.path)
        }
    }

    /// Judges every requirement of an indicator as met.
    private static func rate(_ place: String, _ server: SheetServer) async throws {
        let count = try #require(IndicatorPath(place).flatMap { server.pack.indicator($0) }).requirements.count
        let words = Array(repeating: FindingWords.word(.met), count: count).joined(separator: "; ")
        #expect(try await server.finding(place, "\(FindingWords.byRequirement): \(words)").status == .ok)
    }

    /// Registers a piece that serves an indicator of criterion 1.1.
    private static func register(for place: String, _ server: SheetServer) async throws -> UUID {
        let fields = [("tieu-chi", "1.1"), ("ten", "Kế hoạch chiến lược"), ("chi-bao", place)]
        let answer = try await server.visitor.post(.newEvidence(server.dossier.uuid), fields)
        let address = try #require(answer.headers[.location])
        let id = try #require(address.firstMatch(of: #/minh-chung\/([0-9a-fA-F-]{36})/#)).1
        return try #require(UUID(uuidString: String(id)))
    }

    private static func workings(_ id: UUID, _ path: IndicatorPath) -> [Route] {
        [
            .start, .dossier(id), .sheetList(id), .criterion(dossier: id, code: "1.1"),
            .sheetHistory(dossier: id, code: "1.1"), .sheetForm(dossier: id, code: "1.1"),
            .sheetEvidence(dossier: id, code: "1.1", level: path.level, indicator: path.indicator),
            .result(id), .proof(id), Route.proof(id).with("day-du", "1"), .proof(id, .level(1)),
            .proof(id, .criterion("1.1", level: 1)), .proof(id, .indicator(path)), .gaps(id), .trial(id), .submit(id),
            .council(id), .facts(id), .plan(id), .standard(dossier: id, code: "1"), .move(id), .asideAnswers(id),
        ]
    }

    private static func evidence(_ id: UUID, _ piece: UUID) -> [Route] {
        [
            .evidenceList(id), Route.evidenceList(id).with("loc", EvidenceFilter.Part.unused.rawValue),
            .evidenceLacking(id), .newEvidence(id), .evidence(id, piece), .editEvidence(id, piece),
            .withdrawEvidence(id, piece),
        ]
    }

    @Test func workingPagesUnderTheLawInForceHaveNoneOfTheFormerWords() async throws {
        try await SheetServer.with(as: { $0.principal }, under: Self.current) { server in
            let (id, path) = (server.dossier.uuid, IndicatorPath(criterion: "1.1", level: 1, indicator: "-"))
            let blank = try await server.show()
            for place in ["1.1/1/-", "1.2/1/-"] { try await Self.rate(place, server) }
            let piece = try await Self.register(for: "1.1/1/-", server)
            try await Self.expectCurrent(Self.workings(id, path) + Self.evidence(id, piece), server.visitor)
            let history = try await server.visitor.get(.sheetHistory(dossier: id, code: "1.1"))
            #expect(history.text.contains("Theo yêu cầu: Đạt"))
            #expect(try await server.visitor.get(.evidence(id, piece)).text.contains("Dùng cho mức"))
            let late = try await server.send(blank, ["cb-1---nh-2": "Không đạt"])
            #expect(late.status == .conflict && Self.words(late).contains("theo yêu cầu: đạt"))
            Self.expectCurrent(late, "two versions of a sheet")
            let draft = try await server.visitor.get(.submit(id)).text
            let hash = try #require(draft.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#)).1
            let refused = try await server.visitor.post(.submit(id), [("noi-dung", String(hash)), ("ly-do", "")])
            #expect(refused.status == .unprocessableContent && refused.text.contains("mức chưa đánh giá"))
            Self.expectCurrent(refused, "a refused handing in")
        }
    }

    @Test func pagesOfAnEvaluationUnderTheLawInForceHaveNoneOfTheFormerWords() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.current)
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.leader) { leader in
                try await Self.expectCurrent([.evaluation(id), .evaluationSheet(id, "1.1")], leader)
                try await world.settleEverything(in: dossier, used)
                try await Self.expectCurrent([.settlement(id, "1.1"), .conclusion(id)], leader)
                try await ConclusionStore(world.database).conclude(
                    dossier, under: used, summary: "Trường làm tốt.", as: world.people.leader)
                try await Self.expectCurrent([.outcome(id), .outcomeProof(id)], leader)
                let school = try await leader.acting(as: world.people.principal)
                try await Self.expectCurrent(
                    [.submissions(id), .submission(id, 1), Route.changes(id).with("tu", "1")], school)
            }
        }
    }

    @Test func pagesUnderTheCircularsBeforeKeepTheirWords() async throws {
        try await SheetServer.with(as: { $0.principal }) { server in
            let id = server.dossier.uuid
            try await Self.rate("1.1/1/a", server)
            let piece = try await Self.register(for: "1.1/1/a", server)
            let expected: [(Route, String)] = [
                (.criterion(dossier: id, code: "1.1"), "Mọi nội hàm đạt thì chỉ báo đạt"),
                (.sheetHistory(dossier: id, code: "1.1"), "Theo nội hàm: Đạt"),
                (.evidence(id, piece), "Dùng cho chỉ báo"), (.evidenceList(id), "1 chỉ báo"),
                (.evidenceLacking(id), "Mọi chỉ báo được đánh giá đạt"), (.submit(id), "Chỉ báo chưa đánh giá"),
            ]
            for (route, words) in expected {
                #expect(try await server.visitor.get(route).text.contains(words), "\(route.path)")
            }
        }
    }

    @Test func theProductIsNamedForBothLaws() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.member) { member in
                let start = try await Visitor(client: member.client, world: world).get(.start)
                #expect(start.text.contains("<h1>Đánh giá chất lượng trường học</h1>"))
                Self.expectCurrent(start, "the public start page")
            }
        }
    }
}
