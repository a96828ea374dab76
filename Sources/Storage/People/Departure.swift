public import Accreditation
public import Criteria

/// What somebody holds and has open; it must be handed over when they leave.
public struct OpenWork: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A granted role.
        case role
        /// A role in which somebody stands in for them.
        case deputy
        /// A seat in a council that still works.
        case seat
        /// A seat in an evaluation team that still works.
        case team
        /// Activities of a self-assessment's plan that are not done.
        case schedule
        /// Evidence that they collect.
        case collecting
        /// Improvements that they answer for.
        case followUp
        /// Files that they were asked to look at.
        case verification
    }

    public let kind: Kind
    /// Nil for tasks.
    public let role: Role?
    public let place: String
    /// Nil for roles.
    public let schoolYear: SchoolYear?
    /// Criteria assigned in a council, sheets not handed in to a team, tasks.
    public let items: Int
}

/// Somebody's leaving, as it was recorded.
public struct Departure: Sendable, Hashable {
    /// The first day without work there.
    public let leftOn: Day
    public let reason: String
    public let unitName: String
    /// Who takes over; empty for nobody.
    public let heirName: String
    public let openWork: [String]
    public let doneBy: String
    public let isApplied: Bool
    public let isCancelled: Bool

    /// Whether the day is still to come.
    public var isWaiting: Bool { !isApplied && !isCancelled }
}
