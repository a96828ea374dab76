import Accreditation
import Postgres

// What packs ask for beyond criterion sheets: general assessments of standards, and the improvement plan.
extension DossierStore {
    /// Reads what both hold in a content.
    static func addDocuments(of dossier: Dossier, to content: inout DossierContent, in transaction: Transaction)
        async throws
    {
        let texts: Query = """
            SELECT standard, field, body FROM standard_assessment
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND body <> ''
            """
        let answers = try await transaction.pipeline([texts] + PlanStore.queries(dossier))
        var standards: [String: [String: String]] = [:]
        for row in answers[0] {
            standards[try row["standard"], default: [:]][try row["field"]] = try row["body", as: String.self]
        }
        if !standards.isEmpty { content.standards = standards }
        content.plan = try PlanStore.plan(Array(answers.dropFirst())).content
    }
}
