public import Accreditation
public import Criteria

/// Which schools an officer wants to see, and in which order.
public struct SchoolListFilter: Sendable, Hashable {
    /// What a list is sorted by.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case name, district, state, progress, activity, due
    }

    /// Where a dossier stands, or that there is none.
    public enum Standing: Sendable, Hashable {
        case state(DossierState)
        case unopened
    }

    /// Words of the school's name, with or without accents.
    public var text = ""
    /// The unit directly above the schools; nil for all.
    public var district: UnitID?
    /// The kind of school in the packs' words.
    public var kind: String?
    public var standing: Standing?
    /// Nil for the newest dossier of each school.
    public var year: SchoolYear?
    /// Only schools whose deadline has passed while their council still works.
    public var isOverdue = false
    public var order = Order.name
    /// From 1; each has `pageSize` schools.
    public var page = 1

    /// Schools on one page.
    public static let pageSize = 50

    public init() {}
}

/// One page of the schools that an officer manages.
public struct SchoolList: Sendable, Hashable {
    /// The schools of this page.
    public var schools: [ListedSchool]
    /// How many schools fit the filter.
    public var total: Int
    /// How many stand where, whatever standing the filter asks for.
    public var counts: [SchoolListFilter.Standing: Int]
    /// How many of those are overdue.
    public var overdue: Int
    /// Units directly above the officer's schools, by name.
    public var districts: [District]
    /// Kinds of the officer's schools.
    public var kinds: [String]
    /// School years with dossiers, newest first.
    public var years: [SchoolYear]

    public init(
        schools: [ListedSchool], total: Int, counts: [SchoolListFilter.Standing: Int], overdue: Int,
        districts: [District], kinds: [String], years: [SchoolYear]
    ) {
        self.schools = schools
        self.total = total
        self.counts = counts
        self.overdue = overdue
        self.districts = districts
        self.kinds = kinds
        self.years = years
    }

    /// A unit directly above schools.
    public struct District: Sendable, Hashable {
        public var id: UnitID
        public var name: String

        public init(id: UnitID, name: String) {
            self.id = id
            self.name = name
        }
    }
}

/// One school with the dossier that the filter asks for.
public struct ListedSchool: Sendable, Hashable {
    public var id: UnitID
    public var name: String
    public var kind: String
    public var district: String
    /// Nil where the school has none.
    public var dossier: ListedDossier?

    public init(id: UnitID, name: String, kind: String, district: String, dossier: ListedDossier?) {
        self.id = id
        self.name = name
        self.kind = kind
        self.district = district
        self.dossier = dossier
    }
}

/// What a list shows of a dossier.
public struct ListedDossier: Sendable, Hashable {
    public var id: DossierID
    public var schoolYear: SchoolYear
    public var state: DossierState
    public var dueOn: Day?
    /// Findings made, and how many there are in all.
    public var rated: Int
    public var total: Int
    /// The level of the last handing in; nil where there is none that the reader may see.
    public var level: Int?
    /// When the school last changed or handed in anything; seconds since 1970.
    public var lastActivity: Int
    /// Whether the reader may set its deadline now.
    public var takesDeadline: Bool

    public init(
        id: DossierID, schoolYear: SchoolYear, state: DossierState, dueOn: Day?, rated: Int, total: Int, level: Int?,
        lastActivity: Int, takesDeadline: Bool
    ) {
        self.id = id
        self.schoolYear = schoolYear
        self.state = state
        self.dueOn = dueOn
        self.rated = rated
        self.total = total
        self.level = level
        self.lastActivity = lastActivity
        self.takesDeadline = takesDeadline
    }
}
