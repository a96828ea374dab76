import Accreditation

/// A self-assessment of the story as its file has it.
struct StoryDossier: Decodable, Sendable {
    struct Council: Decodable, Sendable {
        let chair: String
        let members: [Member]
        let secretaryGroup: [String]
        let workingGroups: [Group]
    }

    struct Member: Decodable, Sendable {
        let person: String
        let role: String
        let duty: String
    }

    struct Group: Decodable, Sendable {
        let id: String
        let name: String
        let leader: String
        let members: [String]
    }

    struct Assignment: Decodable, Sendable {
        let criterion: String
        let group: String
    }

    struct Acts: Decodable, Sendable {
        let opened: Act
        let handedIn: HandingIn?
        let returned: Return?
        let expected: Expected
    }

    struct Act: Decodable, Sendable {
        let by: String
    }

    struct HandingIn: Decodable, Sendable {
        let by: String
        let note: String
    }

    struct Return: Decodable, Sendable {
        let by: String
        let words: String
        let criteria: [Reason]
        let remarks: [SentenceRemark]?
    }

    struct Reason: Decodable, Sendable {
        let criterion: String
        let reason: String
        /// By when it is to be mended, as an ISO day.
        let due: String?
    }

    /// A remark on a sentence of a sheet, counted from 1.
    struct SentenceRemark: Decodable, Sendable {
        let criterion: String
        let field: String
        let sentence: Int
        let words: String
    }

    struct Expected: Decodable, Sendable {
        let level: Int?
        let accreditationGrade: Int?
        let nationalStandardDegree: Int?
    }

    let school: String
    let schoolYear: String
    let pack: String
    let council: Council
    let assignments: [Assignment]
    let evidence: [StoryEvidence]
    let criteria: [StorySheet]
    let level4: StoryClauses?
    let standards: [StoryStandard]?
    let plan: StoryPlan?
    let figures: StoryFigures?
    let reasons: [StoryReason]?
    let story: Acts
    let evaluation: StoryEvaluation?
}
