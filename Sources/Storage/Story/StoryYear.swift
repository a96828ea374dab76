import Accreditation
import Criteria

/// What a school of the story does beside its sheets: what grows out of its weaknesses, evidence looked at by a second
/// person, more time for an act, and a report made public.
struct StoryYear: Decodable, Sendable {
    let followUps: [Followed]?
    let reviews: [Review]?
    let verifications: [Verified]?
    let requests: [Asked]?
    let moreTime: [MoreTime]?
    let publication: Published?

    struct Followed: Decodable, Sendable {
        let by: String
        let criterion: String
        let weakness: String
        let activity: String
        let owner: String
        let due: String
        let resources: String
        let evidence: String
        let state: String
        let result: String
    }

    struct Review: Decodable, Sendable {
        let by: String
        let period: String
        let words: String
    }

    struct Verified: Decodable, Sendable {
        let by: String
        let code: String
        let verdict: String
        let reason: String
    }

    struct Asked: Decodable, Sendable {
        let by: String
        let of: String
        let code: String
        /// For how many days from the day on which the story is told.
        let days: Int
    }

    struct MoreTime: Decodable, Sendable {
        let by: String
        let act: ActName
        /// For how many days from the day on which the story is told.
        let days: Int
        let reason: String
    }

    struct Published: Decodable, Sendable {
        let by: String
        let paper: String
        let words: String
    }
}
