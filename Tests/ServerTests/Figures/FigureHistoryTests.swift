import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Figures in the history and in the comparison of two handings in.
@Suite struct FigureHistoryTests {
    private let place = FigurePlace(SchoolYear(start: 2024), FigureKey("classes", "grade-1"))

    @Test func whoChangedWhichFigureIsTold() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let store = FigureStore(world.database)
            let seen = try await world.dossier(dossier.id, as: world.people.member)
            _ = try await store.save([FigureChange(place, "4", seen: 0)], in: seen, by: world.people.member)
            try await world.handIn(dossier, used)
            try await world.put(dossier.id, into: .drafting)
            _ = try await store.save([FigureChange(place, "5", seen: 1)], in: seen, by: world.people.member)
            try await withServer(in: world, as: world.people.member) { member in
                let history = try await member.get(.figureHistory(dossier.id.uuid))
                #expect(history.text.contains("Bảng 1: Khối lớp 1, năm học 2024-2025"))
                #expect(history.text.contains("<del>4</del><ins>5</ins>"))
                #expect(history.text.contains("Bùi Văn Viên") && history.text.contains("Ghi lần đầu"))
                let changes = try await member.get(Route.changes(dossier.id.uuid).with("tu", "1"))
                #expect(changes.text.contains("Bảng 1: Khối lớp 1, năm học 2024-2025: 4 → 5"))
                let stranger = try await member.acting(as: world.people.otherPrincipal)
                #expect(try await stranger.get(.figureHistory(dossier.id.uuid)).status == .notFound)
            }
        }
    }
}
