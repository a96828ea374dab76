public import Criteria

/// A self-assessment of one school in one school year, as somebody sees it.
public struct Dossier: Sendable, Hashable {
    public var id: DossierID
    public var school: UnitID
    public var schoolName: String
    /// The kind of school: `primary`, `lower-secondary` …
    public var schoolKind: String
    public var schoolYear: SchoolYear
    /// The rule pack that the dossier is pinned to.
    public var packID: String
    public var packHash: String
    public var state: DossierState
    public var dueOn: Day?
    public var version: Int
    /// What the reader is towards this dossier.
    public var roles: Set<Role>
    /// Criteria that a returned dossier opens; empty in other states.
    public var returnedCriteria: Set<String>
    /// The earlier dossier whose content was taken over.
    public var carriedFrom: DossierID?
    /// The day on which it was opened, in Vietnam.
    public var openedOn: Day?
    /// Schooling levels that are rated apart, in order; empty where the school is rated as one. Fixed on opening.
    public var parts: [String]
    /// Whether the window in which the school enters is open, or there is none.
    public var entryIsOpen: Bool

    public init(
        id: DossierID, school: UnitID, schoolName: String, schoolKind: String, schoolYear: SchoolYear,
        packID: String, packHash: String, state: DossierState, dueOn: Day?, version: Int, roles: Set<Role>,
        returnedCriteria: Set<String>, carriedFrom: DossierID? = nil, openedOn: Day? = nil, parts: [String] = [],
        entryIsOpen: Bool = true
    ) {
        self.id = id
        self.school = school
        self.schoolName = schoolName
        self.schoolKind = schoolKind
        self.schoolYear = schoolYear
        self.packID = packID
        self.packHash = packHash
        self.state = state
        self.dueOn = dueOn
        self.version = version
        self.roles = roles
        self.returnedCriteria = returnedCriteria
        self.carriedFrom = carriedFrom
        self.openedOn = openedOn
        self.parts = parts
        self.entryIsOpen = entryIsOpen
    }

    /// Whether the reader may do this with the dossier in its present state.
    public func allows(_ action: Action) -> Bool {
        (entryIsOpen || !Action.entry.contains(action)) && Permission.allows(action, to: roles, in: state)
    }

    /// Whether the reader may change this criterion's sheet now.
    public func allowsRating(_ criterion: String) -> Bool { allows(.rate) && isOpen(criterion) }

    /// Whether the criterion takes changes in the dossier's present state, whoever makes them. A printed code, as
    /// evidence has it, is open when one of its sheets is.
    public func isOpen(_ criterion: String) -> Bool {
        guard state == .returned else { return state.isEditable && entryIsOpen }
        return returnedCriteria.contains(criterion) || returnedCriteria.contains { SheetCode.printed($0) == criterion }
    }
}
