import Accreditation
import Postgres

/// How much of general assessments and improvement plan was carried over and nobody touched yet.
public struct DocumentsToConfirm: Sendable, Hashable {
    /// Texts by the standard's code.
    public let standards: [String: Int]
    /// Rows of the plan.
    public let plan: Int

    /// Texts and details of papers, by the paper's identifier.
    public let papers: [String: Int]

    /// All together.
    public var total: Int { standards.values.reduce(plan, +) + papers.values.reduce(0, +) }

    /// One query per argument of the initializer.
    static func queries(_ place: Query) -> [Query] {
        [
            """
            SELECT standard, count(*)::integer AS left FROM standard_assessment WHERE \(place) AND to_confirm
            GROUP BY standard
            """,
            """
            SELECT count(*)::integer AS left FROM (
                SELECT FROM plan_grounds WHERE \(place) AND to_confirm
                UNION ALL SELECT FROM plan_issue WHERE \(place) AND to_confirm
                UNION ALL SELECT FROM plan_action WHERE \(place) AND to_confirm) AS carried
            """,
            """
            SELECT paper, count(*)::integer AS left FROM paper_text WHERE \(place) AND to_confirm GROUP BY paper
            """,
        ]
    }

    init(standards: [Row], plan: [Row], papers: [Row]) throws {
        self.standards = Dictionary(
            uniqueKeysWithValues: try standards.map { (try $0["standard"], try $0["left"]) })
        self.papers = Dictionary(uniqueKeysWithValues: try papers.map { (try $0["paper"], try $0["left"]) })
        self.plan = try plan.first.map { try $0["left"] } ?? 0
    }
}
