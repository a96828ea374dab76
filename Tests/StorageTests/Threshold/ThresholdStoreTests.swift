import Accreditation
import Criteria
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Storage

@Suite struct ThresholdStoreTests {
    private let trained = SheetWorld.trained

    @Test func enteredFiguresAreReadAsSuch() async throws {
        try await SheetWorld.with { world in
            #expect(try await world.line().readings.map(\.standing) == [.missing])
            try await world.type([trained: "99.5"])
            let board = try #require(try await world.sheet("2.2").thresholds?.board)
            let reading = try #require(board[SheetWorld.path]?.readings.first)
            #expect(reading.standing == .unmet)
            #expect(reading.numbers.map { board.basis.backing(of: $0.place) } == [.entered])
            #expect(try await world.sheet("1.1").thresholds == nil)
        }
    }

    @Test func officialFiguresComeFirst() async throws {
        try await SheetWorld.with { world in
            try await world.type([trained: "100", "supplement/teachers-passed-share": "100"])
            try await world.makeOfficial([trained: "98"])
            try await world.makeOfficial([trained: "97"], version: 2)
            let board = try #require(try await world.sheet("2.2").thresholds?.board)
            let number = try #require(board[SheetWorld.path]?.readings.first?.numbers.first)
            #expect(number.value == .number(97))
            guard case .official(let name, let version, _) = board.basis.backing(of: number.place) else {
                Issue.record("not official")
                return
            }
            #expect(name.description == "Kỳ cuối năm học 2024-2025" && version == 2)
            // A figure that the official version does not have is the school's own.
            let other = FigurePlace(number.place.year, FigureKey("supplement", "teachers-passed-share"))
            #expect(board.basis.figures.result(other).value == .number(100))
            #expect(board.basis.backing(of: other) == .entered)
        }
    }

    @Test func whatTheSchoolHasStatedTellsConditions() async throws {
        try await SheetWorld.with { world in
            try await world.type(["supplement/teachers-above-standard-share": "10"])
            let path = IndicatorPath(criterion: "2.2", level: 2, indicator: "a")
            let before = try await world.sheet("2.2").thresholds?.board[path]?.readings.map(\.standing)
            #expect(before?.contains(.uncertain) == true)
            try await world.world.owner.execute(
                "UPDATE school SET conditions = '{ordinary-area}' WHERE unit_id = \(world.world.school.uuid)")
            let after = try await world.sheet("2.2").thresholds?.board[path]?.readings.map(\.standing)
            #expect(after?.contains(.uncertain) == false && after?.contains(.elsewhere) == true)
        }
    }

    @Test func theNumberOfStatementsDoesNotGrow() async throws {
        try await SheetWorld.with { world in
            let used = UsedPack(world.pack)
            let counts = world.pack.rated.filter(\.namesFigures).map { criterion in
                ThresholdQuestion(world.dossier, under: used, criterion).queries.count
            }
            #expect(Set(counts) == [4])
            #expect(ThresholdQuestion(world.dossier, under: used).queries.count == 4)
            let sheet = SheetStore.Place(dossier: world.dossier, criterion: "2.2").queries.count
            #expect(sheet + 4 <= 11)
        }
    }

    @Test func aDossierAndItsContentSayTheSame() async throws {
        try await SheetWorld.with { world in
            try await world.type([trained: "99.5", "classes/grade-1": "40"])
            try await world.makeOfficial([trained: "98"])
            try await world.rate("2.2/1/b", .whole(.met))
            let (day, chair) = (try SheetWorld.day(), world.chair)
            let dossier = try await world.seen(by: chair)
            let content = try await DossierStore(world.world.database).content(of: dossier, as: chair)
            let read = ThresholdBoard(content, world.pack, kind: "primary", year: dossier.schoolYear, on: day)
            let asked = try await ThresholdStore(world.world.database).thresholds(
                of: dossier, under: UsedPack(world.pack), findings: content.findings, on: day, as: chair)
            #expect(read.lines.map(\.readings) == asked.board.lines.map(\.readings))
            #expect(read.contradicted.map(\.path) == [SheetWorld.path])
            #expect(asked.board.due.map(\.path) == [SheetWorld.path])
            #expect(content.official?["2024-2025"]?.figures == [trained: "98"])
        }
    }
}
