import Accreditation
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
        let steps = DossierTransition.all
        try await transaction.execute("DELETE FROM transition")
        try await transaction.execute(
            """
            INSERT INTO transition (from_state, to_state, action)
            SELECT * FROM unnest(\(steps.map(\.from.rawValue))::text[], \(steps.map(\.to.rawValue))::text[],
                \(steps.map(\.action.rawValue))::text[])
            """)
    }
}
