public import Accreditation
import Postgres

/// The smallest team: a setting of the province, with a general value where it has none of its own.
extension TeamStore {
    private static let key = "team.minimumSize"

    /// The smallest size that counts for a unit's province.
    public func minimumSize(for unit: UnitID, as person: PersonID) async throws -> TeamSize {
        try await database.read(as: person) { try await TeamStore.minimumSize(for: unit, in: $0) }
    }

    /// The smallest size of the team or council of a dossier.
    public func minimumSize(for dossier: Dossier, under used: UsedPack, as person: PersonID) async throws -> Int {
        try await database.read(as: person) {
            try await TeamStore.minimumSize(for: dossier, under: used, in: $0)
        }
    }

    static func minimumSize(
        for dossier: Dossier, under used: UsedPack, in transaction: Transaction
    ) async throws -> Int {
        used.pack.appraisal == nil
            ? try await minimumSize(for: dossier.school, in: transaction).minimum
            : try await AppraisalStore.rule(for: dossier.school, in: transaction).rule.minimumSize
    }

    static func minimumSize(for unit: UnitID, in transaction: Transaction) async throws -> TeamSize {
        let rows = try await transaction.query(
            """
            SELECT value, CASE WHEN unit_id IS NULL THEN 0 ELSE version END AS version FROM setting
            WHERE key = \(key) AND (unit_id IS NULL OR unit_id = province_of(\(unit)))
            ORDER BY unit_id NULLS LAST LIMIT 1
            """)
        guard let row = rows.first, let minimum = Int(try row["value", as: String.self]) else {
            throw StorageError.notFound
        }
        return TeamSize(minimum: minimum, version: try row["version"])
    }

    /// Sets a province's smallest size.
    ///
    /// - Parameter version: the version that was shown; 0 where the province had none of its own.
    /// - Throws: `StaleWrite` when somebody else changed it meanwhile, `StorageError.refused` to others.
    public func setMinimumSize(
        _ size: Int, of province: UnitID, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let changed: Int
            if version == 0 {
                changed = try await transaction.execute(
                    """
                    INSERT INTO setting (key, unit_id, value) VALUES (\(TeamStore.key), \(province), \(String(size)))
                    ON CONFLICT DO NOTHING
                    """)
            } else {
                changed = try await transaction.execute(
                    """
                    UPDATE setting SET value = \(String(size)), version = version + 1
                    WHERE key = \(TeamStore.key) AND unit_id = \(province) AND version = \(version)
                    """)
            }
            guard changed == 1 else {
                let now = try await TeamStore.minimumSize(for: province, in: transaction)
                guard now.version != version else { throw StorageError.refused }
                throw StaleWrite(theirs: String(now.minimum), theirsBy: "", version: now.version)
            }
        }
    }
}
