import Accreditation
import Logging
import Postgres
import TestSupport
import Testing

/// Every role × every table × every state of a dossier, with the server's own database role: what is seen and what can
/// be written is what the permission table says, and nothing else.
@Suite struct RowSecurityTests {
    @Test func readingFollowsThePermissionTable() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            let server = RowSecurityTests.server(world)
            var checks = 0
            for state in DossierState.allCases {
                try await world.put(dossier, into: state)
                for (person, roles) in RowSecurityTests.people(world) {
                    for (table, action) in RowSecurityTests.readActions {
                        let seen = try await RowSecurityTests.count(table, dossier, as: person, on: server)
                        let allowed = Permission.allows(action, to: roles, in: state)
                        #expect((seen > 0) == allowed, "\(table) as \(roles) in \(state): \(seen) rows")
                        checks += 1
                    }
                }
            }
            await server.shutdown()
            let people = RowSecurityTests.people(world).count
            #expect(checks == DossierState.allCases.count * people * RowSecurityTests.readActions.count)
            print("Row security, reading: \(checks) combinations of state, person and table tried")
        }
    }

    @Test func writingFollowsThePermissionTable() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            let server = RowSecurityTests.server(world)
            var checks = 0
            for state in DossierState.allCases {
                try await world.put(dossier, into: state)
                for (person, roles) in RowSecurityTests.people(world) {
                    for attempt in RowSecurityTests.attempts(world, dossier, person) {
                        let done = try await attempt.succeeds(as: person, on: server)
                        let allowed = attempt.actions.contains { Permission.allows($0, to: roles, in: state) }
                        #expect(done == allowed, "\(attempt.name) as \(roles) in \(state)")
                        checks += 1
                    }
                }
            }
            await server.shutdown()
            print("Row security, writing: \(checks) combinations of state, person and statement tried")
            #expect(checks > DossierState.allCases.count * RowSecurityTests.people(world).count)
        }
    }

    @Test func ratingsStaySealedUntilEverySheetIsHandedIn() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            try await world.put(dossier, into: .evaluating)
            let server = RowSecurityTests.server(world)
            for person in [world.people.leader, world.people.evaluator] {
                let rows = try await server.queryOnce(
                    prelude: [RowSecurityTests.identity(person)],
                    "SELECT person_id::text AS who FROM evaluator_finding WHERE criterion = '1.2'")
                let owners = try rows.map { try $0["who", as: String.self] }
                #expect(owners == [person.description])
                let open = try await server.queryOnce(
                    prelude: [RowSecurityTests.identity(person)],
                    "SELECT 1 FROM evaluator_finding WHERE criterion = '1.1'")
                #expect(open.count == 2)
            }
            await server.shutdown()
        }
    }

    @Test func aReturnedDossierOpensOnlyTheNamedCriterion() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            try await world.put(dossier, into: .returned)
            let server = RowSecurityTests.server(world)
            for (criterion, allowed) in [("1.1", true), ("1.2", false)] {
                let attempt = WriteAttempt(
                    "finding", [.rate],
                    """
                    INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by) VALUES
                    (\(world.school.uuid), \(dossier.uuid), \(criterion), 1, 'b', 'met', \(world.people.member.uuid))
                    """)
                let done = try await attempt.succeeds(as: world.people.member, on: server)
                #expect(done == allowed)
            }
            await server.shutdown()
        }
    }

    /// Which permission opens a table's rows to a reader.
    static let readActions: [(String, Action)] =
        [
            ("finding", .readWorkings), ("narrative", .readWorkings), ("improvement", .readWorkings),
            ("dossier_import", .readWorkings), ("carried_event", .readWorkings),
            ("criterion_approval", .readWorkings), ("dossier_facts", .readWorkings), ("council_member", .readWorkings),
            ("criterion_assignment", .readWorkings), ("evidence_counter", .readWorkings), ("evidence", .readEvidence),
            ("evidence_use", .readEvidence), ("evidence_revision", .readEvidence), ("submission", .readSubmission),
            ("review", .readSubmission), ("return_item", .readSubmission), ("team", .readTeam),
            ("team_member", .readTeam), ("team_finding", .readRatings), ("conclusion", .readConclusion),
            ("outcome", .readOutcome), ("dossier_move", .readWorkings), ("moved_answer", .readWorkings),
            ("standard_assessment", .readWorkings), ("plan_grounds", .readWorkings),
            ("plan_issue", .readWorkings), ("plan_action", .readWorkings), ("plan_review", .readWorkings),
            ("paper_text", .readWorkings), ("paper_version", .readPapers), ("paper_scan", .readPapers),
            ("figure_value", .readWorkings), ("figure_confirmation", .readWorkings),
            ("figure_reason", .readWorkings), ("guest_access", .inviteGuest),
            ("evaluation_draft", .readDraft), ("draft_item", .readDraft), ("draft_answer", .readDraft),
        ] + together + schooldesk
        + appraisal

    private static let appraisal: [(String, Action)] = [
        ("condition_finding", .readRatings), ("appraisal_minutes", .readRatings),
        ("result_notice", .readResultNotice),
    ]

    private static let schooldesk: [(String, Action)] = [
        ("schedule", .readWorkings), ("schedule_row", .readWorkings),
        ("schedule_person", .readWorkings), ("collecting_row", .readWorkings), ("meeting", .readWorkings),
        ("meeting_signature", .readWorkings), ("publication", .readWorkings),
    ]

    private static let together: [(String, Action)] = [
        ("discussion", .readWorkings), ("discussion_comment", .readWorkings), ("discussion_mention", .readWorkings),
        ("verification", .readWorkings), ("verification_request", .readWorkings), ("presence", .readWorkings),
        ("follow_up", .readWorkings), ("follow_up_review", .readWorkings), ("remark", .readSubmission),
        ("remark_answer", .readWorkings),
    ]

    /// Everybody in the world, with what they are towards the first school's dossier.
    static func people(_ world: TestWorld) -> [(PersonID, Set<Role>)] {
        let people = world.people
        return [
            (people.principal, [.principal, .councilChair]), (people.secretary, [.councilSecretary]),
            (people.member, [.councilMember]), (people.districtOfficer, [.districtOfficer]),
            (people.provinceOfficer, [.provinceOfficer]), (people.leader, [.teamLeader]),
            (people.evaluator, [.evaluator]), (people.operator, []), (people.otherDistrictOfficer, []),
            (people.otherPrincipal, []), (people.otherMember, []), (people.otherEvaluator, []),
            (people.formerTeacher, []), (people.guest, [.guest]), (people.formerGuest, []),
        ]
    }

    static func server(_ world: TestWorld) -> Pool {
        Pool(PoolConfiguration(address: world.schema.server, size: 4), logger: Logger(label: "test"))
    }

    static func identity(_ person: PersonID) -> Query {
        "SELECT set_config('app.person', \(person.description), true)"
    }

    private static func count(
        _ table: String, _ dossier: DossierID, as person: PersonID, on server: Pool
    ) async throws -> Int {
        let rows = try await server.queryOnce(
            prelude: [identity(person)],
            "SELECT count(*) AS seen FROM \(identifier: table) WHERE dossier_id = \(dossier.uuid)")
        return try rows[0]["seen"]
    }
}
