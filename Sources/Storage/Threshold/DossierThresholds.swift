public import Accreditation
public import Criteria
import Postgres

/// What the figures say about the indicators of a dossier or of one sheet, with the stored reasons.
public struct DossierThresholds: Sendable {
    public let board: ThresholdBoard
    /// Reasons as they are stored, also those that nothing asks for any more.
    public let reasons: [IndicatorPath: StoredReason]

    /// A reason as it is stored.
    public struct StoredReason: Sendable, Hashable {
        public let reason: FigureReason
        /// For the next save.
        public let version: Int
    }

    /// The reasons of a dossier, or of one sheet.
    static func reasons(in dossier: Dossier, criterion: String? = nil) -> Query {
        """
        SELECT criterion, level, indicator, body, seen, version, written_by, display_name(written_by) AS name,
            extract(epoch FROM written_at)::bigint AS at
        FROM figure_reason WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            AND (\(criterion)::text IS NULL OR criterion = \(criterion))
        """
    }

    static func reasons(_ rows: [Row]) throws -> [IndicatorPath: StoredReason] {
        let stored = try rows.map { row in
            let path = IndicatorPath(
                criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
            let reason = FigureReason(
                text: try row["body"], seen: try row["seen"], by: try row.id("written_by"), byName: try row["name"],
                at: try row["at"])
            return (path, StoredReason(reason: reason, version: try row["version"]))
        }
        return Dictionary(stored, uniquingKeysWith: { first, _ in first })
    }
}
