import Accreditation
import Criteria
import Postgres

/// The database's copy of the one declaration of permissions, which row security asks.
enum PermissionTable {
    static func write(in transaction: Transaction) async throws {
        let rows = Permission.all.map { ($0.role.rawValue, $0.action.rawValue, $0.state?.rawValue ?? "") }
        try await transaction.execute("DELETE FROM permission")
        try await transaction.execute(
            """
            INSERT INTO permission (role, action, state)
            SELECT * FROM unnest(\(rows.map(\.0))::text[], \(rows.map(\.1))::text[], \(rows.map(\.2))::text[])
            """)
        try await writePlaces(in: transaction)
        try await transaction.execute("DELETE FROM entry_action")
        try await transaction.execute(
            "INSERT INTO entry_action SELECT * FROM unnest(\(Action.entry.map(\.rawValue))::text[])")
        let steps = ProcedureStep.all
        try await transaction.execute("DELETE FROM transition")
        try await transaction.execute(
            """
            INSERT INTO transition (act, from_state, to_state, action, is_chosen, unless)
            SELECT * FROM unnest(\(steps.map(\.act.rawValue))::text[], \(steps.map(\.from.rawValue))::text[],
                \(steps.map(\.to.rawValue))::text[], \(steps.map(\.act.rule.action.rawValue))::text[],
                \(steps.map { ActName.chosen.contains($0.act) })::boolean[],
                \(steps.map { $0.replacements.map(\.rawValue).sorted().joined(separator: ",") })::text[])
            """)
    }

    private static func writePlaces(in transaction: Transaction) async throws {
        let places = Role.allCases.filter(\.isGranted).flatMap { role in
            role.places.isEmpty ? [(role.rawValue, "")] : role.places.map { (role.rawValue, $0.rawValue) }
        }
        try await transaction.execute("DELETE FROM role_place")
        try await transaction.execute(
            """
            INSERT INTO role_place (role, kind)
            SELECT * FROM unnest(\(places.map(\.0))::text[], \(places.map(\.1))::text[])
            """)
    }
}
