import Accreditation
import Criteria
import Foundation
public import Logging
import Postgres

/// Takes a whole dossier of another system into this one, as the owner of the tables: all of it or nothing.
public struct DossierImporter: Sendable {
    private let pool: Pool

    /// - Parameter address: a libpq connection string or URL for the owner of the schema.
    public init(address: String, schema: String = Database.standardSchema, logger: Logger) {
        var configuration = PoolConfiguration(address: address, size: 1)
        configuration.applicationName = "accreditation import"
        configuration.statementTimeout = .seconds(3600)
        configuration.setUp = [Database.searchPath(schema)]
        pool = Pool(configuration, logger: logger)
    }

    /// Closes the connection.
    public func shutdown() async { await pool.shutdown() }

    /// Whether the dossier, or another one of its school and school year, is here already.
    public func has(_ place: DossierPlace) async throws -> Bool {
        let rows = try await pool.query(
            """
            SELECT FROM dossier WHERE id = \(place.dossier)
                OR (school_id = \(place.school) AND school_year = \(place.year))
            """)
        return !rows.isEmpty
    }

    /// Reads everything in, computes content and result again and compares them with the archive's.
    ///
    /// - Throws: ``ImportProblem``; nothing was changed then.
    public func take(_ package: DossierPackage) async throws {
        guard try await !has(package.place) else { throw ImportProblem.alreadyHere }
        try await pool.transaction { transaction in
            try await DossierTaking(package, in: transaction).run()
        }
    }
}
