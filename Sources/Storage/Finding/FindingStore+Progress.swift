import Accreditation
import Criteria
import Postgres

extension FindingStore {
    /// Every finding that counts: what was carried over counts once somebody has confirmed it.
    static func findings(of dossier: DossierID, school: UnitID) -> Query {
        """
        SELECT criterion, level, indicator, verdict, requirements FROM finding
        WHERE school_id = \(school) AND dossier_id = \(dossier) AND NOT to_confirm
        """
    }

    /// The findings in those rows.
    static func read(_ rows: [Row]) throws -> Findings {
        var findings = Findings()
        for row in rows {
            let path = IndicatorPath(
                criterion: try row["criterion"], level: try row["level"], indicator: try row["indicator"])
            findings[path] = try finding(row)
        }
        return findings
    }

    /// What those findings amount to under the pack, as the dossier lists it.
    static func progress(_ rows: [Row], under pack: UsedPack, parts: [String]) throws -> (
        DossierProgress, AssessmentResult
    ) {
        try progress(try read(rows), under: pack, parts: parts)
    }

    static func progress(_ findings: Findings, under pack: UsedPack, parts: [String]) throws -> (
        DossierProgress, AssessmentResult
    ) {
        let result = try pack.assessment.compute(findings.apart(parts), facts: Facts())
        let levels = result.bySheet
        let rated = findings.byPath.filter { $0.value.finding != nil }
        let counts = Dictionary(grouping: rated.keys, by: \.criterion).mapValues(\.count)
        let asked = pack.pack.rated.map { criterion in
            pack.pack.askedCount(
                of: criterion, rated: counts[criterion.code] ?? 0,
                highestPossible: levels[criterion.code]?.highestPossible ?? criterion.topLevel)
        }
        let progress = DossierProgress(
            rated: rated.count, total: asked.reduce(0, +),
            level: result.level, highestPossible: result.highestPossible)
        return (progress, result)
    }

    static func update(_ progress: DossierProgress, of dossier: DossierID) -> Query {
        """
        UPDATE dossier_progress SET rated = \(progress.rated), total = \(progress.total), level = \(progress.level),
            highest_possible = \(progress.highestPossible), changed_at = now() WHERE dossier_id = \(dossier)
        """
    }
}
