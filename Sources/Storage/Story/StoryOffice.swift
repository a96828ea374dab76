import Accreditation

/// What happens between the desks in the story: a school's letter and its check, a guest, documents up and down, a
/// school that gets another name, what members of a council say to each other, deputies, and accounts from a list.
struct StoryOffice: Decodable, Sendable {
    let registration: Letter
    let guest: Guest
    let dispatches: [Sent]
    let rename: Rename
    let discussions: [Talk]
    let deputies: [Deputy]
    let accountList: AccountList

    struct Deputy: Decodable, Sendable {
        /// The person who is stood in for.
        let `for`: String
        let role: Role
        let by: String
        let deputy: String
        /// For how many days from the day on which the story is told.
        let days: Int
        let reason: String
    }

    struct AccountList: Decodable, Sendable {
        let unit: String
        let by: String
        let fileName: String
        let people: [Listed]
    }

    struct Listed: Decodable, Sendable {
        let name: String
        let post: String
        let phone: String
    }

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
