import Accreditation
import Postgres

extension SampleStory {
    /// The managing body gives the dossier back with a reason per criterion.
    func giveBack(_ stage: StoryStage, _ act: StoryDossier.Return) async throws {
        let officer = try stage.cast.person(act.by)
        guard let submission = try await SubmissionStore(database).latest(stage.dossier.id, as: officer) else {
            throw StorageError.notFound
        }
        let review = ReviewID()
        let place: Query = "\(stage.dossier.school), \(stage.dossier.id)"
        try await database.write(as: officer) { transaction in
            try transaction.enqueue(
                """
                INSERT INTO review (school_id, dossier_id, id, submission_id, decision, note, content_hash, unit_id,
                    decided_by)
                SELECT \(stage.dossier.school)::uuid, \(stage.dossier.id)::uuid, \(review)::uuid,
                    \(submission.id)::uuid, 'returned', \(act.words), \(submission.contentHash), u.parent_id,
                    \(officer)::uuid
                FROM unit u WHERE u.id = \(stage.dossier.school)
                """)
            for reason in act.criteria {
                try transaction.enqueue(
                    """
                    INSERT INTO return_item (school_id, dossier_id, review_id, criterion, reason)
                    VALUES (\(place), \(review), \(reason.criterion), \(reason.reason))
                    """)
            }
            _ = try await transaction.query(
                "UPDATE dossier SET state = 'returned', version = version + 1 WHERE id = \(stage.dossier.id)")
        }
    }
}
