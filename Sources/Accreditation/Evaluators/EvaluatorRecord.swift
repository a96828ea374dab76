public import Criteria

/// What a province's pool knows of somebody who may evaluate schools.
public struct EvaluatorRecord: Sendable, Hashable {
    /// The certificate of the training for external evaluation, as written on it; empty where none is recorded.
    public var certificate: String
    /// The day of the certificate.
    public var trainedOn: Day?
    /// Since when the person has worked in education.
    public var sectorSince: Day?
    /// Where the person works and worked, as units of the system.
    public var workplaces: [Workplace]
    /// When the person cannot take part.
    public var absences: [Absence]
    /// Schools in whose result the person has an interest.
    public var interests: [Interest]

    public init(
        certificate: String = "", trainedOn: Day? = nil, sectorSince: Day? = nil, workplaces: [Workplace] = [],
        absences: [Absence] = [], interests: [Interest] = []
    ) {
        self.certificate = certificate
        self.trainedOn = trainedOn
        self.sectorSince = sectorSince
        self.workplaces = workplaces
        self.absences = absences
        self.interests = interests
    }

    /// Work at a unit, now or formerly.
    public struct Workplace: Sendable, Hashable {
        public var unit: UnitID
        public var name: String
        public var from: Day?
        /// Nil while it lasts.
        public var to: Day?

        public init(unit: UnitID, name: String, from: Day?, to: Day?) {
            self.unit = unit
            self.name = name
            self.from = from
            self.to = to
        }
    }

    /// Days on which somebody cannot take part, both ends included.
    public struct Absence: Sendable, Hashable {
        public var from: Day
        public var to: Day
        public var reason: String

        public init(from: Day, to: Day, reason: String) {
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    /// A relative at a school, or another interest in its result.
    public struct Interest: Sendable, Hashable {
        public var unit: UnitID
        public var what: String

        public init(unit: UnitID, what: String) {
            self.unit = unit
            self.what = what
        }
    }
}

/// The days of a survey at a school, both ends included.
public struct SurveyDays: Sendable, Hashable {
    public var from: Day
    public var to: Day

    /// Nil where the survey would end before it begins.
    public init?(from: Day, to: Day) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }
}
