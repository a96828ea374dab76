public import Accreditation
import Postgres

extension DraftStore {
    private static let key = "draft.silenceAgrees"

    /// Whether a province counts silence as agreement.
    public func silence(in province: UnitID, as person: PersonID) async throws -> SilenceSetting {
        try await database.read(as: person) { try await DraftStore.silence(in: province, $0) }
    }

    private static func silence(in province: UnitID, _ transaction: Transaction) async throws -> SilenceSetting {
        let rows = try await transaction.query(
            """
            SELECT value, CASE WHEN unit_id IS NULL THEN 0 ELSE version END AS version FROM setting
            WHERE key = \(key) AND (unit_id IS NULL OR unit_id = \(province)) ORDER BY unit_id NULLS LAST LIMIT 1
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        return SilenceSetting(agrees: try row["value", as: String.self] == "true", version: try row["version"])
    }

    /// Sets it.
    ///
    /// - Parameter seen: as it was shown, with what it shall be.
    /// - Throws: `StaleWrite` when somebody else changed it meanwhile, `StorageError.refused` to others.
    public func setSilence(_ seen: SilenceSetting, in province: UnitID, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            let changed =
                seen.version == 0
                ? try await transaction.execute(
                    """
                    INSERT INTO setting (key, unit_id, value)
                    VALUES (\(DraftStore.key), \(province), \(String(seen.agrees))) ON CONFLICT DO NOTHING
                    """)
                : try await transaction.execute(
                    """
                    UPDATE setting SET value = \(String(seen.agrees)), version = version + 1
                    WHERE key = \(DraftStore.key) AND unit_id = \(province) AND version = \(seen.version)
                    """)
            guard changed == 1 else {
                let now = try await DraftStore.silence(in: province, transaction)
                guard now.version != seen.version else { throw StorageError.refused }
                throw StaleWrite(theirs: String(now.agrees), theirsBy: "", version: now.version)
            }
        }
    }
}

/// Whether silence counts as agreement, and the version to change it with; 0 where the province has none of its own.
public struct SilenceSetting: Sendable, Hashable {
    public let agrees: Bool
    public let version: Int

    public init(agrees: Bool, version: Int) {
        self.agrees = agrees
        self.version = version
    }
}
