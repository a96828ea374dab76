import Accreditation
import Postgres

// What packs ask for beyond criterion sheets: general assessments of standards, the improvement plan, figures.
extension DossierStore {
    /// Reads what they hold in a content.
    static func addDocuments(of dossier: Dossier, to content: inout DossierContent, in transaction: Transaction)
        async throws
    {
        let texts: Query = """
            SELECT standard, field, body FROM standard_assessment
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND body <> ''
            """
        let stored: Query = """
            SELECT school_year, key, value FROM figure_value
            WHERE school_id = \(dossier.school) AND school_year <= \(dossier.schoolYear) AND value <> ''
            """
        let answers = try await transaction.pipeline([texts, stored] + PlanStore.queries(dossier))
        var standards: [String: [String: String]] = [:]
        for row in answers[0] {
            standards[try row["standard"], default: [:]][try row["field"]] = try row["body", as: String.self]
        }
        if !standards.isEmpty { content.standards = standards }
        content.plan = try PlanStore.plan(Array(answers.dropFirst(2))).content
        if !answers[1].isEmpty { content.figures = try figures(answers[1]) }
    }

    private static func figures(_ rows: [Row]) throws -> [String: [String: String]] {
        var figures: [String: [String: String]] = [:]
        for row in rows {
            figures[try row.schoolYear("school_year").description, default: [:]][try row["key"]] = try row["value"]
        }
        return figures
    }
}
