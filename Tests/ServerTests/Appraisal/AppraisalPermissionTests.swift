import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Every caller at every address of a council that appraises, in every state of a dossier whose law has one.
@Suite struct AppraisalPermissionTests {
    private struct Rule {
        let route: Route
        let action: Action
        /// Only these roles, among those who may.
        var among: Set<Role> = Set(Role.allCases)
        var form: [(String, String)] = []

        func admits(_ caller: Caller, in state: DossierState) -> Bool {
            Permission.allows(action, to: caller.roles.intersection(among), in: state)
        }
    }

    private func reading(_ id: UUID) -> [Rule] {
        [
            Rule(route: .appraisal(id), action: .readTeam), Rule(route: .councilMinutes(id), action: .readRatings),
            Rule(route: .resultNotice(id), action: .readResultNotice),
        ]
    }

    private func changing(_ id: UUID) -> [Rule] {
        [
            Rule(route: .opinion(id), action: .giveOpinion, form: [("de-nghi", "recognise"), ("uu-diem", "Lạ")]),
            Rule(
                route: .condition(id, "cohortCompleted"), action: .appraise,
                form: [("dap-ung-cohortCompleted", "khong"), ("can-cu-cohortCompleted", "Lạ")]),
            Rule(route: .councilMinutes(id), action: .appraise, form: [("ngay", "12/05/2025"), ("noi", "Lạ")]),
            Rule(route: .resultNotice(id), action: .sendResultNotice, form: [("so", "9/TB"), ("noi-dung", "Lạ")]),
        ]
    }

    /// A dossier that is appraised, concluded and told of.
    private func finished(_ world: TestWorld) async throws -> Dossier {
        let (dossier, used) = try await world.evaluatedDossier(under: AppraisalPagesTests.pack)
        try await world.settleEverything(in: dossier, used)
        try await ConclusionStore(world.database).conclude(
            dossier, under: used, summary: "Đạt.", as: world.people.leader)
        try await AppraisalStore(world.database).notify(
            number: "48/TB", on: try #require(Day(iso: "2025-05-20")), "Đạt.", of: dossier,
            telling: TestWorld.telling, as: world.people.provinceOfficer)
        return dossier
    }

    private func counts(_ world: TestWorld) async throws -> [String] {
        try await world.owner.query(
            "SELECT format('%s/%s', act, count(*)) AS line FROM event GROUP BY act ORDER BY act"
        ).map { try $0["line"] }
    }

    @Test func whoMayIsLetInAndNobodyElse() async throws {
        try await TestWorld.with { world in
            let dossier = try await finished(world)
            let id = dossier.id.uuid
            try await withServer(in: world) { nobody in
                var visitors: [(Caller, Visitor)] = []
                for caller in Caller.allCases {
                    guard let person = caller.person(world.people) else { continue }
                    visitors.append((caller, try await nobody.acting(as: person)))
                }
                var tried = 0
                for state in DossierState.allCases {
                    try await world.put(dossier.id, into: state)
                    let before = try await counts(world)
                    for (caller, visitor) in visitors {
                        for rule in reading(id) {
                            let isOpen = try await visitor.get(rule.route).status == .ok
                            #expect(isOpen == rule.admits(caller, in: state), "\(caller) \(state) \(rule.route.path)")
                            tried += 1
                        }
                        for rule in changing(id) where !rule.admits(caller, in: state) {
                            let answer = try await visitor.post(rule.route, rule.form)
                            #expect((400..<500).contains(answer.status.code), "\(caller) \(state) \(rule.route.path)")
                            tried += 1
                        }
                    }
                    #expect(try await counts(world) == before, "something changed while \(state)")
                }
                print("\(tried) combinations of caller, state and address of an appraisal")
                #expect(tried > DossierState.allCases.count * visitors.count * 3)
            }
        }
    }
}
