public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.UUID

/// A term in which somebody holds another's role.
public struct Deputy: Sendable, Hashable {
    public let id: UUID
    public let person: PersonID
    public let name: String
    public let forName: String
    public let role: Role
    public let unit: UnitID
    public let unitName: String
    public let beginsOn: Day
    /// The last day.
    public let endsOn: Day
    public let reason: String
    /// Who let them.
    public let byName: String
    /// Whether it is over, by the calendar or before it.
    public let isOver: Bool
    /// Whether the reader may end it.
    public let mayEnd: Bool
}

/// A role of one's own or of somebody to whom one grants it, in which another may stand in.
public struct DeputableRole: Sendable, Hashable {
    public let role: Role
    public let unit: UnitID
    public let unitName: String
    public let person: PersonID
    public let name: String
}

extension Deputy {
    init(row: Row) throws {
        guard let first = try row.day("begins_on"), let last = try row.day("ends_on") else {
            throw UnknownWord(text: "", column: "begins_on")
        }
        self.init(
            id: try row["id"], person: try row.id("person_id"), name: try row["name"], forName: try row["for_name"],
            role: try row.word("role"), unit: try row.id("unit_id"), unitName: try row["unit_name"], beginsOn: first,
            endsOn: last, reason: try row["reason"], byName: try row["by_name"], isOver: try row["is_over"],
            mayEnd: try row["may_end"])
    }
}
