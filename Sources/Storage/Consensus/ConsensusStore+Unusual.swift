public import Accreditation
import Criteria
import Postgres

extension ConsensusStore {
    /// What deserves a second look in a conclusion, for whoever decides upon it, with the names of members.
    ///
    /// - Parameters:
    ///   - own: the result of what the school handed in.
    ///   - found: the result of what the team concluded.
    public func unusual(
        in dossier: Dossier, under used: UsedPack, own: AssessmentResult, found: AssessmentResult,
        as person: PersonID
    ) async throws -> (results: [UnusualResult], names: [PersonID: String]) {
        try await database.read(as: person) { transaction in
            let levels = try await ConsensusStore.levels(of: dossier.id, in: transaction)
            let earlier = try await transaction.query(
                """
                SELECT coalesce(max(o.level), 0) AS level FROM outcome o
                WHERE o.school_id IN (SELECT counted_as_school(\(dossier.school))) AND o.dossier_id <> \(dossier.id)
                """)
            let names = try await transaction.query(
                "SELECT person_id, display_name(person_id) AS name FROM team_member WHERE dossier_id = \(dossier.id)")
            let review = ResultUnderReview(
                own: own.level, found: found.level, top: used.pack.levelRules.map(\.level).max() ?? 0,
                earlier: try earlier.first?["level"] ?? 0,
                criteria: ConsensusStore.criteria(used.pack.rated.map(\.code), own, found, levels))
            let limits = try await ConsensusStore.limits(for: dossier.school, in: transaction)
            let known = try names.map {
                (try $0.id("person_id", of: Noun.Person.self), try $0["name", as: String.self])
            }
            return (review.unusual(limits), Dictionary(uniqueKeysWithValues: known))
        }
    }

    private static func criteria(
        _ codes: [String], _ own: AssessmentResult, _ found: AssessmentResult, _ levels: [MemberLevel]
    ) -> [ResultUnderReview.CriterionUnderReview] {
        let members = Dictionary(grouping: levels, by: \.criterion)
        return codes.compactMap { code in
            guard let mine = own.sheets.first(where: { $0.code == code }),
                let theirs = found.sheets.first(where: { $0.code == code })
            else { return nil }
            return .init(
                code: code, own: mine.level, found: theirs.level,
                members: members[code, default: []].map { (person: $0.person, level: $0.level) })
        }
    }

    private static func limits(for school: UnitID, in transaction: Transaction) async throws -> UnusualLimits {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT ON (key) key, value FROM setting
            WHERE key IN ('unusual.selfGap', 'unusual.memberGap')
                AND (unit_id IS NULL OR unit_id = province_of(\(school))) ORDER BY key, unit_id NULLS LAST
            """)
        var values: [String: Int] = [:]
        for row in rows { values[try row["key"]] = Int(try row["value", as: String.self]) }
        guard let own = values["unusual.selfGap"], let member = values["unusual.memberGap"] else {
            throw StorageError.notFound
        }
        return UnusualLimits(selfGap: own, memberGap: member)
    }
}
