import Foundation

/// Collections of figures in the story: their days, and what schools did.
struct StoryRounds: Decodable, Sendable {
    let setBy: String
    let rounds: [Round]
    let exceptions: [Exception]
    let schools: [School]

    /// The days of one collection.
    struct Round: Decodable, Sendable {
        let year: String
        let number: Int
        let school: String
        let check: String
        let cutOff: String
        let catchUp: String?
    }

    /// More time for somebody.
    struct Exception: Decodable, Sendable {
        let year: String
        let number: Int
        let unit: String
        let until: String
        let by: String
        let reason: String
    }

    /// The figures of one school in one collection.
    struct School: Decodable, Sendable {
        /// The file of the self-assessment in which they are typed.
        let dossier: String
        let year: String
        let number: Int
        let figures: [String: String]
        let acts: [Act]
        let corrected: Correction?
    }

    /// What changed after the cut-off.
    struct Correction: Decodable, Sendable {
        let figures: [String: String]
        let acts: [Act]
    }

    /// Confirming, returning, approving.
    struct Act: Decodable, Sendable {
        let step: String
        let by: String
        let at: String
        let reason: String?
        let cells: [String: String]?

        var moment: Date? { try? Date(at, strategy: .iso8601) }
    }
}
