public import Accreditation
import Postgres

/// Lengths that a province sets for its register.
public struct RegisterSettings: Sendable, Hashable {
    /// How many months before its end a certificate counts as ending.
    public var endingMonths: Int
    /// How many months before its end a renewal is due where the rules are silent; nil where nothing is set.
    public var leadMonths: Int?

    public init(endingMonths: Int, leadMonths: Int?) {
        self.endingMonths = endingMonths
        self.leadMonths = leadMonths
    }
}

extension CertificateStore {
    private static let ending = "certificate.endingMonths"
    private static let lead = "certificate.renewalLeadMonths"

    /// The lengths that count for a unit's province.
    public func settings(for unit: UnitID, as person: PersonID) async throws -> RegisterSettings {
        let rows = try await database.query(
            as: person,
            """
            SELECT DISTINCT ON (key) key, value FROM setting
            WHERE key = ANY(\([CertificateStore.ending, CertificateStore.lead])::text[])
                AND (unit_id IS NULL OR unit_id = province_of(\(unit)))
            ORDER BY key, unit_id NULLS LAST
            """)
        var values: [String: Int] = [:]
        for row in rows { values[try row["key"]] = Int(try row["value", as: String.self]) }
        guard let ending = values[CertificateStore.ending] else { throw StorageError.notFound }
        return RegisterSettings(endingMonths: ending, leadMonths: values[CertificateStore.lead])
    }

    /// Sets a province's own lengths.
    ///
    /// - Throws: `StorageError.refused` to everybody but the province's officers.
    public func set(_ settings: RegisterSettings, of province: UnitID, as person: PersonID) async throws {
        let values = [
            (CertificateStore.ending, String(settings.endingMonths)),
            (CertificateStore.lead, settings.leadMonths.map(String.init) ?? ""),
        ]
        try await database.write(as: person) { transaction in
            for (key, value) in values {
                let changed = try await transaction.execute(
                    """
                    UPDATE setting SET value = \(value), version = version + 1
                    WHERE key = \(key) AND unit_id = \(province)
                    """)
                if changed == 0 {
                    try await transaction.execute(
                        "INSERT INTO setting (key, unit_id, value) VALUES (\(key), \(province), \(value))")
                }
            }
        }
    }
}
