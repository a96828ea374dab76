import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// A primary school's dossier with figures, for reading thresholds off them.
extension SheetWorld {
    static let trained = "supplement/teachers-trained-share"
    static let path = IndicatorPath(criterion: "2.2", level: 1, indicator: "b")

    var reasons: FigureReasonStore { FigureReasonStore(world.database, packs: packs) }

    static func day(_ text: String = "2025-05-31") throws -> Day { try #require(Day(iso: text)) }

    /// Types figures of the assessed year past everybody.
    func type(_ figures: [String: String], year: Int = 2024) async throws {
        for (key, value) in figures {
            try await world.owner.execute(
                """
                INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, changed_by)
                VALUES (\(world.school.uuid), \(year), \(key), \(value), \(dossier.id.uuid), \(member.uuid))
                ON CONFLICT (school_id, school_year, key) DO UPDATE SET value = excluded.value
                """)
        }
    }

    /// Makes figures of a school year official past everybody.
    func makeOfficial(_ figures: [String: String], year: Int = 2024, version: Int = 1) async throws {
        let content = FigureContent(figures)
        let place: Query = "\(world.school.uuid), \(year), 3"
        try await world.owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO round_act (school_id, school_year, number, position, step, content, content_hash, done_by,
                    done_at, reason)
                VALUES (\(place), \(version), 'confirm', \(content.text), \(content.hash), \(chair.uuid), now(), '')
                """)
            try await transaction.execute(
                """
                INSERT INTO official_snapshot VALUES (\(place), \(version), \(version), 1, \(content.text),
                    \(content.hash), NULL, 'onTime', '2025-06-15T10:00:00Z')
                """)
        }
    }

    /// What the figures say about the share of trained teachers.
    func line() async throws -> ThresholdLine {
        try #require(try await sheet("2.2").thresholds?.board[Self.path])
    }

    @discardableResult
    func give(
        _ text: String, seen shownDigest: String? = nil, version: Int = 0, as person: PersonID? = nil
    ) async throws -> ThresholdLine {
        let person = person ?? member
        var shown = shownDigest
        if shown == nil { shown = try await line().seenDigest }
        return try await reasons.save(
            .init(text, at: Self.path, seen: shown ?? "", version: version), in: try await seen(by: person),
            on: try Self.day(), by: person
        ).line
    }
}
