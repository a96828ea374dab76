public import Accreditation
public import Criteria
import Postgres

import struct Foundation.Date

/// Members' own sheets: each is read and written by its member alone until everybody has handed in.
public struct EvaluationSheetStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// This person's sheets in a dossier.
    public func ownSheets(in dossier: DossierID, as person: PersonID) async throws -> [OwnSheetProgress] {
        try await database.query(
            as: person,
            """
            SELECT s.criterion, s.handed_in_at, (SELECT count(*) FROM evaluator_finding f
                WHERE f.team_id = s.team_id AND f.criterion = s.criterion AND f.person_id = s.person_id
                    AND f.verdict IS NOT NULL) AS rated
            FROM evaluation_sheet s WHERE s.dossier_id = \(dossier) AND s.person_id = \(person)
            """
        ).map {
            OwnSheetProgress(
                criterion: try $0["criterion"], rated: try $0["rated"], handedInAt: try $0["handed_in_at"])
        }
    }

    /// This person's sheet for a criterion; nil where it is not assigned to this person.
    public func ownSheet(
        _ criterion: String, in dossier: DossierID, as person: PersonID
    ) async throws -> EvaluationSheet? {
        try await database.read(as: person) { transaction in
            try await EvaluationSheetStore.ownSheet(criterion, in: dossier, person, transaction)
        }
    }

    static func ownSheet(
        _ criterion: String, in dossier: DossierID, _ person: PersonID, _ transaction: Transaction
    ) async throws -> EvaluationSheet? {
        let place: Query = "dossier_id = \(dossier) AND criterion = \(criterion) AND person_id = \(person)"
        let answers = try await transaction.pipeline([
            """
            SELECT team_id, remarks, version, evidence_questions, questions_version, handed_in_at
            FROM evaluation_sheet WHERE \(place)
            """,
            """
            SELECT criterion, level, indicator, verdict, version, remark, remark_version
            FROM evaluator_finding WHERE \(place)
            """,
        ])
        guard let row = answers[0].first else { return nil }
        let ratings = try answers[1].map { (try path($0), try rating($0)) }
        return EvaluationSheet(
            team: try row.id("team_id"), criterion: criterion,
            remarks: EvaluationText(body: try row["remarks"], version: try row["version"]),
            questions: EvaluationText(body: try row["evidence_questions"], version: try row["questions_version"]),
            ratings: Dictionary(uniqueKeysWithValues: ratings), handedInAt: try row["handed_in_at"])
    }

    /// Hands a sheet in and closes it, if the evaluator is still fit for this school.
    ///
    /// - Throws: `EvaluationRefusal` where indicators are not rated or something stands against the evaluator;
    ///   `StorageError.notFound` where there is no open sheet of this person.
    public func handIn(
        _ criterion: Criterion, in place: Dossier, under used: UsedPack, as person: PersonID
    ) async throws {
        let dossier = place.id
        try await database.write(as: person) { transaction in
            _ = try await transaction.query("SELECT 1 FROM dossier WHERE id = \(dossier) FOR SHARE")
            try await EvaluatorStore.requireFit(person, for: place, under: used, in: transaction)
            let open = try await transaction.query(
                """
                SELECT 1 FROM evaluation_sheet WHERE dossier_id = \(dossier) AND criterion = \(criterion.code)
                    AND person_id = \(person) AND handed_in_at IS NULL FOR UPDATE
                """)
            guard !open.isEmpty,
                let sheet = try await EvaluationSheetStore.ownSheet(criterion.code, in: dossier, person, transaction)
            else { throw StorageError.notFound }
            let missing = SheetCompleteness.missing(in: criterion, rated: sheet.rated)
            guard missing.isEmpty else { throw EvaluationRefusal.incomplete(missing) }
            let changed = try await transaction.execute(
                """
                UPDATE evaluation_sheet SET handed_in_at = now(), content_hash = \(ContentHash.of(sheet.handedIn)),
                    version = version + 1
                WHERE team_id = \(sheet.team) AND criterion = \(criterion.code) AND person_id = \(person)
                """)
            guard changed == 1 else { throw StorageError.refused }
        }
    }

    static func path(_ row: Row) throws -> IndicatorPath {
        IndicatorPath(criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
    }

    private static func rating(_ row: Row) throws -> OwnRating {
        OwnRating(
            finding: try row["verdict", as: String?.self].flatMap(Finding.init(rawValue:)),
            version: try row["version"], remark: try row["remark"], remarkVersion: try row["remark_version"])
    }
}

extension EvaluationSheet {
    var handedIn: HandedInSheet {
        var given: [String: HandedInSheet.Rating] = [:]
        for (path, rating) in ratings {
            given[path.description] = .init(verdict: rating.finding?.rawValue ?? "", remark: rating.remark)
        }
        return HandedInSheet(
            criterion: criterion, ratings: given, remarks: remarks.body, questions: questions.body)
    }
}
