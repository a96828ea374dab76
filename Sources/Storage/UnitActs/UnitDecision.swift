public import Accreditation
public import Criteria

public import struct Foundation.Date

/// The decision behind an act.
public struct UnitDecision: Sendable, Hashable {
    public var number: String
    public var decidedOn: Day
    /// The first day on which the change holds.
    public var effectiveOn: Day
    public var reason: String

    public init(number: String, decidedOn: Day, effectiveOn: Day, reason: String) {
        self.number = number
        self.decidedOn = decidedOn
        self.effectiveOn = effectiveOn
        self.reason = reason
    }
}

/// An act as its row stands.
public struct UnitAct: Sendable, Hashable {
    /// Where an act stands.
    public enum Standing: Sendable, Hashable {
        /// It waits for its day.
        case waiting
        case applied(Date)
        case cancelled(Date, by: String, reason: String)
        /// It could not be applied on its day.
        case failed
    }

    public let id: UnitActID
    public let kind: UnitActKind
    public let decision: UnitDecision
    public let doneBy: String
    public let doneAt: Date
    public let standing: Standing
    /// Whether the reader may take it back.
    public let mayCancel: Bool
}

/// What stood of a unit in a time.
public struct UnitVersion: Sendable, Hashable {
    /// Nil for as long as is known.
    public let beganOn: Day?
    /// The first day after it; nil for what stands now.
    public let endedOn: Day?
    public let name: String
    public let code: String?
    public let kind: Unit.Kind
    public let schoolKind: String?
    public let parentName: String
    public let isClosed: Bool
    /// Number of the decision that began it; nil for a change without one.
    public let decision: String?
}

/// A unit before or after another.
public struct LinkedUnit: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    public let code: String?
    public let since: Day
    public let isClosed: Bool
}

/// A dossier of a school that is gone, with what came of it.
public struct EarlierDossier: Sendable, Hashable {
    public let id: DossierID
    public let school: UnitID
    /// The name that the school had when the outcome was decided, else its last one.
    public let schoolName: String
    public let schoolYear: SchoolYear
    public let state: DossierState
    public let outcome: Outcome?

    /// A recorded outcome.
    public struct Outcome: Sendable, Hashable {
        public let level: Int
        public let decisionNumber: String
        public let decidedOn: Day
    }
}
