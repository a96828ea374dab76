import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport

/// The way of an accepted dossier to its outcome, through the stores, with a secret at each step.
struct PlantedEvaluation: Sendable {
    let world: TestWorld
    let dossier: DossierID
    let used: UsedPack

    func run() async throws {
        let evaluating = try await form()
        try await remark(evaluating)
        try await rateAndSettle()
        let (leader, province) = (world.people.leader, world.people.provinceOfficer)
        let conclusions = ConclusionStore(world.database)
        try await agree(on: evaluating)
        try await conclusions.conclude(evaluating, under: used, summary: Secret.conclusion.rawValue, as: leader)
        let concluded = try await world.dossier(dossier, as: province)
        let day = try someDay()
        try await conclusions.record(
            OutcomeDecision(number: "310/QĐ-UBND", day: day, validUntil: nil, note: Secret.outcome.rawValue),
            on: concluded, under: used, as: province)
    }

    /// The school objects to the words on a criterion, and the team keeps to them.
    private func agree(on evaluating: Dossier) async throws {
        try await world.sendDraft(of: evaluating, used, summary: Secret.draft.rawValue)
        try await world.answerDraft(
            of: evaluating, used,
            objecting: [DraftItem(criterion: "1.1", stance: .objects, reasons: Secret.objection.rawValue)])
        try await DraftStore(world.database).reply(
            .rejected, to: "1.1", because: Secret.reply.rawValue, of: evaluating, under: used,
            telling: .init("Phản hồi", link: "/x"), as: world.people.leader)
    }

    /// Every sheet handed in and every criterion settled, all as met.
    private func rateAndSettle() async throws {
        let dossier = dossier.uuid
        try await world.owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO evaluator_finding
                    (school_id, dossier_id, team_id, criterion, person_id, level, indicator, verdict)
                SELECT school_id, dossier_id, s.team_id, criterion, s.person_id, f.level, f.indicator, 'met'
                FROM finding f JOIN evaluation_sheet s USING (school_id, dossier_id, criterion)
                WHERE dossier_id = \(dossier)
                ON CONFLICT (team_id, criterion, person_id, level, indicator) DO UPDATE SET verdict = 'met'
                """)
            try await transaction.execute(
                "UPDATE evaluation_sheet SET handed_in_at = now() WHERE dossier_id = \(dossier)")
            for path in used.pack.rated.flatMap(\.paths) {
                try transaction.enqueue(
                    """
                    INSERT INTO team_finding
                        (school_id, dossier_id, team_id, criterion, level, indicator, verdict, settled_by)
                    SELECT school_id, dossier_id, id, \(path.criterion), \(path.level), \(path.indicator), 'met',
                        \(world.people.leader.uuid) FROM team WHERE dossier_id = \(dossier)
                    """)
            }
        }
    }

    private func someDay() throws -> Day {
        guard let day = Day(iso: "2025-06-02") else { throw StorageError.notFound }
        return day
    }

    private func form() async throws -> Dossier {
        let (people, teams) = (world.people, TeamStore(world.database))
        let accepted = try await world.dossier(dossier, as: people.provinceOfficer)
        try await world.giveActs(of: used.pack, to: dossier)
        try await teams.setMinimumSize(3, of: world.province, version: 0, as: people.provinceOfficer)
        var shares: [String: Set<PersonID>] = [:]
        for criterion in used.pack.rated { shares[criterion.code] = [people.leader] }
        for code in ["1.1", "1.2"] { shares[code] = [people.leader, people.evaluator, people.otherEvaluator] }
        let small = try world.smallTeam()
        let decision = TeamDecision(number: Secret.teamDecision.rawValue, day: small.day, seats: small.seats)
        try await teams.form(accepted, under: used, decision, shares: shares, as: people.provinceOfficer)
        return try await world.dossier(dossier, as: people.leader)
    }

    private func remark(_ dossier: Dossier) async throws {
        let sheets = EvaluationSheetStore(world.database)
        for (code, secret) in [("1.1", Secret.remark), ("1.2", .sealedRemark)] {
            let path = IndicatorPath(criterion: code, level: 1, indicator: "a")
            _ = try await sheets.remark(path, secret.rawValue, version: 0, in: dossier.id, as: world.people.leader)
        }
    }
}
