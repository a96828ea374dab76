import Accreditation
import Criteria
import Postgres

extension DossierStore {
    /// Adds which figures are official, the conditions that the school has stated, and reasons for findings against the
    /// figures.
    static func addFigureBasis(
        of dossier: Dossier, to content: inout DossierContent, in transaction: Transaction
    ) async throws {
        let answers = try await transaction.pipeline([
            OfficialYears(school: dossier.school, last: dossier.schoolYear).query,
            "SELECT conditions FROM school WHERE unit_id = \(dossier.school)",
            DossierThresholds.reasons(in: dossier),
        ])
        let official = try OfficialYears.read(answers[0]).map { ($0.key.description, $0.value) }
        if !official.isEmpty { content.official = Dictionary(uniqueKeysWithValues: official) }
        let conditions: [String] = try answers[1].first.map { try $0["conditions"] } ?? []
        if !conditions.isEmpty { content.conditions = conditions.sorted() }
        for (path, stored) in try DossierThresholds.reasons(answers[2]) {
            let place = "\(path.level)/\(path.indicator)"
            guard let rating = content.sheets[path.criterion]?.findings[place] else { continue }
            content.sheets[path.criterion]?.findings[place] = rating.with(stored.reason)
        }
    }
}
