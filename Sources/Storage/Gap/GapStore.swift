public import Accreditation
public import Criteria
import Postgres

/// What indicators have to show, also those that nobody rated.
public struct GapStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What there is for each indicator of a dossier that has something, for those who work on it from inside.
    public func states(of dossier: Dossier, as person: PersonID) async throws -> [IndicatorPath: EvidenceState] {
        let rows = try await database.query(
            as: person,
            """
            SELECT criterion, level, indicator, sum(pieces)::integer AS pieces, sum(empty)::integer AS empty,
                bool_or(to_confirm) AS to_confirm
            FROM (
                SELECT u.criterion, u.level, u.indicator, 1 AS pieces, false AS to_confirm,
                    CASE WHEN EXISTS (SELECT FROM evidence_revision r WHERE r.evidence_id = e.id)
                        THEN 0 ELSE 1 END AS empty
                FROM evidence_use u JOIN evidence e ON e.id = u.evidence_id AND e.withdrawn_at IS NULL
                WHERE u.school_id = \(dossier.school) AND u.dossier_id = \(dossier.id)
                UNION ALL
                SELECT criterion, level, indicator, 0, to_confirm, 0 FROM finding
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND to_confirm
            ) AS found
            GROUP BY criterion, level, indicator
            """)
        var states: [IndicatorPath: EvidenceState] = [:]
        for row in rows {
            let path = IndicatorPath(
                criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
            states[path] = EvidenceState(
                pieces: try row["pieces"], withoutFile: try row["empty"], isToConfirm: try row["to_confirm"])
        }
        return states
    }
}
