/// What a school of the story planned: timetable, what is wanted as evidence, and the first meeting of its council.
struct StoryDesk: Decodable, Sendable {
    /// The first day of the first week.
    let startsOn: String
    let rows: [Row]
    let wanted: [Wanted]
    let meeting: Minutes

    struct Row: Decodable, Sendable {
        let weeks: String
        let activity: String
        let people: [String]
        let others: String
        let product: String
        /// The day on which it was done; nil for what is still to do.
        let doneOn: String?
    }

    struct Wanted: Decodable, Sendable {
        let criterion: String
        let name: String
        let keeper: String
        let collector: String
        let to: String
        let state: String
        let note: String
    }

    struct Minutes: Decodable, Sendable {
        let heldOn: String
        let time: String
        let place: String
        let agenda: String
        let discussion: String
        let absent: [String]
        let decisions: [Decision]
    }

    struct Decision: Decodable, Sendable {
        let text: String
        let inFavour: Int
        let against: Int
    }
}
