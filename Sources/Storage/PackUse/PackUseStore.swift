public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.Date

/// The act of putting a rule pack into use.
public struct PackUse: Sendable, Hashable {
    /// The pack's content hash.
    public let hash: String
    /// The province whose schools get it; nil for the whole country.
    public let unit: UnitID?
    /// The province's name; empty for the whole country.
    public let unitName: String
    /// The first day for which it is proposed.
    public let fromDay: Day
    public let reason: String
    /// Who did it; empty for the system at its first start.
    public let byName: String
    public let at: Date
}

/// Which packs are in use: only those are proposed for new dossiers.
public struct PackUseStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// At the very first start the packs that are there are put into use by the system; later nothing happens.
    ///
    /// - Returns: how many were put into use.
    @discardableResult
    public func begin(with packs: [RulePack]) async throws -> Int {
        let days = packs.map(\.circular.inForceFrom.description)
        let rows = try await database.query(
            as: nil,
            """
            SELECT begin_pack_use(\(packs.map(\.hash))::text[], \(days)::date[], \(PackUseStore.firstReason)) AS n
            """)
        return try rows[0]["n"]
    }

    /// Why the system itself puts packs into use.
    public static let firstReason = "Có sẵn khi hệ thống bắt đầu hoạt động."

    /// Puts a pack that the database keeps into use, for a province's schools or for the whole country.
    ///
    /// - Throws: `StorageError.refused` to those who may not, `.duplicate` where it is in use there already.
    public func putIntoUse(
        _ hash: String, in unit: UnitID?, from day: Day, because reason: String, as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO pack_use (hash, unit_id, from_day, reason, put_by)
            VALUES (\(hash), \(unit), \(day), \(reason), \(person))
            """)
    }

    /// Every act, newest first.
    public func uses(as person: PersonID) async throws -> [PackUse] {
        try await database.query(as: person, PackUseStore.select + "ORDER BY p.put_at DESC, p.hash").map(
            PackUseStore.read)
    }

    /// The acts that count for a school, newest first.
    public func uses(for school: UnitID, as person: PersonID) async throws -> [PackUse] {
        try await database.query(
            as: person,
            PackUseStore.select
                + """
                WHERE p.unit_id IS NULL OR p.unit_id = province_of(\(school)) ORDER BY p.put_at DESC, p.hash
                """
        ).map(PackUseStore.read)
    }

    private static let select: Query = """
        SELECT p.hash, p.unit_id, coalesce(u.name, '') AS unit_name, p.from_day::text AS from_day, p.reason,
            coalesce(display_name(p.put_by), '') AS name, p.put_at
        FROM pack_use p LEFT JOIN unit u ON u.id = p.unit_id

        """

    private static func read(_ row: Row) throws -> PackUse {
        guard let day = try row.day("from_day") else { throw UnknownWord(text: "", column: "from_day") }
        return PackUse(
            hash: try row["hash"], unit: try row.optionalID("unit_id"), unitName: try row["unit_name"], fromDay: day,
            reason: try row["reason"], byName: try row["name"], at: try row["put_at"])
    }
}
