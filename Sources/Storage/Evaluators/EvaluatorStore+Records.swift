import Accreditation
import Criteria
import Postgres

extension EvaluatorStore {
    /// What the pool knows of these people, as far as the reader may see it.
    static func records(
        of people: [PersonID], in transaction: Transaction
    ) async throws -> [PersonID: EvaluatorRecord] {
        let wanted: Query = "person_id = ANY(\(people.map(\.description))::uuid[])"
        let answers = try await transaction.pipeline([
            "SELECT person_id, certificate, trained_on, sector_since FROM evaluator_profile WHERE \(wanted)",
            """
            SELECT person_id, unit_id, u.name, began_on, ended_on FROM employment JOIN unit u ON u.id = unit_id
            WHERE \(wanted) ORDER BY ended_on DESC NULLS FIRST, began_on DESC NULLS LAST, u.name
            """,
            "SELECT person_id, from_day, to_day, reason FROM evaluator_absence WHERE \(wanted) ORDER BY 2, 3",
            "SELECT person_id, unit_id, what FROM evaluator_interest WHERE \(wanted) ORDER BY noted_at",
        ])
        var found: [PersonID: EvaluatorRecord] = [:]
        for row in answers[0] {
            found[try row.id("person_id")] = EvaluatorRecord(
                certificate: try row["certificate"], trainedOn: try row.day("trained_on"),
                sectorSince: try row.day("sector_since"))
        }
        for row in answers[1] {
            let work = EvaluatorRecord.Workplace(
                unit: try row.id("unit_id"), name: try row["name"], from: try row.day("began_on"),
                to: try row.day("ended_on"))
            found[try row.id("person_id"), default: EvaluatorRecord()].workplaces.append(work)
        }
        for row in answers[2] {
            guard let from = try row.day("from_day"), let to = try row.day("to_day") else { continue }
            found[try row.id("person_id"), default: EvaluatorRecord()].absences.append(
                .init(from: from, to: to, reason: try row["reason"]))
        }
        for row in answers[3] {
            found[try row.id("person_id"), default: EvaluatorRecord()].interests.append(
                .init(unit: try row.id("unit_id"), what: try row["what"]))
        }
        return found
    }

    /// The rule for a school today, with the schools that count as it.
    static func eligibility(
        for dossier: Dossier, under used: UsedPack, survey: SurveyDays?, in transaction: Transaction
    ) async throws -> Eligibility {
        let rows = try await transaction.query(
            """
            SELECT counted_as_school(\(dossier.school)) AS unit,
                (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today
            """)
        guard let today = try rows.first?.day("today") else { throw StorageError.notFound }
        return Eligibility(
            form: used.pack.teamForm, schools: Set(try rows.map { try $0.id("unit") }), day: today, survey: survey)
    }

    /// Refuses an act of an evaluator against whom something stands now that was not waived.
    ///
    /// - Throws: `EvaluationRefusal.ineligible`.
    static func requireFit(
        _ person: PersonID, for dossier: Dossier, under used: UsedPack, in transaction: Transaction
    ) async throws {
        let rule = try await eligibility(for: dossier, under: used, survey: nil, in: transaction)
        let record = try await records(of: [person], in: transaction)[person] ?? EvaluatorRecord()
        let waivers = try await waivers(of: dossier.id, in: transaction).filter { $0.person == person }
        let problems = rule.problems(of: record).filter { problem in !waivers.contains { $0.answers(problem) } }
        guard problems.isEmpty else { throw EvaluationRefusal.ineligible(problems) }
    }

    /// Why people take part all the same.
    static func waivers(of dossier: DossierID, in transaction: Transaction) async throws -> [EligibilityWaiver] {
        try await transaction.query(
            "SELECT person_id, kind, reason FROM eligibility_waiver WHERE dossier_id = \(dossier) ORDER BY granted_at"
        ).map {
            EligibilityWaiver(person: try $0.id("person_id"), kind: try $0.word("kind"), reason: try $0["reason"])
        }
    }
}
