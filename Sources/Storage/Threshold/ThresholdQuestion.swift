import Accreditation
import Criteria
import Postgres

/// The statements that find what thresholds are read off; their number does not grow with the thresholds.
struct ThresholdQuestion {
    let dossier: Dossier
    let pack: RulePack
    /// Whose thresholds; all of the dossier's where there is none.
    let criterion: Criterion?
    let form: FigureForm

    init(_ dossier: Dossier, under used: UsedPack, _ criterion: Criterion? = nil) {
        self.dossier = dossier
        pack = used.pack
        self.criterion = criterion
        form = used.thresholdForms.form(for: criterion, of: dossier, used.pack)
    }

    var queries: [Query] {
        [
            entered, OfficialYears(school: dossier.school, years: form.years, keys: keys).query, stated,
            DossierThresholds.reasons(in: dossier, criterion: criterion?.code),
        ]
    }

    private var keys: [String] { Set(form.cells.keys.map(\.key.description)).sorted() }

    private var entered: Query {
        """
        SELECT school_year, key, value FROM figure_value
        WHERE school_id = \(dossier.school) AND school_year = ANY(\(form.years.map(\.start))::integer[])
            AND key = ANY(\(keys)) AND value <> ''
        """
    }

    private var stated: Query { "SELECT conditions FROM school WHERE unit_id = \(dossier.school)" }

    /// What was found, for the answers to the queries.
    func thresholds(_ answers: some Collection<[Row]>, findings: Findings, on day: Day) throws -> DossierThresholds {
        let answers = Array(answers)
        var entered: [FigurePlace: String] = [:]
        for row in answers[0] {
            guard let key = FigureKey(try row["key", as: String.self]) else { continue }
            entered[FigurePlace(try row.schoolYear("school_year"), key)] = try row["value", as: String.self]
        }
        let stated: [String] = try answers[2].first.map { try $0["conditions"] } ?? []
        let stored = try DossierThresholds.reasons(answers[3])
        let basis = FigureBasis(
            form, entered: entered, official: try OfficialYears.read(answers[1]), conditions: Set(stated))
        return DossierThresholds(
            board: ThresholdBoard(
                pack, criteria: criterion.map { [$0] }, basis: basis, kind: dossier.schoolKind, findings: findings,
                reasons: stored.mapValues(\.reason), on: day),
            reasons: stored)
    }
}
