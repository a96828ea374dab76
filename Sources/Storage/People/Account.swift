public import Accreditation
public import Criteria
public import Foundation

/// One line of the list of accounts that somebody looks after.
public struct AccountEntry: Sendable {
    public let id: PersonID
    public let fullName: String
    public let login: String
    public let post: String
    /// Empty for operators, who belong to no unit.
    public let unitName: String
    public let roles: [Role]
    public let isClosed: Bool
}

/// An account as its keeper sees it.
public struct Account: Sendable {
    /// A role that was granted and not ended.
    public struct Grant: Sendable {
        public let id: UUID
        public let role: Role
        public let unitName: String
        /// The last day; nil where it has none.
        public let endsOn: Day?
        /// Whether the reader may end it.
        public let mayEnd: Bool
    }

    /// Work at a unit, now or formerly.
    public struct Employment: Sendable {
        public let id: UUID
        public let unitName: String
        public let post: String
        public let beganOn: Day?
        /// Nil while it lasts.
        public let endedOn: Day?
    }

    public let id: PersonID
    public let fullName: String
    public let login: String
    public let post: String
    public let phone: String
    /// Nil for operators.
    public let home: UnitID?
    public let homeName: String
    /// Nil while the account is open.
    public let closedAt: Date?
    public let closedReason: String
    public let version: Int
    public internal(set) var grants: [Grant] = []
    public internal(set) var employments: [Employment] = []
}

/// What is needed to make an account.
public struct NewAccount: Sendable {
    /// Chosen by the form, so that sending it twice makes one account.
    public var id: PersonID
    public var fullName: String
    /// Nil lets the system take the usual one for the name, with a number behind it where that is taken.
    public var login: String?
    public var post: String
    public var phone: String
    /// The unit that looks after the account; nil for operators.
    public var home: UnitID?
    /// The role at the home unit; nil for staff, whose seats come with dossiers.
    public var role: Role?
    /// Where the person works; nil where that is the home unit.
    public var workplace: UnitID?

    public init(
        id: PersonID = PersonID(), fullName: String, login: String? = nil, post: String = "", phone: String = "",
        home: UnitID?, role: Role? = nil, workplace: UnitID? = nil
    ) {
        self.id = id
        self.fullName = fullName
        self.login = login
        self.post = post
        self.phone = phone
        self.home = home
        self.role = role
        self.workplace = workplace
    }
}

/// A password that was just given, to be shown once.
public struct GivenPassword: Sendable {
    public let person: PersonID
    public let login: String
    public let password: String
}

/// Which accounts a list shows.
public struct AccountFilter: Sendable {
    /// Part of a name or login, with or without accents.
    public var text: String
    /// The accounts of one unit.
    public var unit: UnitID?
    /// How many accounts to skip.
    public var offset: Int
    /// The most accounts on one page.
    public static let pageSize = 50

    public init(text: String = "", unit: UnitID? = nil, offset: Int = 0) {
        self.text = text
        self.unit = unit
        self.offset = offset
    }
}
