public import Accreditation
import Criteria
import Postgres

/// What the start page shows of a dossier to those who work on it, read at one moment.
public struct DeskWorkings: Sendable {
    /// The council's findings that count.
    public let findings: Findings
    /// Facts that recognitions ask for.
    public let facts: Facts
    /// Codes of the criteria that the reader, or a group of theirs, looks after.
    public let mine: Set<String>
    /// How many carried-over findings, texts and measures of each criterion nobody has touched yet.
    public let toConfirm: [String: Int]
    /// The province of the school; nil where there is none or it was not asked for.
    public let province: String?
    /// When the reader had last been here.
    public let visit: Visit
    /// What others changed since then, newest first.
    public let changes: [DossierChange]
}

extension StartStore {
    /// A dossier as its start page shows it to those who work on it from inside.
    ///
    /// - Throws: `StorageError.notFound` for anybody else.
    public func workings(
        of dossier: Dossier, withProvince: Bool, as person: PersonID
    ) async throws -> DeskWorkings {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let (facts, findings, others, mine, province, visit, changes) = try await database.answers(
            as: person, to: Self.facts(of: dossier), Self.findings(place), Self.carriedOver(place),
            Self.criteria(of: person, in: dossier.id),
            withProvince ? ProvinceStore.province(of: dossier.school) : .answered(nil),
            VisitStore.visit(dossier.id, of: person), VisitStore.changes(in: dossier, of: person))
        guard let facts else { throw StorageError.notFound }
        return DeskWorkings(
            findings: findings.counted, facts: facts, mine: mine,
            toConfirm: findings.toConfirm.merging(others, uniquingKeysWith: +), province: province, visit: visit,
            changes: changes)
    }

    /// The facts; nil for people who do not work on the dossier from inside.
    private static func facts(of dossier: Dossier) -> Question<Facts?> {
        Question(
            """
            SELECT cohort_completed, years_of_data, facilities_confirmed
            FROM (SELECT FROM dossiers_for('readWorkings') d WHERE d = \(dossier.id) LIMIT 1) AS allowed
                LEFT JOIN dossier_facts f ON f.school_id = \(dossier.school) AND f.dossier_id = \(dossier.id)
            """
        ) { rows in
            try rows.first.map {
                Facts(
                    cohortCompleted: try $0["cohort_completed"], yearsOfData: try $0["years_of_data"],
                    facilitiesConfirmed: try $0["facilities_confirmed"])
            }
        }
    }

    private static func findings(_ place: Query) -> Question<(counted: Findings, toConfirm: [String: Int])> {
        Question(
            "SELECT criterion, level, indicator, verdict, requirements, to_confirm FROM finding WHERE \(place)"
        ) { rows in
            var counted = Findings()
            var toConfirm: [String: Int] = [:]
            for row in rows {
                let criterion: String = try row["criterion"]
                if try row["to_confirm"] {
                    toConfirm[criterion, default: 0] += 1
                } else {
                    let path = IndicatorPath(
                        criterion: criterion, level: try row["level"], indicator: try row["indicator"])
                    counted[path] = try FindingStore.finding(row)
                }
            }
            return (counted, toConfirm)
        }
    }

    /// Texts and measures that were carried over and not touched since, by criterion.
    private static func carriedOver(_ place: Query) -> Question<[String: Int]> {
        Question(
            """
            SELECT criterion, count(*)::integer AS left FROM (
                SELECT criterion FROM narrative WHERE \(place) AND to_confirm
                UNION ALL SELECT criterion FROM improvement WHERE \(place) AND to_confirm) AS open
            GROUP BY criterion
            """
        ) { rows in
            Dictionary(uniqueKeysWithValues: try rows.map { (try $0["criterion"], try $0["left"]) })
        }
    }

    /// Criteria that are assigned to the person, or to a group in which the person is or which the person leads.
    private static func criteria(of person: PersonID, in dossier: DossierID) -> Question<Set<String>> {
        Question(
            """
            SELECT a.criterion FROM criterion_assignment a WHERE a.dossier_id = \(dossier) AND (a.person_id = \(person)
                OR EXISTS (SELECT FROM working_group g WHERE g.id = a.group_id AND g.dossier_id = \(dossier)
                    AND (g.leader_id = \(person) OR EXISTS (SELECT FROM working_group_member m
                        WHERE m.group_id = g.id AND m.person_id = \(person)))))
            """
        ) { Set(try $0.map { try $0["criterion"] }) }
    }
}
