import Foundation

/// Addresses of the council's meetings.
extension Route {
    /// Every meeting.
    static func meetings(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hop"] }

    /// Writing the minutes of a new one.
    static func newMeeting(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hop", "moi"] }

    /// The minutes, for reading and printing.
    static func meeting(_ dossier: UUID, _ meeting: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hop", .id("meeting", meeting)]
    }

    /// Changing minutes that are not signed by both.
    static func editMeeting(_ dossier: UUID, _ meeting: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hop", .id("meeting", meeting), "sua"]
    }

    /// POST signs.
    static func signMeeting(_ dossier: UUID, _ meeting: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hop", .id("meeting", meeting), "ky"]
    }

    /// POST begins a new edition.
    static func correctMeeting(_ dossier: UUID, _ meeting: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hop", .id("meeting", meeting), "dinh-chinh"]
    }
}
