import Accreditation
import Criteria
import Foundation

/// What becomes of a dossier of the story after it was handed in: through the desks to a team that sends its draft, or
/// to a council that appraises.
struct StoryEvaluation: Decodable, Sendable {
    let letter: Letter
    let accepted: Act
    let forwarded: Act
    let registered: Act
    let team: Team
    let shares: [Share]
    /// What the team finds otherwise than the school.
    let unmet: [Reason]
    let papers: [Paper]?
    let draft: Draft?
    let appraisal: Appraisal?

    /// What goes with the dossier: of the school, or of its managing body.
    struct Letter: Decodable, Sendable {
        let by: String
        let sender: String
        let wish: String?
        let number: String
        let day: String
        let note: String
        let checkedBy: String
    }

    struct Act: Decodable, Sendable {
        let by: String
        let words: String
    }

    struct Team: Decodable, Sendable {
        let by: String
        let decisionNumber: String
        let decisionDate: String
        let seats: [Seat]
        let replaced: Replaced?
    }

    /// Somebody who left after handing in the first sheet, and whose seat and other sheets went to somebody else.
    struct Replaced: Decodable, Sendable {
        let person: String
        let successor: String
        let decisionNumber: String
        let decisionDate: String
        let reason: String
    }

    /// A paper of a step, handed in.
    struct Paper: Decodable, Sendable {
        let paper: String
        let by: String
        let parts: [String: String]
    }

    struct Seat: Decodable, Sendable {
        let person: String
        let role: TeamRole
    }

    /// The standards of a member, whose sheets are also the leader's.
    struct Share: Decodable, Sendable {
        let member: String
        let standards: [String]
    }

    struct Reason: Decodable, Sendable {
        let path: String
        let reason: String
    }

    struct Draft: Decodable, Sendable {
        let words: String
        let answers: [Answer]
    }

    /// What the school has written so far, and not yet sent.
    struct Answer: Decodable, Sendable {
        let by: String
        let criterion: String
        let objected: [String]
        let reasons: String
        let evidence: [String]
    }

    struct Appraisal: Decodable, Sendable {
        let opinions: [Opinion]
        let conditions: [Condition]
    }

    struct Opinion: Decodable, Sendable {
        let by: String
        let proposal: AppraisalProposal
        let strengths: String
        let lacks: String
        let advice: String
    }

    struct Condition: Decodable, Sendable {
        let fact: String
        let holds: Bool
        let grounds: String
    }
}
