import Accreditation
import Criteria

/// A criterion's sheet of the story.
struct StorySheet: Decodable, Sendable {
    struct Level: Decodable, Sendable {
        let level: Int
        let description: String
        let findings: [StoryFinding]
    }

    let code: String
    let writer: String
    let approvedBy: String?
    let levels: [Level]
    let strengths: String
    let weaknesses: String
    let plan: [StoryMeasure]
}

/// The clauses of the highest level, which are judged for the school as a whole.
struct StoryClauses: Decodable, Sendable {
    struct Clause: Decodable, Sendable {
        let path: String
        let verdict: String
        let requirements: [Bool?]?
        let description: String
        let strengths: String
        let weaknesses: String
        let plan: [StoryMeasure]

        /// The finding of the clause.
        var finding: StoryFinding { StoryFinding(path: path, verdict: verdict, requirements: requirements) }
    }

    let writer: String
    let approvedBy: String?
    let clauses: [Clause]
}

/// How an indicator is rated: as a whole, or requirement by requirement.
struct StoryFinding: Decodable, Sendable {
    let path: String
    let verdict: String
    let requirements: [Bool?]?

    /// The finding to save; nil where the indicator is not rated.
    var finding: IndicatorFinding? {
        if let requirements { return .requirements(requirements.map { $0.map { $0 ? .met : .unmet } }) }
        return Finding(rawValue: verdict).map(IndicatorFinding.whole)
    }
}

/// An entry of an improvement plan.
struct StoryMeasure: Decodable, Sendable {
    let measure: String
    let responsible: String
    let resources: String
    let time: String

    /// As the store keeps it.
    var row: ImprovementRow {
        ImprovementRow(measure: measure, responsible: responsible, resources: resources, due: time)
    }
}
