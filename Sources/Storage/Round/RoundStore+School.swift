public import Accreditation
import Criteria
import Postgres

extension RoundStore {
    /// What happened to one school's figures in a collection; nil where no days are set or the person may not see it.
    public func round(_ name: RoundName, of school: UnitID, as person: PersonID) async throws -> SchoolRound? {
        try await database.read(as: person) { transaction in
            guard try await RoundStore.mayRead(school, in: transaction) else { return nil }
            return try await RoundStore.round(name, of: school, withNames: true, in: transaction)
        }
    }

    static func round(
        _ name: RoundName, of school: UnitID, withNames: Bool = false, in transaction: Transaction
    ) async throws -> SchoolRound? {
        try await RoundReading(name: name, schools: "ARRAY[\(school)::uuid]", withNames: withNames)
            .read(in: transaction)[school]
    }

    private static func mayRead(_ school: UnitID, in transaction: Transaction) async throws -> Bool {
        let rows = try await transaction.query(
            "SELECT \(school)::uuid IN (SELECT schools_for('readOfficialFigures')) AS may")
        return try rows.first.map { try $0["may"] } ?? false
    }

    /// The figures that a school has entered for a year, with what is typed now.
    public func entered(_ year: SchoolYear, of school: UnitID, as person: PersonID) async throws -> FigureContent {
        try await database.read(as: person) { try await RoundStore.entered(year, of: school, in: $0) }
    }

    static func entered(
        _ year: SchoolYear, of school: UnitID, in transaction: Transaction
    ) async throws -> FigureContent {
        let rows = try await transaction.query(
            "SELECT key, value FROM figure_value WHERE school_id = \(school) AND school_year = \(year)")
        return FigureContent(
            Dictionary(
                try rows.map { (try $0["key"], try $0["value"]) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// Figures as they were confirmed, with the hash of the pack whose form was shown.
    public struct ConfirmedFigures: Sendable {
        public let content: FigureContent
        /// Nil where the school had no form.
        public let packHash: String?
        /// Checks that did not hold when they were confirmed all the same.
        public let remarks: [String]
    }

    /// What the head confirmed in one act; nil where there is no such confirmation that the person may see.
    public func confirmed(
        _ number: Int, _ name: RoundName, of school: UnitID, as person: PersonID
    ) async throws -> ConfirmedFigures? {
        try await figures(
            """
            SELECT content, pack_hash, remarks FROM round_act WHERE school_id = \(school)
                AND school_year = \(name.year) AND number = \(name.number.rawValue) AND position = \(number)
                AND step = 'confirm'
            """, as: person)
    }

    /// An official version; nil where there is none that the person may see.
    public func official(
        _ version: Int, _ name: RoundName, of school: UnitID, as person: PersonID
    ) async throws -> ConfirmedFigures? {
        try await figures(
            """
            SELECT content, pack_hash, '' AS remarks FROM official_snapshot WHERE school_id = \(school)
                AND school_year = \(name.year) AND number = \(name.number.rawValue) AND version = \(version)
            """, as: person)
    }

    /// The newest official figures of a school year, whichever collection they are from; nil where there are none.
    public func latestOfficial(
        _ year: SchoolYear, of school: UnitID, as person: PersonID
    ) async throws -> ConfirmedFigures? {
        try await figures(
            """
            SELECT content, pack_hash, '' AS remarks FROM official_snapshot WHERE school_id = \(school)
                AND school_year = \(year) ORDER BY number DESC, version DESC LIMIT 1
            """, as: person)
    }

    private func figures(_ query: Query, as person: PersonID) async throws -> ConfirmedFigures? {
        try await database.query(as: person, query).first.map { row in
            ConfirmedFigures(
                content: try FigureContent(text: try row["content"]), packHash: try row["pack_hash"],
                remarks: try row["remarks", as: String.self].split(separator: "\n").map(String.init))
        }
    }
}
