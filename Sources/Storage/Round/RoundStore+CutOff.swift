public import Accreditation
import Criteria
import Postgres

public import struct Foundation.Date

extension RoundStore {
    /// How many schools are looked at in one transaction.
    static let batch = 250

    /// Keeps the official versions of these schools that the calendar has made, if any: whoever asks sees them at once.
    ///
    /// - Returns: how many were kept.
    @discardableResult
    public func keepDue(_ name: RoundName, of schools: [UnitID], at now: Date) async throws -> Int {
        try await database.write(as: nil) { transaction in
            let rounds = try await RoundReading(
                name: name, schools: "\(schools.map(\.description))::uuid[]"
            ).read(in: transaction)
            let due = rounds.compactMapValues { round in
                round.versions.isEmpty && !round.acts.isEmpty ? round.standing(at: now).due : nil
            }
            return try await RoundStore.makeOfficial(due, rounds.mapValues(\.acts.count), name, in: transaction)
        }
    }

    /// Keeps everything that the calendar has made official by now, in batches; several servers may do it at once.
    ///
    /// - Returns: how many versions were kept.
    @discardableResult
    public func keepAllDue(at now: Date) async throws -> Int {
        var kept = 0
        for name in try await passedRounds(now) {
            var last = ""
            while true {
                let schools = try await openSchools(name, after: last)
                kept += try await keepDue(name, of: schools, at: now)
                guard schools.count == RoundStore.batch, let end = schools.last else { break }
                last = end.description
            }
        }
        return kept
    }

    /// Collections whose cut-off has passed somewhere and of which schools with acts have no version yet.
    private func passedRounds(_ now: Date) async throws -> [RoundName] {
        try await database.query(
            as: nil,
            """
            SELECT DISTINCT r.school_year, r.number FROM collection_round r
            WHERE r.cut_off < (\(now)::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                AND EXISTS (SELECT FROM school_round s WHERE s.school_year = r.school_year
                    AND s.number = r.number AND s.versions = 0)
            """
        ).map { RoundName(year: try $0.schoolYear("school_year"), number: try $0.roundNumber("number")) }
    }

    private func openSchools(_ name: RoundName, after last: String) async throws -> [UnitID] {
        try await database.query(
            as: nil,
            """
            SELECT school_id FROM school_round WHERE school_year = \(name.year) AND number = \(name.number.rawValue)
                AND versions = 0 AND (\(last) = '' OR school_id > nullif(\(last), '')::uuid)
            ORDER BY school_id LIMIT \(RoundStore.batch)
            """
        ).map { try $0.id("school_id") }
    }

    /// - Parameter acts: how many acts were seen of each school.
    static func makeOfficial(
        _ due: [UnitID: SchoolRound.DueVersion], _ acts: [UnitID: Int], _ name: RoundName, in transaction: Transaction
    ) async throws -> Int {
        guard !due.isEmpty else { return 0 }
        let list = due.sorted { $0.key.description < $1.key.description }
        let rows = try await transaction.query(
            """
            SELECT make_official(\(list.map(\.key.description))::uuid[], \(name.year), \(name.number.rawValue),
                \(list.map(\.value.act.number))::integer[], \(list.map { acts[$0.key] ?? 0 })::integer[],
                \(list.map(\.value.timeliness.rawValue))::text[], \(list.map(\.value.at))::timestamptz[]) AS made
            """)
        return try rows.first.map { try $0["made"] } ?? 0
    }
}
