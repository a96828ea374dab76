public import Accreditation
public import Criteria
import Postgres

/// What the pages that give an overview of a dossier need, read at one moment.
public struct DossierOverview: Sendable {
    /// The council's findings that count.
    public let findings: Findings
    /// Facts that recognitions ask for.
    public let facts: Facts
    /// The council with its groups and who looks after what.
    public let council: Council
    /// How many carried-over findings, texts and measures of each criterion nobody has touched yet.
    public let toConfirm: [String: Int]
    /// Indicators that are met without a piece of evidence.
    public let withoutEvidence: [IndicatorPath]
    /// How many pieces of evidence are registered.
    public let evidenceCount: Int
    /// What was carried over of general assessments and improvement plan and nobody has touched yet.
    public let documents: DocumentsToConfirm
    /// How many texts each standard's general assessment has, by the standard's code.
    public let standardTexts: [String: Int]
    /// How many issues the improvement plan has.
    public let planIssues: Int
}

extension DossierStore {
    /// An overview of a dossier for those who work on it from inside.
    ///
    /// - Throws: `StorageError.notFound` for anybody else.
    public func overview(of dossier: Dossier, as person: PersonID) async throws -> DossierOverview {
        try await database.read(as: person) { transaction in
            let answers = try await transaction.pipeline(overviewQueries(dossier))
            guard try answers[0].first?.decode(Bool.self, "allowed") == true else { throw StorageError.notFound }
            let (findings, bare) = try findings(answers[1])
            let counts = try answers[2].map { (try $0["criterion", as: String.self], try $0["left", as: Int.self]) }
            return DossierOverview(
                findings: findings, facts: try answers[3].first.map(facts) ?? Facts(),
                council: try await CouncilStore.council(of: dossier.id, in: transaction),
                toConfirm: Dictionary(uniqueKeysWithValues: counts), withoutEvidence: bare,
                evidenceCount: try answers[4].first?.decode(Int.self, "count") ?? 0,
                documents: try DocumentsToConfirm(standards: answers[5], plan: answers[6], papers: answers[7]),
                standardTexts: Dictionary(
                    uniqueKeysWithValues: try answers[8].map { (try $0["standard"], try $0["count"]) }),
                planIssues: try answers[9].first?.decode(Int.self, "count") ?? 0)
        }
    }

    private func overviewQueries(_ dossier: Dossier) -> [Query] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return [
            "SELECT \(dossier.id)::uuid IN (SELECT dossiers_for('readWorkings')) AS allowed",
            """
            SELECT f.criterion, f.level, f.indicator, f.verdict, f.requirements, EXISTS (
                SELECT FROM evidence_use u JOIN evidence e ON e.id = u.evidence_id AND e.withdrawn_at IS NULL
                WHERE (u.school_id, u.dossier_id, u.criterion, u.level, u.indicator)
                    = (f.school_id, f.dossier_id, f.criterion, f.level, f.indicator)) AS shown
            FROM finding f WHERE f.school_id = \(dossier.school) AND f.dossier_id = \(dossier.id)
                AND NOT f.to_confirm
            """,
            """
            SELECT criterion, count(*)::integer AS left FROM (
                SELECT criterion FROM finding WHERE \(place) AND to_confirm
                UNION ALL SELECT criterion FROM narrative WHERE \(place) AND to_confirm
                UNION ALL SELECT criterion FROM improvement WHERE \(place) AND to_confirm) AS open
            GROUP BY criterion
            """,
            "SELECT cohort_completed, years_of_data, facilities_confirmed FROM dossier_facts WHERE \(place)",
            "SELECT count(*)::integer AS count FROM evidence WHERE \(place) AND withdrawn_at IS NULL",
        ] + DocumentsToConfirm.queries(place) + [
            """
            SELECT standard, count(*)::integer AS count FROM standard_assessment WHERE \(place) AND body ~ '\\S'
            GROUP BY standard
            """,
            "SELECT count(*)::integer AS count FROM plan_issue WHERE \(place)",
        ]
    }

    private func findings(_ rows: [Row]) throws -> (Findings, withoutEvidence: [IndicatorPath]) {
        var findings = Findings()
        var bare: [IndicatorPath] = []
        for row in rows {
            let path = IndicatorPath(
                criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
            let finding = IndicatorFinding(verdict: try row["verdict"], requirements: try row["requirements"])
            findings[path] = finding
            if finding?.finding == .met, try !row["shown", as: Bool.self] { bare.append(path) }
        }
        return (findings, bare)
    }

    private func facts(_ row: Row) throws -> Facts {
        Facts(
            cohortCompleted: try row["cohort_completed"], yearsOfData: try row["years_of_data"],
            facilitiesConfirmed: try row["facilities_confirmed"])
    }
}
