public import struct Foundation.Decimal

/// How many schools of a part of a unit have official figures, and how they kept to the days.
public struct PartCount: Sendable, Hashable {
    /// A province, a district, a commune or a school.
    public var part: UnitID
    public var name: String
    public var kind: Unit.Kind
    public var schools: Int
    public var official: Int
    public var onTime: Int
    public var afterCutOff: Int
    /// Schools whose official figures were corrected.
    public var corrected: Int

    public init(
        part: UnitID, name: String, kind: Unit.Kind, schools: Int, official: Int, onTime: Int, afterCutOff: Int,
        corrected: Int
    ) {
        self.part = part
        self.name = name
        self.kind = kind
        self.schools = schools
        self.official = official
        self.onTime = onTime
        self.afterCutOff = afterCutOff
        self.corrected = corrected
    }

    /// Schools that are in no total.
    public var leftOut: Int { schools - official }
}

/// The total of one figure over a part of a unit.
public struct PartTotal: Sendable, Hashable {
    public var part: UnitID
    public var key: String
    /// Of the newest official versions; nil where no school has the figure.
    public var total: Decimal?
    /// Of the versions at the cut-off.
    public var first: Decimal?
    /// Schools that have the figure.
    public var schools: Int

    public init(part: UnitID, key: String, total: Decimal?, first: Decimal?, schools: Int) {
        self.part = part
        self.key = key
        self.total = total
        self.first = first
        self.schools = schools
    }
}

/// The official figures of one school behind a total.
public struct OfficialFigures: Sendable, Hashable {
    public var school: UnitID
    public var name: String
    /// How many official versions there are; 0 where the school is left out.
    public var versions: Int
    /// Of the newest version, by key.
    public var figures: [String: Decimal]
    /// Of the version at the cut-off, by key.
    public var first: [String: Decimal]

    public init(
        school: UnitID, name: String, versions: Int, figures: [String: Decimal], first: [String: Decimal]
    ) {
        self.school = school
        self.name = name
        self.versions = versions
        self.figures = figures
        self.first = first
    }
}
