public import Accreditation
public import Criteria

public import struct Foundation.Date

/// A dossier in the list of evaluations.
public struct EvaluationEntry: Sendable {
    public let dossier: DossierID
    public let schoolName: String
    /// The unit above the school.
    public let managedBy: String
    public let schoolKind: String
    public let schoolYear: SchoolYear
    public let state: DossierState
    /// The level that the school handed in; nil where the reader may not see it.
    public let selfLevel: Int?
    /// Sheets handed in so far, of all that were assigned.
    public let sheetsHandedIn: Int
    public let sheets: Int
    /// The recorded outcome's level.
    public let outcomeLevel: Int?
}

/// An evaluation team with its members.
public struct Team: Sendable, Hashable {
    public let id: TeamID
    public let dossier: DossierID
    public let submission: SubmissionID
    public let decisionNumber: String
    public let decidedOn: Day
    public let version: Int
    /// When the team is at the school; nil while that is not set.
    public let survey: SurveyDays?
    /// Why members left or joined last.
    public let changeReason: String
    /// Leader first, then secretary, then members by name.
    public let members: [TeamMember]

    /// The members' seats.
    public var seats: [TeamSeat] { members.map { TeamSeat(person: $0.person, role: $0.role) } }
}

/// Somebody in a team.
public struct TeamMember: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let role: TeamRole
}

/// Somebody whom a province may put into a team.
public struct TeamCandidate: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let post: String
    /// Everything that stands against it, waived or not.
    public let problems: [EligibilityProblem]

    public init(person: PersonID, name: String, post: String, problems: [EligibilityProblem]) {
        self.person = person
        self.name = name
        self.post = post
        self.problems = problems
    }

    /// Whether something stands against it that no reason can answer.
    public var isBarred: Bool { problems.contains { !$0.isWaivable } }
}

/// Whether a member has handed in a sheet, without what stands on it.
public struct SheetProgress: Sendable, Hashable {
    public let criterion: String
    public let person: PersonID
    public let name: String
    public let handedInAt: Date?
}

/// A setting's value and the version to change it with; 0 where the province has none of its own.
public struct TeamSize: Sendable, Hashable {
    public let minimum: Int
    public let version: Int

    public init(minimum: Int, version: Int) {
        self.minimum = minimum
        self.version = version
    }
}

/// Why a step of an evaluation was not taken; nothing was changed.
public enum EvaluationRefusal: Error, Sendable, Hashable {
    /// The dossier is not, or no longer, in the state that the step needs.
    case wrongState(DossierState)
    /// The team may not be formed like this.
    case composition([TeamProblem])
    /// These people are no evaluators of the province.
    case notEvaluators([PersonID])
    /// Nobody evaluates these criteria.
    case unassigned([String])
    /// These criteria are rated by everybody who had them; nobody may join after that.
    case alreadyRated([String])
    /// These indicators have no rating yet.
    case incomplete([IndicatorPath])
    /// Not everybody has handed in the sheet of this criterion.
    case sealed(String)
    /// Members differ, or the team departs from them, and nobody said why.
    case reasonMissing([IndicatorPath])
    /// These criteria have no rating by the team yet.
    case unsettled([String])
    /// The council has not met yet.
    case noMeeting
    /// The council does not propose to recognise the school.
    case notProposed
    /// What is kept no longer is what was concluded.
    case damaged
    /// The school's objections to these criteria have no reply yet.
    case unanswered([String])
    /// Something stands against the evaluator now.
    case ineligible([EligibilityProblem])
    /// Members change, and nobody said why.
    case changeReasonMissing
}
