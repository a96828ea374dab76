/// Kinds of acts that change units: each is decided by the unit above with a number and a day of effect.
public enum UnitActKind: String, Sendable, Hashable, CaseIterable {
    case open
    case rename
    case transfer
    case merge
    case split
    case close

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .open: "Thành lập"
        case .rename: "Đổi tên"
        case .transfer: "Chuyển đơn vị quản lý"
        case .merge: "Sáp nhập"
        case .split: "Chia, tách"
        case .close: "Giải thể, kết thúc hoạt động"
        }
    }
}

/// What an act changes of one unit. An act is a list of these, applied in order and as a whole.
public enum UnitActPart: Sendable, Hashable {
    case open(NewUnit)
    case rename(UnitID, from: String, to: String)
    /// Another code of the sector database; the old one goes on leading to the unit.
    case recode(UnitID, from: String?, to: String)
    /// Another kind of school.
    case describe(UnitID, from: String, to: String)
    case move(UnitID, from: UnitID?, to: UnitID)
    case close(UnitID)
    case succeed(UnitID, by: UnitID)
    /// The accounts of a unit go over to another one.
    case staff(UnitID, to: UnitID)

    /// The unit that is changed.
    public var unit: UnitID {
        switch self {
        case .open(let new): new.id
        case .rename(let id, _, _), .recode(let id, _, _), .describe(let id, _, _), .move(let id, _, _), .close(let id),
            .succeed(let id, _), .staff(let id, _):
            id
        }
    }
}

/// A unit that an act opens.
public struct NewUnit: Sendable, Hashable {
    public var id: UnitID
    public var kind: Unit.Kind
    public var name: String
    /// The sector database's code; nil where there is none.
    public var code: String?
    /// The unit above; nil at the top.
    public var parent: UnitID?
    /// Nil for units that are no schools.
    public var school: SchoolDescription?

    public init(
        id: UnitID = UnitID(), kind: Unit.Kind, name: String, code: String? = nil, parent: UnitID?,
        school: SchoolDescription? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.code = code
        self.parent = parent
        self.school = school
    }
}

/// What somebody wants to change of units.
public enum UnitChange: Sendable, Hashable {
    case open(NewUnit)
    /// Nil leaves code or kind of school as they are.
    case rename(UnitID, name: String, code: String?, schoolKind: String?)
    case transfer([UnitID], to: UnitID)
    /// All but the survivor are closed, and what is below them goes to the survivor.
    case merge([UnitID], into: MergedUnit, movesStaff: Bool)
    /// Opens new units out of one; `children` says which of them takes which unit below it.
    case split(UnitID, into: [NewUnit], children: [UnitID: UnitID], closes: Bool)
    /// Closes a unit; `children` says where each open unit below it goes.
    case close(UnitID, children: [UnitID: UnitID], successors: [UnitID])

    /// The kind of act.
    public var kind: UnitActKind {
        switch self {
        case .open: .open
        case .rename: .rename
        case .transfer: .transfer
        case .merge: .merge
        case .split: .split
        case .close: .close
        }
    }
}

/// What remains of a merger.
public enum MergedUnit: Sendable, Hashable {
    /// A unit that goes on, perhaps under a new name.
    case existing(UnitID, name: String?)
    case founded(NewUnit)

    /// Its identity.
    public var id: UnitID {
        switch self {
        case .existing(let id, _): id
        case .founded(let new): new.id
        }
    }
}
