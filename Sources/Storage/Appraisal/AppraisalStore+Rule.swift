public import Accreditation
import Postgres

extension AppraisalStore {
    private static let size = "appraisal.minimumSize"
    private static let attendance = "appraisal.attendancePercent"
    private static let agreeing = "appraisal.agreeingPercent"

    /// The size and shares that count in a unit's province.
    public func rule(for unit: UnitID, as person: PersonID) async throws -> AppraisalSetting {
        try await database.read(as: person) { try await AppraisalStore.rule(for: unit, in: $0) }
    }

    static func rule(for unit: UnitID, in transaction: Transaction) async throws -> AppraisalSetting {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT ON (key) key, value, CASE WHEN unit_id IS NULL THEN 0 ELSE version END AS version
            FROM setting WHERE key = ANY(\([size, attendance, agreeing])::text[])
                AND (unit_id IS NULL OR unit_id = province_of(\(unit))) ORDER BY key, unit_id NULLS LAST
            """)
        var values: [String: Int] = [:]
        for row in rows { values[try row["key"]] = Int(try row["value", as: String.self]) }
        guard let size = values[size], let attendance = values[attendance], let agreeing = values[agreeing] else {
            throw StorageError.notFound
        }
        return AppraisalSetting(
            rule: AppraisalRule(minimumSize: size, attendancePercent: attendance, agreeingPercent: agreeing),
            version: try rows.map { try $0["version", as: Int.self] }.max() ?? 0)
    }

    /// Sets a province's own size and shares; meetings that were held keep theirs.
    ///
    /// - Parameter version: the version that was shown; 0 where the province had none of its own.
    /// - Throws: `StaleWrite` when somebody else changed them meanwhile, `StorageError.refused` to others.
    public func set(
        _ rule: AppraisalRule, of province: UnitID, version: Int, as person: PersonID
    ) async throws {
        let values = [
            (AppraisalStore.size, rule.minimumSize), (AppraisalStore.attendance, rule.attendancePercent),
            (AppraisalStore.agreeing, rule.agreeingPercent),
        ]
        try await database.write(as: person) { transaction in
            for (key, value) in values {
                let changed = try await transaction.execute(
                    """
                    INSERT INTO setting AS s (key, unit_id, value, version)
                    VALUES (\(key), \(province), \(String(value)), \(version + 1))
                    ON CONFLICT (key, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'))) DO UPDATE
                        SET value = excluded.value, version = excluded.version WHERE s.version = \(version)
                    """)
                guard changed == 1 else {
                    let now = try await AppraisalStore.rule(for: province, in: transaction)
                    throw StaleWrite(theirs: "\(now.rule.minimumSize)", theirsBy: "", version: now.version)
                }
            }
        }
    }
}
