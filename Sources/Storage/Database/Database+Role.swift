import Postgres

extension Database {
    /// Whether row security binds the role of the connections: it owns no table and has no right to pass it by.
    public func isRestricted() async throws -> Bool {
        try await StorageError.translating {
            let rows = try await pool.query(
                """
                SELECT NOT (r.rolsuper OR r.rolbypassrls)
                    AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = to_regclass('person')
                        AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS restricted
                FROM pg_roles r WHERE r.rolname = current_user
                """)
            return try rows[0]["restricted"]
        }
    }
}
