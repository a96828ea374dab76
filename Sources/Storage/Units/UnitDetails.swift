public import Accreditation
public import Criteria

/// A unit with what may be done to it.
public struct UnitDetails: Sendable {
    public let unit: Unit
    public let address: String
    public let phone: String
    public let version: Int
    /// Empty at the top.
    public let parentName: String
    /// Nil for units that are no schools.
    public let school: SchoolDescription?
    /// 0 for units that are no schools.
    public let schoolVersion: Int
    /// Whether the reader may change name, code and address.
    public let mayEdit: Bool
    /// Whether the reader may say what kind of school it is.
    public let mayDescribe: Bool
    /// Whether the reader may make units below it.
    public let mayAddBelow: Bool
    /// Whether the reader may make accounts in it.
    public let mayLookAfter: Bool
    /// Whether the reader decides on renaming, moving, merging, splitting or closing it.
    public let mayReorganise: Bool
    /// Whether the reader decides on opening units below it.
    public let mayOpen: Bool
    /// The first day on which it was closed; nil while it is open.
    public let closedOn: Day?
}

/// A line of a list of units.
public struct UnitEntry: Sendable {
    public let unit: Unit
    /// The kind of a school in the packs' words; nil for other units.
    public let schoolKind: String?
    /// How many units are directly below.
    public let below: Int
}

/// A unit in which somebody may make accounts, with the roles that they may grant there.
public struct AccountUnit: Sendable {
    /// Nil for the operators' accounts, which belong to no unit.
    public let id: UnitID?
    public let kind: Unit.Kind?
    /// The sector database's codes, the present one first; empty where there is none.
    public let codes: [String]
    public let name: String
    public let roles: [Role]

    public init(id: UnitID?, kind: Unit.Kind?, codes: [String] = [], name: String, roles: [Role]) {
        self.codes = codes
        self.id = id
        self.kind = kind
        self.name = name
        self.roles = roles
    }
}

/// What a form says of a unit.
public struct UnitDescription: Sendable {
    public var name: String
    /// The sector database's code; nil where there is none.
    public var code: String?
    public var address: String
    public var phone: String

    public init(name: String, code: String? = nil, address: String = "", phone: String = "") {
        self.name = name
        self.code = code
        self.address = address
        self.phone = phone
    }
}
