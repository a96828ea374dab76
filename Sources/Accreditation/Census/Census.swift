/// Schools below a unit counted by what came of their dossiers, year by year.
public struct Census: Sendable, Hashable {
    /// What schools are counted by.
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        /// Where the dossier stands.
        case state
        /// The level of the school's own rating as last handed in.
        case selfLevel = "self_level"
        /// Recognised results.
        case level, grade, degree
        /// How the school kept to its deadline.
        case punctuality
    }

    /// One count: so many schools have this value; nil for those that the dimension leaves out.
    public struct Count: Sendable, Hashable {
        public var year: Int
        public var dimension: Dimension
        public var value: String?
        public var schools: Int

        public init(year: Int, dimension: Dimension, value: String?, schools: Int) {
            self.year = year
            self.dimension = dimension
            self.value = value
            self.schools = schools
        }
    }

    /// A part of the unit, with its schools by state of the dossier; nil for schools without one.
    public struct Part: Sendable, Hashable {
        public var id: UnitID
        public var name: String
        public var kind: Unit.Kind
        public var states: [DossierState?: Int]

        public init(id: UnitID, name: String, kind: Unit.Kind, states: [DossierState?: Int]) {
            self.id = id
            self.name = name
            self.kind = kind
            self.states = states
        }

        /// All of its schools.
        public var schools: Int { states.values.reduce(0, +) }
    }

    public var counts: [Count]
    /// Of the newest year, by name.
    public var parts: [Part]

    public init(counts: [Count], parts: [Part]) {
        self.counts = counts
        self.parts = parts
    }

    /// How many schools have each value in a year, in the order of values; schools left out are not among them.
    public func values(_ dimension: Dimension, in year: Int) -> [(value: String, schools: Int)] {
        let found = counts.compactMap { count in
            count.dimension == dimension && count.year == year ? count.value.map { ($0, count.schools) } : nil
        }
        return found.sorted { $0.0 < $1.0 }
    }

    /// Schools of a year that a dimension leaves out, because there is nothing yet to count them by.
    public func leftOut(_ dimension: Dimension, in year: Int) -> Int {
        counts.filter { $0.dimension == dimension && $0.year == year && $0.value == nil }.map(\.schools).reduce(0, +)
    }

    /// All schools.
    public var schools: Int { parts.map(\.schools).reduce(0, +) }
}

/// How a school kept to the day on which its dossier was due.
public enum Punctuality: String, Sendable, Hashable, CaseIterable {
    /// First handed in on the day or before.
    case onTime
    /// First handed in after it.
    case late
    /// The day has passed without a handing in.
    case missing
    /// The day is still to come.
    case pending
}

/// How often one criterion falls short.
public struct CriterionShortfall: Sendable, Hashable {
    public var pack: String
    public var criterion: String
    /// Dossiers by the lowest level at which it falls short.
    public var levels: [Int: Int]

    public init(pack: String, criterion: String, levels: [Int: Int]) {
        self.pack = pack
        self.criterion = criterion
        self.levels = levels
    }

    /// Dossiers in which it falls short at all.
    public var dossiers: Int { levels.values.reduce(0, +) }
}
