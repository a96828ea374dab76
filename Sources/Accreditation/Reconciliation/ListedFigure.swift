public import struct Foundation.Date
public import struct Foundation.Decimal
public import struct Foundation.UUID

/// A figure of a list beside the school's own figure.
public struct ListedFigure: Sendable, Hashable {
    /// How the two stand to each other.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// They differ, and nobody has said why.
        case open
        /// They differ, and somebody has said why these two do.
        case answered
        /// The school has no such figure, or not all that it is added up of.
        case lacking
        case equal
    }

    public let school: UnitID
    public let list: UUID
    public let source: FigureList.Source
    public let year: SchoolYear
    public let key: String
    /// The figure of the list.
    public let outside: Decimal
    /// The school's own figure; nil where there is none that the reader may see.
    public let own: Decimal?
    /// Answers about this figure and source, in their order; those to other numbers too.
    public let answers: [MismatchAnswer]
    /// Where it stands in the file.
    public let place: String

    public init(
        school: UnitID, list: UUID, source: FigureList.Source, year: SchoolYear, key: String, outside: Decimal,
        own: Decimal?, answers: [MismatchAnswer] = [], place: String = ""
    ) {
        self.school = school
        self.list = list
        self.source = source
        self.year = year
        self.key = key
        self.outside = outside
        self.own = own
        self.answers = answers
        self.place = place
    }

    /// The school's figure less that of the list.
    public var difference: Decimal? { own.map { $0 - outside } }

    /// The last answer, where it is about exactly these two numbers.
    public var answer: MismatchAnswer? {
        answers.last.flatMap { $0.own == own && $0.outside == outside ? $0 : nil }
    }

    /// An answer holds for the two numbers that it is about: a correction, or a newer list, opens the question again
    /// unless the numbers agree.
    public var standing: Standing {
        guard let own else { return .lacking }
        if own == outside { return .equal }
        return answer == nil ? .open : .answered
    }
}

/// Why two figures differ: an act, never changed.
public struct MismatchAnswer: Sendable, Hashable {
    public let own: Decimal
    public let outside: Decimal
    public let reason: String
    public let byName: String
    public let at: Date

    public init(own: Decimal, outside: Decimal, reason: String, byName: String, at: Date) {
        self.own = own
        self.outside = outside
        self.reason = reason
        self.byName = byName
        self.at = at
    }
}
