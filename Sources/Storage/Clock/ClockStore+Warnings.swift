public import Accreditation
public import Criteria
import Postgres

/// What was told about the end of an act's time.
public struct ToldDeadline: Sendable, Hashable {
    public let dossier: DossierID
    public let act: ActName
    public let last: Day

    public init(dossier: DossierID, act: ActName, last: Day) {
        self.dossier = dossier
        self.act = act
        self.last = last
    }
}

extension ClockStore {
    /// The latest stage that was told about each deadline in the last two years; only the system asks.
    public func told() async throws -> [ToldDeadline: WarningPlan.Stage] {
        let rows = try await database.query(
            as: nil,
            """
            SELECT dossier_id, act, due_on::text AS due_on, min(stage)::integer AS stage FROM clock_notice
            WHERE sent_at > now() - interval '2 years' GROUP BY dossier_id, act, due_on
            """)
        var told: [ToldDeadline: WarningPlan.Stage] = [:]
        for row in rows {
            guard let act = ActName(rawValue: try row["act"]), let last = try row.day("due_on") else { continue }
            told[ToldDeadline(dossier: try row.id("dossier_id"), act: act, last: last)] = try row["stage"]
        }
        return told
    }

    /// Tells everybody with one of these roles about a deadline, once for each stage whoever asks.
    ///
    /// - Returns: how many people were told; 0 where they had been or where there is nobody.
    public func warn(
        _ act: DueAct, _ stage: WarningPlan.Stage, _ roles: Set<Role>, _ words: String, link: String
    ) async throws -> Int {
        let rows = try await database.query(
            as: nil,
            """
            SELECT warn(\(act.dossier.id), \(word: act.act), \(act.last), \(stage),
                \(roles.map(\.rawValue).sorted()), \(words), \(link)) AS told
            """)
        return try rows.first.map { try $0["told"] } ?? 0
    }
}
