import Accreditation
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Figures of a collection become official")
struct RoundStoreTests {
    @Test func fromTypingToTheSecondVersion() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3", "students/total": "90"])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.check(.return, at: "2024-10-11 01:00", cells: [Self.cell])
            #expect(try await world.state(at: "2024-10-11 02:00") == .returned)
            let round = try #require(try await world.round())
            #expect(round.openReturns(at: world.at("2024-10-11 02:00")) == [Self.cell])
            try await world.type(["students/total": "95"])
            try await world.confirm(at: "2024-10-12 01:00")
            try await world.check(.approve, at: "2024-10-14 01:00")
            try await world.type(["students/total": "999"])
            #expect(try await world.store.keepAllDue(at: world.at("2024-10-20 16:59")) == 0)
            #expect(try await world.store.keepAllDue(at: world.at("2024-10-20 17:00")) == 1)
            #expect(try await world.store.keepAllDue(at: world.at("2024-10-20 17:01")) == 0)
            #expect(try await world.official(1)?.values["students/total"] == "95")
            #expect(try await world.state(at: "2024-10-21 01:00") == .official)
            try await world.type(["students/total": "96"])
            await #expect(throws: RoundRefusal.reasonNeeded) { try await world.confirm(at: "2024-10-22 01:00") }
            try await world.confirm(at: "2024-10-22 01:00", reason: "Sót một học sinh chuyển đến")
            #expect(try await world.official(2) == nil)
            try await world.check(.approve, at: "2024-10-23 01:00")
            #expect(try await world.official(1)?.values["students/total"] == "95")
            #expect(try await world.official(2)?.values["students/total"] == "96")
            let versions = try #require(try await world.round()).versions
            #expect(versions.map(\.version) == [1, 2])
            #expect(versions.map(\.timeliness) == [.onTime, .onTime])
        }
    }

    @Test func whatIsConfirmedAfterTheCutOffWaitsForApprovalOrTheCatchUp() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            #expect(try await world.state(at: "2024-10-21 01:00") == .leftOut)
            try await world.confirm(at: "2024-10-22 01:00")
            #expect(try await world.store.keepAllDue(at: world.at("2024-10-25 01:00")) == 0)
            #expect(try await world.state(at: "2024-10-25 01:00") == .late)
            #expect(try await world.store.keepAllDue(at: world.at("2024-10-31 17:00")) == 1)
            #expect(try await world.round()?.versions.map(\.timeliness) == [.afterCutOff])
        }
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-22 01:00")
            try await world.check(.approve, at: "2024-10-23 01:00")
            #expect(try await world.state(at: "2024-10-23 02:00") == .official)
            #expect(try await world.official(1) != nil)
        }
    }

    @Test func whoeverActsAfterTheCutOffSeesItKeptFirst() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-20 16:59")
            try await world.type(["classes/grade-1": "4"])
            try await world.confirm(at: "2024-10-20 17:01", reason: "Thêm một lớp")
            #expect(try await world.official(1)?.values["classes/grade-1"] == "3")
            #expect(try await world.state(at: "2024-10-20 17:02") == .correcting)
            try await world.store.withdraw(
                world.name, of: world.world.school, at: world.at("2024-10-20 18:00"), as: world.people.principal)
            #expect(try await world.state(at: "2024-10-20 18:01") == .official)
            await #expect(throws: RoundRefusal.changedMeanwhile) {
                try await world.check(.return, at: "2024-10-21 01:00", cells: [Self.cell])
            }
        }
    }

    @Test func ofTwoAtOnceOneIsRefused() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            let done = await withTaskGroup(of: Bool.self) { group in
                for step in [RoundStep.approve, .return, .approve, .return] {
                    group.addTask {
                        do {
                            try await world.check(step, at: "2024-10-10 01:00", cells: [Self.cell])
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            let acts = try #require(try await world.round()).acts
            #expect(acts.map(\.number) == Array(1...(done + 1)))
            #expect(done >= 1)
            for (before, act) in zip(acts.dropFirst(), acts.dropFirst(2)) {
                #expect(before.step == .approve && act.step == .return, "\(acts.map(\.step))")
            }
        }
    }

    @Test func figuresThatChangedAfterTheyWereShownAreNotConfirmed() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            let seen = try await world.store.entered(
                world.name.year, of: world.world.school, as: world.people.principal)
            try await world.type(["classes/grade-1": "30"])
            await #expect(throws: RoundRefusal.changedMeanwhile) {
                try await world.store.confirm(
                    FigureConfirmation(
                        school: world.world.school, name: world.name, seenHash: seen.hash, packHash: nil, failed: [],
                        remarks: [], reason: ""), at: world.at("2024-10-09 01:00"), as: world.people.principal)
            }
            await #expect(throws: RoundRefusal.failedChecks(["Nữ nhiều hơn tổng số"])) {
                try await world.confirm(at: "2024-10-09 01:00", failed: ["Nữ nhiều hơn tổng số"])
            }
            #expect(try await world.round()?.acts.isEmpty == true)
        }
    }

    @Test func severalServersKeepEachVersionOnce() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            let now = world.at("2024-10-21 01:00")
            let kept = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await world.store.keepAllDue(at: now) } }
                return try await group.reduce(0, +)
            }
            #expect(kept == 1)
            #expect(try await world.round()?.versions.count == 1)
        }
    }

    static let cell = ReturnedCell(key: "students/total", reason: "Ít hơn năm trước 200 em")
}
