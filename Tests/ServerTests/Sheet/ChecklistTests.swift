import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ChecklistTests {
    private static let code = "lower-secondary:1.1"

    private static func with(_ body: @Sendable (SheetServer) async throws -> Void) async throws {
        try await SheetServer.with(
            under: "57-2026-general", parts: ["lower-secondary", "upper-secondary"], body)
    }

    /// The words that judge every requirement of a level alike.
    private static func words(_ server: SheetServer, _ level: Int, _ word: String) throws -> String {
        let path = IndicatorPath(criterion: "1.1", level: level, indicator: "-")
        let count = try #require(server.pack.indicator(path)).requirements.count
        return "Theo nội hàm: " + Array(repeating: word, count: count).joined(separator: "; ")
    }

    @Test func everyRequirementHasItsOwnAnswersAndTheSecondLevelWaits() async throws {
        try await Self.with { server in
            let page = try await server.show(Self.code)
            #expect(page.status == .ok)
            #expect(page.text.contains("Tiêu chí 1.1 (Trung học cơ sở)"))
            #expect(page.text.contains("name=\"cb-1---nh-1\" value=\"Không đạt\""))
            #expect(page.text.contains("Mức 2 chỉ được xét khi Mức 1 đã đạt"))
            #expect(page.text.contains("id=\"cb-2--\" class=\"finding checklist\""))
            #expect(page.text.matches(of: #/ disabled>/#).count == 1)
            #expect(try await server.show("1.1").status == .notFound)
            #expect(try await server.show("primary:1.1").status == .notFound)
        }
    }

    @Test func meetingTheFirstLevelOpensTheSecond() async throws {
        try await Self.with { server in
            let early = try await server.finding("\(Self.code)/2/-", Self.words(server, 2, "Đạt"))
            #expect(early.status == .unprocessableContent)
            #expect(try await server.findings().isEmpty)
            let saved = try #require(
                try await server.finding("\(Self.code)/1/-", Self.words(server, 1, "Đạt")).save)
            #expect(saved.fragments["cb-2---mo"]?.isEmpty == true)
            #expect(saved.fragments["cb-1---dem"]?.contains("13/13 yêu cầu đã đánh giá") == true)
            #expect(saved.fragments["cb-1---kq"]?.contains("state-met") == true)
            let second = try await server.finding("\(Self.code)/2/-", Self.words(server, 2, "Đạt"))
            #expect(try #require(second.save).fragments["muc-hien-tai"]?.contains("Đạt Mức 2") == true)
            #expect(try await server.show("upper-secondary:1.1").text.contains("Mức 2 chỉ được xét"))
        }
    }

    @Test func answersStayWhenTheLevelClosesAgain() async throws {
        try await Self.with { server in
            _ = try await server.finding("\(Self.code)/1/-", Self.words(server, 1, "Đạt"))
            _ = try await server.finding("\(Self.code)/2/-", Self.words(server, 2, "Không đạt"))
            let back = try #require(
                try await server.finding("\(Self.code)/1/-", Self.words(server, 1, "Không đạt"), version: 1).save)
            #expect(back.fragments["cb-2---mo"]?.contains("vẫn được giữ") == true)
            let page = try await server.show(Self.code)
            #expect(page.text.contains("Mức 2 chỉ được xét"))
            #expect(page.text.contains("name=\"cb-2---nh-1\" value=\"Không đạt\" checked"))
            #expect(try await server.findings().count == 2)
        }
    }

    @Test func withoutAScriptTheFormSavesAndTheRestCanBeMetAtOnce() async throws {
        try await Self.with { server in
            let page = try await server.show(Self.code)
            let answer = try await server.send(
                page, ["cb-1---nh-2": "Không đạt"], press: ("dat-het", "cb-1--"), code: Self.code)
            #expect(answer.status == .seeOther)
            let found = try #require(try await server.findings().first)
            #expect(found.hasPrefix("lower-secondary:1.1/1/- {met,unmet,met"))
            #expect(try await server.send(try await server.show(Self.code), code: Self.code).status == .seeOther)
            #expect(try await server.findings() == [found])
        }
    }

    @Test func aFindingAsAWholeIsShownAndNotUndone() async throws {
        try await Self.with { server in
            _ = try await server.finding("\(Self.code)/1/-", "Đạt")
            let page = try await server.show(Self.code)
            #expect(page.text.contains("name=\"cb-1---nh-1\" value=\"Đạt\" checked"))
            _ = try await server.send(page, code: Self.code)
            #expect(try await server.findings() == ["lower-secondary:1.1/1/- met"])
        }
    }
}
