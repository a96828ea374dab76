/// What happens between the desks in the story: a school's letter and its check, a guest, documents up and down, a
/// school that gets another name, and what members of a council say to each other.
struct StoryOffice: Decodable, Sendable {
    let registration: Letter
    let guest: Guest
    let dispatches: [Sent]
    let rename: Rename
    let discussions: [Talk]

    struct Letter: Decodable, Sendable {
        let dossier: String
        let by: String
        let wish: String
        let letterNumber: String
        let letterDay: String
        let note: String
        let items: [String]
        let check: Check
    }

    struct Check: Decodable, Sendable {
        let by: String
        /// Why an item is not complete, by its name in the rules.
        let gaps: [String: String]
        let note: String
    }

    struct Guest: Decodable, Sendable {
        let dossier: String
        let by: String
        let login: String
        /// For how many days from the day on which the story is told.
        let days: Int
        let reason: String
    }

    struct Sent: Decodable, Sendable {
        let unit: String
        let by: String
        let subject: String
        let body: String
        let wantsAnswer: Bool
        /// Until how many days after the day on which the story is told answers are due.
        let days: Int?
        let receivers: [String]
        let openedBy: [String]
        let answers: [Answer]
    }

    struct Answer: Decodable, Sendable {
        let unit: String
        let by: String
        let subject: String
        let body: String
    }

    struct Rename: Decodable, Sendable {
        let unit: String
        let by: String
        let name: String
        let number: String
        /// How many days after the day on which the story is told it takes effect.
        let days: Int
        let reason: String
    }

    struct Talk: Decodable, Sendable {
        let dossier: String
        let criterion: String
        let by: String
        let says: String
        let mentions: [String]
        let answer: Words?
        let isResolved: Bool
    }

    struct Words: Decodable, Sendable {
        let by: String
        let says: String
    }
}
