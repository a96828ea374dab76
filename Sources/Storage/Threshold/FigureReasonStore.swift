public import Accreditation
public import Criteria
import Postgres

/// Reasons of the council for findings against the school's figures.
public struct FigureReasonStore: Sendable {
    let database: Database
    let packs: RulePackStore

    public init(_ database: Database, packs: RulePackStore) {
        self.database = database
        self.packs = packs
    }

    /// A reason that somebody writes.
    public struct Draft: Sendable {
        public var text: String
        public var path: IndicatorPath
        /// `ThresholdLine.seenDigest` of the figures that its writer saw.
        public var seen: String
        /// The version on which it was typed; 0 for the first one.
        public var version: Int

        public init(_ text: String, at path: IndicatorPath, seen: String, version: Int) {
            self.text = text
            self.path = path
            self.seen = seen
            self.version = version
        }
    }

    /// Saves a reason with the figures that its writer saw, and answers what stands there now. Where the figures have
    /// changed since, the text is kept and has to be looked at again.
    ///
    /// - Throws: `StaleWrite` with the stored text; `StorageError.refused` where the criterion is not open to this
    ///   person, `.notFound` for an indicator without thresholds; `TextTooLong`; `PackChanged`.
    public func save(
        _ draft: Draft, in dossier: Dossier, on day: Day, by person: PersonID
    ) async throws -> (version: Int, line: ThresholdLine) {
        guard dossier.allowsRating(draft.path.criterion) else { throw StorageError.refused }
        guard draft.text.unicodeScalars.count <= FigureReason.longest else {
            throw TextTooLong(longest: FigureReason.longest)
        }
        let used = try await packs.rules(of: dossier)
        guard let criterion = used.pack.criterion(draft.path.criterion), criterion.namesFigures else {
            throw StorageError.notFound
        }
        let question = ThresholdQuestion(dossier, under: used, criterion)
        return try await database.write(as: person) { transaction in
            let answers = try await transaction.pipeline(
                [.lock(dossier.id, asking: .rate), ThresholdStore.findings(of: criterion, in: dossier)]
                    + question.queries)
            guard let locked = answers[0].first else { throw StorageError.notFound }
            guard try locked["allowed", as: Bool.self] else { throw StorageError.refused }
            guard try locked["pack_hash", as: String.self] == dossier.packHash else { throw PackChanged() }
            let before = try question.thresholds(
                answers.dropFirst(2), findings: try FindingStore.read(answers[1]), on: day)
            guard let line = before.board[draft.path] else { throw StorageError.notFound }
            let row = Written(
                dossier: dossier, person: person, draft: draft, seen: line.seenDigest == draft.seen ? line.seen : "")
            guard let written = try await transaction.query(row.write).first else {
                throw stale(before.reasons[draft.path], draft)
            }
            let reason = FigureReason(
                text: draft.text, seen: row.seen, by: person, byName: try written["name"], at: try written["at"])
            return (try written["version"], line.with(reason))
        }
    }

    private func stale(_ stored: DossierThresholds.StoredReason?, _ draft: Draft) -> any Error {
        guard let stored, stored.version != draft.version else { return StorageError.refused }
        return StaleWrite(theirs: stored.reason.text, theirsBy: stored.reason.byName, version: stored.version)
    }

    /// The row of a reason.
    private struct Written {
        let dossier: Dossier
        let person: PersonID
        let draft: Draft
        let seen: String

        var write: Query {
            let path = draft.path
            let answer: Query = """
                RETURNING version, display_name(written_by) AS name, extract(epoch FROM written_at)::bigint AS at
                """
            if draft.version == 0 {
                return """
                    INSERT INTO figure_reason (school_id, dossier_id, criterion, level, indicator, body, seen,
                        written_by)
                    VALUES (\(dossier.school), \(dossier.id), \(path.criterion), \(path.level), \(path.indicator),
                        \(draft.text), \(seen), \(person))
                    ON CONFLICT DO NOTHING \(answer)
                    """
            }
            return """
                UPDATE figure_reason SET body = \(draft.text), seen = \(seen), written_by = \(person),
                    written_at = now(), version = version + 1
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    AND criterion = \(path.criterion) AND level = \(path.level) AND indicator = \(path.indicator)
                    AND version = \(draft.version) \(answer)
                """
        }
    }
}
