public import Accreditation
import Criteria
import Postgres

extension AppraisalStore {
    /// Keeps the minutes of the meeting for good: with them, ratings, opinions and conditions are closed, and the
    /// council may conclude.
    ///
    /// - Returns: the minutes as they are kept.
    /// - Throws: `AppraisalRefusal`; `EvaluationRefusal.wrongState`, `.ineligible`; `StorageError.refused` to everybody
    ///   but the one who leads.
    @discardableResult
    public func hold(
        _ report: MeetingReport, of dossier: Dossier, under used: UsedPack, telling: Telling, as person: PersonID
    ) async throws -> AppraisalMinutes {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.evaluating], transaction)
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let minutes = try await AppraisalStore.minutes(report, dossier, used, transaction)
            let bytes = try ContentHash.canonical(minutes)
            let made = try await transaction.execute(
                """
                INSERT INTO appraisal_minutes (school_id, dossier_id, team_id, content, content_hash, is_carried,
                    kept_by)
                SELECT school_id, dossier_id, id, \(String(decoding: bytes, as: UTF8.self))::text,
                    \(ContentHash.hex(bytes))::text, \(minutes.isCarried), \(person)
                FROM team WHERE dossier_id = \(dossier.id)
                """)
            guard made == 1 else { throw StorageError.refused }
            try await transaction.execute(
                """
                UPDATE dossier SET state = \(word: DossierState.appraised), version = version + 1
                WHERE id = \(dossier.id)
                """)
            try await transaction.tell(Role.team, about: dossier.id, kind: "act", telling.words, link: telling.link)
            return minutes
        }
    }

    private static func minutes(
        _ report: MeetingReport, _ dossier: Dossier, _ used: UsedPack, _ transaction: Transaction
    ) async throws -> AppraisalMinutes {
        let draft = try await council(dossier, used, in: transaction)
        guard draft.unsettled.isEmpty else { throw AppraisalRefusal.unsettled(draft.unsettled) }
        let now = try await appraisal(of: dossier, under: used, in: transaction)
        let unknown = draft.conditions.unknown
        guard unknown.isEmpty else { throw AppraisalRefusal.conditionsUnknown(unknown.map(\.title)) }
        let vote = try checked(report, now)
        return AppraisalMinutes(
            heldOn: report.day.description, place: report.place, members: try members(now, report),
            course: report.course, vote: vote, rule: now.rule, level: draft.result.level,
            degree: draft.result.nationalStandard?.degree, facts: draft.facts,
            conditions: draft.conditions.compactMap(\.kept), ratingsHash: draft.ratingsHash)
    }

    private static func members(_ now: Appraisal, _ report: MeetingReport) throws -> [AppraisalMinutes.Member] {
        let proposals = Dictionary(
            now.opinions.map { ($0.person, $0.draft.proposal) }, uniquingKeysWith: { first, _ in first })
        return try now.members.map { member in
            guard let proposal = proposals[member.person] ?? nil else {
                throw AppraisalRefusal.opinionsMissing([member.name])
            }
            return .init(
                name: member.name, role: member.role.rawValue, isPresent: report.present.contains(member.person),
                proposal: proposal)
        }
    }

    private static func checked(_ report: MeetingReport, _ now: Appraisal) throws -> AppraisalVote {
        let waiting = now.members.filter { $0.handedInAt == nil }.map(\.name)
        guard waiting.isEmpty else { throw AppraisalRefusal.opinionsMissing(waiting) }
        guard report.present.isSubset(of: Set(now.members.map(\.person))) else { throw AppraisalRefusal.strangers }
        let vote = AppraisalVote(
            members: now.members.count, present: report.present.count, agreeing: report.agreeing,
            opposing: report.opposing, abstaining: report.abstaining)
        guard vote.hasQuorum(now.rule) else {
            throw AppraisalRefusal.noQuorum(
                present: vote.present,
                needs: max(1, AppraisalRule.least(now.rule.attendancePercent, of: vote.members)))
        }
        guard vote.addsUp else {
            throw AppraisalRefusal.votesDoNotAddUp(
                present: vote.present, votes: vote.agreeing + vote.opposing + vote.abstaining)
        }
        return vote
    }
}
