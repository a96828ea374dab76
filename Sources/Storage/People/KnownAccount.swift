public import Accreditation
import Postgres

/// An account that is there already.
public struct KnownAccount: Sendable, Hashable {
    public let home: UnitID
    public let fullName: String
    public let phone: String
    public let login: String
    public let isClosed: Bool

    static func query(_ units: [UnitID]) -> Query {
        """
        SELECT home_unit, full_name, phone, login, disabled_at IS NOT NULL AS is_closed FROM person
        WHERE home_unit = ANY(\(units.map(\.description))::uuid[]) ORDER BY login
        """
    }

    init(row: Row) throws {
        self.init(
            home: try row.id("home_unit"), fullName: try row["full_name"], phone: try row["phone"],
            login: try row["login"], isClosed: try row["is_closed"])
    }

    public init(home: UnitID, fullName: String, phone: String, login: String, isClosed: Bool) {
        self.home = home
        self.fullName = fullName
        self.phone = phone
        self.login = login
        self.isClosed = isClosed
    }
}
