public import Accreditation
public import Criteria
import Postgres

extension EvidenceStore {
    /// Says that a piece serves an indicator; saying it again changes nothing.
    ///
    /// - Throws: `StorageError.refused` where the criterion is not open to this person; `.notFound` for a piece that is
    ///   not in the dossier or was withdrawn.
    public func link(
        _ id: EvidenceID, to path: IndicatorPath, in dossier: Dossier, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let found = try await transaction.query(
                """
                SELECT FROM evidence WHERE id = \(id) AND school_id = \(dossier.school)
                    AND dossier_id = \(dossier.id) AND withdrawn_at IS NULL
                """)
            guard !found.isEmpty else { throw StorageError.notFound }
            try await transaction.execute(EvidenceStore.linkQuery(id, to: path, in: dossier, by: person))
        }
    }

    /// Takes a piece from an indicator.
    ///
    /// - Throws: `StorageError.refused` where the criterion is not open to this person, or the piece did not serve it.
    public func unlink(
        _ id: EvidenceID, from path: IndicatorPath, in dossier: Dossier, as person: PersonID
    ) async throws {
        let removed = try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                DELETE FROM evidence_use WHERE evidence_id = \(id) AND school_id = \(dossier.school)
                    AND dossier_id = \(dossier.id) AND criterion = \(path.criterion) AND level = \(path.level)
                    AND indicator = \(path.indicator)
                """)
        }
        if removed == 0 { throw StorageError.refused }
    }

    static func linkQuery(
        _ id: EvidenceID, to path: IndicatorPath, in dossier: Dossier, by person: PersonID
    ) -> Query {
        """
        INSERT INTO evidence_use (school_id, dossier_id, evidence_id, criterion, level, indicator, linked_by)
        VALUES (\(dossier.school), \(dossier.id), \(id), \(path.criterion), \(path.level), \(path.indicator), \(person))
        ON CONFLICT DO NOTHING
        """
    }

    static func path(_ row: Row) throws -> IndicatorPath {
        IndicatorPath(criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
    }

    /// Indicators that the council says are met and that no piece in use serves, in no order.
    ///
    /// - Throws: `StorageError.notFound` to anybody who may not read the council's workings.
    public func metWithoutEvidence(in dossier: Dossier, as person: PersonID) async throws -> [IndicatorPath] {
        let place: Query = "f.school_id = \(dossier.school) AND f.dossier_id = \(dossier.id)"
        return try await database.read(as: person) { transaction in
            let answers = try await transaction.pipeline([
                EvidenceStore.accessQuery(dossier, .readWorkings),
                """
                SELECT f.criterion, f.level::int AS level, f.indicator FROM finding f WHERE \(place)
                    AND (f.verdict = 'met' OR (cardinality(f.requirements) > 0
                        AND NOT f.requirements && ARRAY['unmet', ''] AND 'met' = ANY(f.requirements)))
                    AND NOT EXISTS (SELECT FROM evidence_use u JOIN evidence e ON e.id = u.evidence_id
                        WHERE u.dossier_id = f.dossier_id AND u.criterion = f.criterion AND u.level = f.level
                            AND u.indicator = f.indicator AND e.withdrawn_at IS NULL)
                """,
            ])
            try EvidenceStore.requireAccess(answers[0])
            return try answers[1].map(EvidenceStore.path)
        }
    }
}
