public import struct Foundation.Date

/// One act about a school's figures in a collection; never changed afterwards.
public struct RoundAct: Sendable, Hashable {
    /// The position among the school's acts in this collection, from 1.
    public var number: Int
    /// What was done; the calendar's steps are no acts.
    public var step: RoundStep
    /// SHA-256 of exactly the figures that were seen.
    public var contentHash: String
    /// Why; empty where nobody has to say so.
    public var reason: String
    /// The cells that were returned.
    public var cells: [ReturnedCell]
    public var byName: String
    public var at: Date

    public init(
        number: Int, step: RoundStep, contentHash: String, reason: String = "", cells: [ReturnedCell] = [],
        byName: String, at: Date
    ) {
        self.number = number
        self.step = step
        self.contentHash = contentHash
        self.reason = reason
        self.cells = cells
        self.byName = byName
        self.at = at
    }
}

/// A figure that was returned, and why.
public struct ReturnedCell: Sendable, Hashable {
    /// `table/row` or `table/row/column`.
    public var key: String
    public var reason: String

    public init(key: String, reason: String) {
        self.key = key
        self.reason = reason
    }
}

/// An official version of a school's figures: frozen, and kept when a later one comes.
public struct OfficialVersion: Sendable, Hashable {
    /// From 1.
    public var version: Int
    /// The confirmation that it was made from.
    public var act: Int
    /// How many acts there were when it was made.
    public var afterActs: Int
    /// SHA-256 of its figures.
    public var contentHash: String
    public var timeliness: Timeliness
    public var at: Date

    public init(version: Int, act: Int, afterActs: Int, contentHash: String, timeliness: Timeliness, at: Date) {
        self.version = version
        self.act = act
        self.afterActs = afterActs
        self.contentHash = contentHash
        self.timeliness = timeliness
        self.at = at
    }
}

/// Whether a school kept to the days.
public enum Timeliness: String, Sendable, Hashable, CaseIterable {
    /// First confirmed by the school's last day.
    case onTime
    /// First confirmed after the school's last day and before the cut-off.
    case afterSchoolDay
    /// First confirmed after the cut-off.
    case afterCutOff

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .onTime: "đúng hạn"
        case .afterSchoolDay: "trễ hạn của trường"
        case .afterCutOff: "sau ngày chốt"
        }
    }

    /// - Parameter first: when the school first confirmed.
    public init(first: Date, _ days: RoundDays) {
        self =
            first < days.school.endInVietnam
            ? .onTime : first < days.cutOff.endInVietnam ? .afterSchoolDay : .afterCutOff
    }
}
