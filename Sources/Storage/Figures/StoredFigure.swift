public import Accreditation
import Postgres

public import struct Foundation.Date

/// A figure as it is stored.
public struct StoredFigure: Sendable, Hashable {
    /// How it came in.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        case typed
        /// Taken over from the year before by somebody's order.
        case carried
        case workbook
        /// Proposed by the system, which knew it, and accepted by somebody.
        case known
    }

    public let place: FigurePlace
    /// In canonical form; empty where it was taken away again.
    public let value: String
    /// For the next save.
    public let version: Int
    public let source: Source
    /// Why it was corrected, where an earlier dossier had entered it; empty otherwise.
    public let reason: String
    /// The dossier in which it was last changed, and its school year.
    public let dossier: DossierID
    public let dossierYear: SchoolYear
    public let changedBy: String
    public let changedAt: Date
}

/// A cell to be saved.
public struct FigureChange: Sendable, Hashable {
    public var place: FigurePlace
    /// In canonical form; empty to take the figure away.
    public var value: String
    /// The version on which it was typed; 0 for a cell that was never saved.
    public var seen: Int
    /// Why, where another dossier had entered the figure; empty otherwise.
    public var reason: String

    public init(_ place: FigurePlace, _ value: String, seen: Int, reason: String = "") {
        self.place = place
        self.value = value
        self.seen = seen
        self.reason = reason
    }
}

/// What became of cells that were saved.
public struct FigureSaving: Sendable, Hashable {
    /// The versions of those that are stored now as they were typed.
    public var saved: [FigurePlace: Int] = [:]
    /// Those that somebody else changed meanwhile: what stands there. Nothing was written for them.
    public var stale: [FigurePlace: StoredFigure] = [:]
    /// Those that another dossier had entered, for which no reason was given. Nothing was written for them.
    public var lackReason: [FigurePlace: StoredFigure] = [:]

    public init(saved: [FigurePlace: Int] = [:]) {
        self.saved = saved
    }
}
