/// Runs SQL scripts through psql, for work that needs no answer.
package enum DatabaseScript {
    /// Runs `sql` at the libpq address `conninfo` and stops at the first error.
    ///
    /// - Throws: ``ClusterError`` with what psql said.
    package static func run(_ sql: String, conninfo: String) async throws {
        try await Blocking.run {
            let psql = try Installation.find(version: nil).programs + "/psql"
            let options = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", "-"]
            try Command(psql, options, input: sql).runSuccessfully(to: "run a script")
        }
    }
}
