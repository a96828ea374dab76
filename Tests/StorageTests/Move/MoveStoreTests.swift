import Accreditation
import Criteria
import Postgres
import TestSupport
import Testing

@testable import Storage

@Suite("Moving a dossier to another pack")
struct MoveStoreTests {
    @Test func answersGoAlongByPermanentIdentifier() async throws {
        try await MoveWorld.with { world in
            let foretold = try await world.moves.endangered(
                of: try await world.seen(), along: world.there, as: world.chair)
            try await world.move()
            let sheets = try await world.content().sheets
            #expect(sheets["1.1"]?.findings["1/a"]?.verdict == "met")
            #expect(sheets["1.1"]?.findings["1/b"] == nil, "something was added to it")
            #expect(sheets["1.1"]?.findings["1/c"] == nil, "another indicator")
            #expect(sheets["1.3"]?.findings["1/a"]?.verdict == "unmet")
            #expect(sheets["1.3"]?.findings["1/a"]?.evidence == ["H1-1.2-01"])
            #expect(sheets["1.2"]?.findings["1/b"]?.verdict == "met")
            #expect(sheets["1.4"]?.findings["1/b"]?.requirements == ["met", ""])
            #expect(sheets["1.3"]?.texts["strengths"] == "Hội đồng trường hoạt động tốt.")
            #expect(sheets["1.3"]?.improvements.map(\.measure) == ["Kiện toàn hội đồng"])
            #expect(try await world.seen().packHash == world.amended.hash)
            #expect(try await world.sheets.progress()[0] == 3)
            let kept = try await world.aside()
            #expect(
                kept.map(\.row.kind) == [
                    .finding(level: 1, indicator: "c"),
                    .use(
                        evidence: try #require(try await world.content().evidence.first).id.description, level: 1,
                        indicator: "c"),
                ])
            #expect(kept.map(\.words) == ["Đạt", "H1-1.2-01"])
            #expect(foretold.map(\.row) == kept.map(\.row) && foretold.map(\.words) == kept.map(\.words))
            #expect(try await world.audit() == [])
        }
    }

    @Test func wantedEvidenceFollowsItsIndicator() async throws {
        try await MoveWorld.with { world in
            let read = { () async throws -> [String] in
                try await world.world.owner.query(
                    "SELECT criterion || ' ' || indicator || ' ' || name AS row FROM collecting_row ORDER BY position"
                ).map { try $0["row"] }
            }
            let before = try await read()
            try await world.move()
            #expect(try await read() == ["1.3 1.3/1/a Nghị quyết", "1.1  Biên bản"])
            try await world.undo()
            #expect(try await read() == before)
        }
    }

    @Test func takingItBackRestoresEverything() async throws {
        try await MoveWorld.with { world in
            let before = try ContentHash.of(try await world.content())
            try await world.move()
            #expect(try ContentHash.of(try await world.content()) != before)
            try await world.undo()
            #expect(try ContentHash.of(try await world.content()) == before)
            #expect(try await world.aside() == [])
            let rows = try await world.world.owner.query(
                "SELECT content_before, content_after FROM dossier_move ORDER BY moved_at")
            #expect(try rows[0]["content_before", as: String.self] == before)
            #expect(try rows[1]["content_after", as: String.self] == before)
            #expect(try await world.audit() == [])
        }
    }

    @Test func nothingIsLostThatCameAfterTheMove() async throws {
        try await MoveWorld.with { world in
            try await world.move()
            let version = try #require(
                try await world.sheets.sheet("1.3").findings[IndicatorPath(criterion: "1.3", level: 1, indicator: "a")]
            ).version
            try await world.sheets.rate("1.3/1/a", .whole(.met), seen: version)
            try await world.sheets.rate("1.1/1/c", .whole(.unmet))
            try await world.undo()
            let sheets = try await world.content().sheets
            #expect(sheets["1.2"]?.findings["1/a"]?.verdict == "met", "changed since, so the change goes back")
            #expect(sheets["1.1"]?.findings["1/c"]?.verdict == "met", "as before the move")
            let words = try await world.aside().map(\.words)
            #expect(Set(words) == ["Không đạt"])
            #expect(words.count == 2, "the answer before the move and the one that has no place any more")
            try await world.move()
            #expect(try await world.content().sheets["1.1"]?.findings["1/c"]?.verdict == "unmet", "back in its place")
            #expect(try await world.audit() == [])
        }
    }

    @Test func approvalsFromBeforeAreStale() async throws {
        try await MoveWorld.with { world in
            let hash = try ContentHash.of(try await world.sheets.sheet("1.4", as: world.chair).content)
            try await world.sheets.approvals.approve("1.4", of: try await world.seen(), seen: hash, as: world.chair)
            try await world.move()
            let approval = try #require(
                try await world.sheets.approvals.approvals(of: try await world.seen(), as: world.chair)["1.4"])
            #expect(approval.contentHash != hash)
        }
    }

    @Test func onlyThoseWhoAnswerForTheDossierMoveIt() async throws {
        try await MoveWorld.with { world in
            for person in [world.sheets.member, world.sheets.secretary] {
                var dossier = try await world.sheets.seen(by: person)
                dossier.roles = [.principal]
                await #expect(throws: StorageError.self) {
                    try await world.moves.move(dossier, along: world.there, because: "Thử", as: person)
                }
            }
            try await world.world.put(world.sheets.dossier.id, into: .submitted)
            await #expect(throws: StorageError.self) { try await world.move() }
            #expect(try await world.moves.moves(of: world.sheets.dossier.id, as: world.chair) == [])
        }
    }

    @Test func aServerThatRemembersTheOldPackAsksAgain() async throws {
        try await MoveWorld.with { world in
            let elsewhere = FindingStore(world.world.database, packs: RulePackStore(world.world.database))
            let path = try #require(IndicatorPath("1.5/1/a"))
            try await elsewhere.save(
                .whole(.met), at: path, in: world.sheets.dossier.id, seen: 0, as: world.sheets.member)
            let before = try await world.seen()
            try await world.move()
            let next = try #require(IndicatorPath("1.5/1/b"))
            let saved = try await elsewhere.save(
                .whole(.met), at: next, in: world.sheets.dossier.id, seen: 0, as: world.sheets.member)
            #expect(saved.school.total == world.amended.indicatorPaths.count)
            await #expect(throws: PackChanged.self) {
                try await world.moves.move(before, along: world.there, because: "Cũ", as: world.chair)
            }
        }
    }

    @Test func aPackIsNotChangedPastTheAct() async throws {
        try await MoveWorld.with { world in
            await #expect(throws: StorageError.self) {
                _ = try await world.world.database.query(
                    as: world.chair,
                    """
                    UPDATE dossier SET pack_id = \(world.amended.id), pack_hash = \(world.amended.hash)
                    WHERE id = \(world.sheets.dossier.id)
                    """)
            }
        }
    }
}
