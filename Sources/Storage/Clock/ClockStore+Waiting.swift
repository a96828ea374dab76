public import Accreditation
import Criteria
import Postgres

extension ClockStore {
    /// Every dossier that the person may see and that is in one of these states, by school.
    ///
    /// - Parameter person: nil for the system, which sees all.
    public func waiting(in states: Set<DossierState>, as person: PersonID?) async throws -> [WaitingDossier] {
        try await database.query(
            as: person, "SELECT * FROM waiting_dossiers(\(states.map(\.rawValue))::text[])"
        ).map(WaitingDossier.init(row:))
    }
}

extension WaitingDossier {
    init(row: Row) throws {
        var window: EntryPeriod?
        if let opens = try row.day("opens"), let closes = try row.day("closes") {
            window = EntryPeriod(
                unitName: try row["window_unit"], opens: opens, closes: closes, extended: try row.day("extended"),
                daysTold: try row["told"])
        }
        self.init(
            id: try row.id("id"), school: try row.id("school_id"), schoolName: try row["name"],
            parentName: try row["parent_name"], year: try row.schoolYear("school_year"), state: try row.word("state"),
            packHash: try row["pack_hash"], dueOn: try row.day("due_on"), began: try row["began"],
            chain: try row["chain", as: [String].self].compactMap { UnitID($0) },
            province: try row.optionalID("province"), window: window)
    }
}
