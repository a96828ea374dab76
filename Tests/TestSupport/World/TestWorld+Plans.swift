public import Accreditation
public import Criteria
import Postgres
import Storage

extension TestWorld {
    /// The schooling levels that `multiLevelDossier` rates apart.
    public static let levelsApart = ["lower-secondary", "upper-secondary"]

    /// A dossier of the first school under the rules in force, which rates two schooling levels apart; the pack is laid
    /// out as the dossier lists it.
    public func multiLevelDossier(
        year: Int = 2026, state: DossierState = .drafting
    ) async throws -> (id: DossierID, pack: RulePack) {
        let pack = try await keepPack("57-2026-general")
        let id = try await makeDossier(year: year, state: state, pack: pack)
        try await owner.transaction { transaction in
            try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
            try await transaction.execute(
                "UPDATE dossier SET parts = \(TestWorld.levelsApart) WHERE id = \(id.uuid)")
            try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
        }
        return (id, pack.laidOut(for: TestWorld.levelsApart))
    }

    /// Gives a dossier back for these sheets, past everybody.
    public func giveBack(_ dossier: DossierID, _ sheets: [String]) async throws {
        let (submission, review) = (SubmissionID().uuid, ReviewID().uuid)
        try await owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO submission (id, school_id, dossier_id, number, content, content_hash, level, submitted_by)
                VALUES (\(submission), \(school.uuid), \(dossier.uuid), 1, '{}', 'h', 0, \(people.principal.uuid))
                """)
            try await transaction.execute(
                """
                INSERT INTO review (id, school_id, dossier_id, submission_id, decision, content_hash, unit_id,
                    decided_by)
                VALUES (\(review), \(school.uuid), \(dossier.uuid), \(submission), 'returned', 'h', \(district.uuid),
                    \(people.districtOfficer.uuid))
                """)
            for sheet in sheets {
                try await transaction.execute(
                    """
                    INSERT INTO return_item
                    VALUES (\(school.uuid), \(dossier.uuid), \(review), \(sheet), 'Thiếu minh chứng')
                    """)
            }
        }
        try await put(dossier, into: .returned)
    }
}
