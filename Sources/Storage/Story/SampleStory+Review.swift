import Accreditation
import Criteria
import Postgres

extension SampleStory {
    /// The managing body gives the dossier back with a reason per criterion.
    func giveBack(_ stage: StoryStage, _ act: StoryDossier.Return) async throws {
        let officer = try stage.cast.person(act.by)
        guard let read = try await SubmissionStore(database).latestHandedIn(stage.dossier.id, as: officer) else {
            throw StorageError.notFound
        }
        let submission = read.submission
        for remark in act.remarks ?? [] { try await add(remark, to: read, stage, as: officer) }
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
                    INSERT INTO return_item (school_id, dossier_id, review_id, criterion, reason, due_on)
                    VALUES (\(place), \(review), \(reason.criterion), \(reason.reason), \(reason.due)::date)
                    """)
            }
            _ = try await transaction.query(
                "UPDATE dossier SET state = 'returned', version = version + 1 WHERE id = \(stage.dossier.id)")
        }
    }

    private func add(
        _ remark: StoryDossier.SentenceRemark, to read: HandedIn, _ stage: StoryStage, as officer: PersonID
    ) async throws {
        let sentences = Sentences.of(read.content.sheets[remark.criterion]?.texts[remark.field] ?? "")
        guard sentences.indices.contains(remark.sentence - 1) else {
            throw StoryMistake("\(remark.criterion) \(remark.field) has no sentence \(remark.sentence).")
        }
        let anchor = SentenceAnchor(
            field: remark.field, quote: sentences[remark.sentence - 1], position: remark.sentence - 1)
        try await RemarkStore(database).add(
            RemarkID(), remark.words, until: nil, about: anchor, on: remark.criterion, of: read.submission.id,
            in: stage.dossier, as: officer)
    }
}
