import Accreditation
import Criteria
import Postgres

/// Reads what happened to schools' figures in one collection, for as many schools as are asked for.
struct RoundReading {
    let name: RoundName
    /// Which schools, as an array in SQL.
    let schools: Query
    /// Whether the names of those who acted are wanted; for many schools they take long.
    var withNames = false

    /// Every school of which the province has set days, with everything but the figures.
    func read(in transaction: Transaction) async throws -> [UnitID: SchoolRound] {
        let answers = try await transaction.pipeline([
            chains, rounds, RoundStore.exceptions(of: name), acts, returned, versions,
        ])
        let calendar = RoundCalendar(
            try answers[1].map(CollectionRound.init(row:)),
            exceptions: try answers[2].map { try RoundException(row: $0, name) })
        var found: [UnitID: SchoolRound] = [:]
        for row in answers[0] {
            let chain = try row["chain", as: [String].self].compactMap { UnitID($0) }
            guard let school = chain.first, let days = calendar.days(for: chain) else { continue }
            found[school] = SchoolRound(days: days)
        }
        let cells = try RoundReading.cells(answers[4])
        for row in answers[3] {
            let act = try RoundReading.act(row, cells)
            found[try row.id("school_id")]?.acts.append(act)
        }
        for row in answers[5] { found[try row.id("school_id")]?.versions.append(try RoundReading.version(row)) }
        return found
    }

    private var place: Query {
        "school_year = \(name.year) AND number = \(name.number.rawValue) AND school_id = ANY(\(schools))"
    }

    /// Each school with the units above it.
    private var chains: Query { "SELECT chain FROM units_above(\(schools))" }

    private var rounds: Query {
        RoundStore.rounds + "WHERE r.school_year = \(name.year) AND r.number = \(name.number.rawValue)"
    }

    private var acts: Query {
        let by: Query = withNames ? "coalesce(display_name(done_by), '')" : "''::text"
        return """
            SELECT school_id, position, step, content_hash, reason, \(by) AS by_name, done_at
            FROM round_act WHERE \(place) ORDER BY school_id, position
            """
    }

    private var returned: Query {
        """
        SELECT school_id, position, key, reason FROM cell_return WHERE \(place)
        ORDER BY school_id, position, key
        """
    }

    private var versions: Query {
        """
        SELECT school_id, version, act, after_acts, content_hash, timeliness, official_at
        FROM official_snapshot WHERE \(place) ORDER BY school_id, version
        """
    }

    /// The place of an act among all that are read.
    private struct ActPlace: Hashable {
        let school: UnitID
        let position: Int
    }

    private static func cells(_ rows: [Row]) throws -> [ActPlace: [ReturnedCell]] {
        try rows.reduce(into: [:]) { cells, row in
            let place = ActPlace(school: try row.id("school_id"), position: try row["position"])
            cells[place, default: []].append(
                ReturnedCell(key: try row["key"], reason: try row["reason"]))
        }
    }

    private static func act(_ row: Row, _ cells: [ActPlace: [ReturnedCell]]) throws -> RoundAct {
        let place = ActPlace(school: try row.id("school_id"), position: try row["position"])
        return RoundAct(
            number: place.position, step: try row.word("step"), contentHash: try row["content_hash"],
            reason: try row["reason"], cells: cells[place] ?? [], byName: try row["by_name"], at: try row["done_at"])
    }

    private static func version(_ row: Row) throws -> OfficialVersion {
        OfficialVersion(
            version: try row["version"], act: try row["act"], afterActs: try row["after_acts"],
            contentHash: try row["content_hash"], timeliness: try row.word("timeliness"),
            at: try row["official_at"])
    }
}
