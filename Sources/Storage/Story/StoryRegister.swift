import Accreditation

/// The province's register before the story begins, and when schools of a district enter.
struct StoryRegister: Decodable, Sendable {
    let by: String
    let unit: String
    let fileName: String
    let certificates: [Listed]
    let withdrawal: Withdrawal
    let window: Window
    let reminder: Reminder

    struct Listed: Decodable, Sendable {
        let school: String
        /// `accreditation` or `national-standard`.
        let kind: String
        let rank: Int
        let number: String
        let decided: String
        let paper: String
        /// The printed last day; nil where `days` tells it.
        let until: String?
        /// So many days after the one on which the story is told.
        let days: Int?
        let issuer: String
        let basis: String
    }

    struct Withdrawal: Decodable, Sendable {
        /// Of the certificate.
        let number: String
        let decision: String
        let decided: String
        let reason: String
    }

    /// Open from some days before the one on which the story is told to some days after it.
    struct Window: Decodable, Sendable {
        let by: String
        let unit: String
        let schoolYear: String
        let before: Int
        let after: Int
        let reason: String
    }

    struct Reminder: Decodable, Sendable {
        let by: String
        let schools: [String]
        let words: String
    }
}
