public import Accreditation
import Postgres

/// A school as somebody may deal with its figures.
public struct FigureAccess: Sendable {
    public let school: UnitID
    public let name: String
    public let description: SchoolDescription
    /// What the person may do with the school's figures.
    public let rights: Set<Action>
    /// Whether the person works on them from inside the school.
    public let isInside: Bool
}

extension RoundStore {
    /// How somebody may deal with a school's figures; nil for those who may not read them.
    public func access(to school: UnitID, as person: PersonID) async throws -> FigureAccess? {
        let actions: [Action] = [.confirmFigures, .correctFigures, .checkFigures]
        let rows = try await database.query(
            as: person,
            """
            SELECT u.name, s.kind, s.schooling_levels, s.conditions, s.cohort_completed,
                u.id IN (SELECT my_schools()) AS inside,
                ARRAY(SELECT a FROM unnest(\(actions.map(\.rawValue))::text[]) a WHERE may_at_school(a, u.id)) AS rights
            FROM unit u JOIN school s ON s.unit_id = u.id
            WHERE u.id = \(school) AND u.id IN (SELECT schools_for('readOfficialFigures'))
            """)
        return try rows.first.map { row in
            FigureAccess(
                school: school, name: try row["name"],
                description: SchoolDescription(
                    kind: try row["kind"], schoolingLevels: try row["schooling_levels"],
                    conditions: try row["conditions"], cohortCompleted: try row["cohort_completed"]),
                rights: Set(try row["rights", as: [String].self].compactMap(Action.init)),
                isInside: try row["inside"])
        }
    }
}
