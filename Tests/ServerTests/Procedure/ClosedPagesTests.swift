import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// Every page of a dossier that offers work says to each reader in each state what of it is closed and who can change
/// that, and nothing of what is open.
@Suite struct ClosedPagesTests {
    private struct Rule {
        let route: Route
        let work: [Action]
        /// Whether readers find the page in other states too, with the reason instead of the form.
        var isForm = false
        var states = Set(DossierState.allCases)
    }

    private static func rules(_ id: UUID, _ used: UsedPack) throws -> [Rule] {
        let open = Set(DossierState.allCases).subtracting(DossierState.decided)
        let paper = try #require(used.printed.papers.first)
        var rules = [
            Rule(route: .publication(id), work: [.publishReport]),
            Rule(route: .papers(id), work: [.writePapers, .approvePapers]),
            Rule(route: .paper(id, paper.id), work: [.writePapers, .approvePapers]),
            Rule(route: .meetings(id), work: [.keepMinutes, .signMinutes]),
            Rule(route: .council(id), work: [.formCouncil]), Rule(route: .facts(id), work: [.stateFacts]),
            Rule(route: .schedule(id), work: [.planWork]), Rule(route: .collecting(id), work: [.collectEvidence]),
            Rule(route: .figureWorkbook(id), work: [.enterFigures]),
            Rule(route: .review(id), work: [.review]), Rule(route: .followUps(id), work: [.reviewPlan]),
            Rule(route: .discussions(dossier: id, code: used.pack.rated[0].code), work: [.discuss]),
            Rule(route: .evaluation(id), work: [.formTeam, .rateExternally], states: open),
            Rule(route: .evaluation(id), work: [.rateExternally], states: DossierState.decided),
            Rule(route: .settlement(id, used.pack.rated[0].code), work: [.settle]),
            Rule(route: .outcome(id), work: [.recordOutcome]),
            Rule(route: .stepPapers(id), work: [.writeStepPapers]),
            Rule(route: .team(id), work: [.formTeam], isForm: true),
            Rule(route: .sharing(id), work: [.formTeam], isForm: true),
            Rule(route: .guests(id), work: [.inviteGuest], isForm: true),
            Rule(route: .move(id), work: [.movePack], isForm: true),
        ]
        if used.pack.appraisal != nil {
            rules.append(Rule(route: .appraisal(id), work: [.giveOpinion, .appraise], states: open))
            rules.append(Rule(route: .appraisal(id), work: [.appraise], states: DossierState.decided))
        }
        if let registration = used.pack.procedure?.registration {
            rules.append(Rule(route: .registration(id), work: [registration.sendAction, .checkRegistration]))
        }
        return rules
    }

    /// The closed work that a page names, each with who can change that.
    private static func closed(_ page: String) -> [String: String] {
        let boxes = page.matches(of: #/data-closed="([^"]*)"><strong>([^<]+)</strong>([^<]*)</p>/#)
        return Dictionary(boxes.map { (String($0.1), String($0.3)) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: ["17-2018-primary", AppraisalPagesTests.pack])
    func pagesSayWhatIsClosedAndWhoOpensIt(pack: String) async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: pack)
            try await world.settleEverything(in: dossier, used)
            _ = try await world.agreeToDraft(of: dossier, used)
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Đạt.", as: world.people.leader)
            let rules = try Self.rules(dossier.id.uuid, used)
            try await withServer(in: world) { nobody in
                var readers: [(Caller, Visitor)] = []
                for caller in Caller.allCases where !caller.roles.isEmpty {
                    guard let person = caller.person(world.people) else { continue }
                    readers.append((caller, try await nobody.acting(as: person)))
                }
                var tried: [String: Int] = [:]
                var named = 0
                for state in DossierState.allCases {
                    try await world.put(dossier.id, into: state)
                    for (caller, reader) in readers {
                        for rule in rules where rule.states.contains(state) {
                            let answer = try await reader.get(rule.route)
                            let place = "\(pack): \(caller), \(state), \(rule.route.path)"
                            if answer.status == .ok { tried[rule.work.description, default: 0] += 1 }
                            named += Self.check(answer, rule, caller, state, place)
                        }
                    }
                }
                let missing = Set(rules.map(\.work.description)).subtracting(tried.keys)
                #expect(missing.isEmpty, "no page was opened for \(missing)")
                let pages = tried.values.reduce(0, +)
                print("\(pages) pages with work looked at under \(pack), \(named) closed pieces of work named")
                #expect(named > pages / 2)
            }
        }
    }

    /// - Returns: how many closed pieces of work the page names.
    private static func check(
        _ answer: TestResponse, _ rule: Rule, _ caller: Caller, _ state: DossierState, _ place: String
    ) -> Int {
        if rule.isForm {
            let isWork = rule.work.contains { Permission.isHeld($0, by: caller.roles) }
            let isOpen = rule.work.contains { Permission.allows($0, to: caller.roles, in: state) }
            #expect(answer.status == (isOpen ? .ok : isWork ? .conflict : .notFound), "\(place)")
            guard answer.status == .conflict else { return 0 }
            #expect(answer.text.contains("Có thể mở:") || answer.text.contains("Không còn bước nào"), "\(place)")
            return 1
        }
        guard answer.status == .ok else { return 0 }
        let found = closed(answer.text)
        let wanted = rule.work.filter { !Permission.allows($0, to: caller.roles, in: state) }
        #expect(Set(found.keys) == Set(wanted.map(\.rawValue)), "\(place)")
        #expect(found.values.allSatisfy { $0.count > 10 }, "\(place): \(found)")
        return found.count
    }
}
