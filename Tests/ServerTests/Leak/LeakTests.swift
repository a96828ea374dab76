import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// Every address × every person × the objects of one school: nobody reads or changes what is not theirs.
@Suite struct LeakTests {
    /// An address that the table does not know would be an address that nobody watches.
    @Test func theTableKnowsEveryRoute() throws {
        let none = Target.nothing
        let registered = buildRouter(try testApp()).routes.map { RegisteredRoute($0.method, $0.path) }
        let files = RegisteredRoute(.get, RouterPath("/static/{hash}/**"))
        let known = Set((RouteTable.rules + RouteTable.leaving).map { $0.registered(none) } + [files])
        #expect(Set(registered).subtracting(known).sorted() == [], "without a rule in RouteTable")
        #expect(known.subtracting(registered).sorted() == [], "in RouteTable, but not in the router")
    }

    /// One world for all of it, because making it takes longer than asking for everything.
    @Test func nobodyReadsOrChangesWhatIsNotTheirs() async throws {
        try await PlantedWorld.with { planted, visitors in
            for state in [DossierState.drafting, .submitted, .evaluating, .recognised] {
                try await planted.world.put(planted.dossier, into: state)
                let probes = visitors.map { caller, visitor in
                    LeakProbe(planted: planted, caller: caller, visitor: visitor, state: state)
                }
                let before = try await planted.changes()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for probe in probes { group.addTask { try await probe.readEverything() } }
                    try await group.waitForAll()
                }
                for probe in probes { try await probe.changeEverything() }
                #expect(try await planted.changes() == before, "something changed while \(state)")
            }
            try await ownDossiersOpenNoForeignObjects(planted, visitors)
            try await theFormsAreSuchAsPagesSend(planted, visitors)
        }
    }

    /// The own dossier in the address does not open the other school's pieces, groups and entries.
    private func ownDossiersOpenNoForeignObjects(
        _ planted: PlantedWorld, _ visitors: [(Caller, Visitor)]
    ) async throws {
        try await planted.world.put(planted.dossier, into: .drafting)
        let before = try await planted.changesOfTheSchool()
        for (caller, visitor) in visitors where [.otherPrincipal, .otherMember].contains(caller) {
            let probe = LeakProbe(planted: planted, caller: caller, visitor: visitor, state: .drafting)
            try await probe.crossEverything()
        }
        #expect(try await planted.changesOfTheSchool() == before)
    }

    /// Whoever may send a form of the table is let through with it: the refusals above were not for its words.
    private func theFormsAreSuchAsPagesSend(_ planted: PlantedWorld, _ visitors: [(Caller, Visitor)]) async throws {
        for rule in RouteTable.aboutDossiers where rule.method == .post {
            for state in DossierState.allCases.reversed() {
                guard let (caller, visitor) = visitors.first(where: { rule.admits($0.0, in: state) }) else { continue }
                try await planted.world.put(planted.dossier, into: state)
                let probe = LeakProbe(planted: planted, caller: caller, visitor: visitor, state: state)
                try await probe.sendPermitted(rule)
                break
            }
        }
    }
}

extension PlantedWorld {
    /// Makes the world and a server in it, and signs everybody in.
    static func with(
        _ body: @Sendable @escaping (PlantedWorld, [(Caller, Visitor)]) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            let planted = try await PlantedWorld(world)
            let folder = FileManager.default.temporaryDirectory.appending(path: "leak-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileStore(folder: folder + "/files").prepare()
            try Planting.layFile(in: folder)
            var settings = Settings()
            settings.dataFolder = folder
            try await withServer(in: world, settings: settings) { nobody in
                var visitors: [(Caller, Visitor)] = []
                for caller in Caller.allCases {
                    guard let person = caller.person(world.people) else {
                        visitors.append((caller, nobody))
                        continue
                    }
                    visitors.append((caller, try await nobody.acting(as: person)))
                }
                try await body(planted, visitors)
            }
        }
    }
}
