import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// A server with the dossier of a school that rates two schooling levels apart under the rules in force.
struct PlanServer {
    let world: TestWorld
    let pack: RulePack
    let dossier: DossierID
    let visitor: Visitor

    /// - Parameter person: who visits; the council's member unless told otherwise.
    static func with(
        as person: (TestWorld.People) -> PersonID = { $0.member }, _ body: @Sendable (PlanServer) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            let (id, pack) = try await world.multiLevelDossier()
            try await withServer(in: world, as: person(world.people)) { visitor in
                try await body(PlanServer(world: world, pack: pack, dossier: id, visitor: visitor))
            }
        }
    }

    func acting(as person: PersonID) async throws -> PlanServer {
        PlanServer(world: world, pack: pack, dossier: dossier, visitor: try await visitor.acting(as: person))
    }

    var plan: Route { .plan(dossier.uuid) }

    func standard(_ code: String = "lower-secondary:1") -> Route { .standard(dossier: dossier.uuid, code: code) }

    /// Saves one field as the page's script does.
    func save(_ route: Route, _ value: String, version: Int = 0) async throws -> TestResponse {
        let token = (visitor.person?.formSecret ?? FormSecret()).masked()
        return try await visitor.post(
            route.path, fields: [("value", value), ("version", String(version)), ("_csrf", token)],
            headers: [.accept: "application/json"])
    }

    /// Sends the whole form of a page as a browser without scripts does: with every field of the page, changed here and
    /// there, and the button that was pressed.
    func send(
        _ page: TestResponse, to route: Route, _ changes: [String: String] = [:], press: String? = nil
    ) async throws -> TestResponse {
        var fields = page.fields(of: route == plan ? "ke-hoach" : "phieu").map { ($0.0, changes[$0.0] ?? $0.1) }
        if let press { fields.append(("viec", press)) }
        return try await visitor.post(route, fields.filter { $0.0 != "_csrf" })
    }

    /// The plan as it is stored.
    func stored() async throws -> StoredPlan {
        let member = world.people.member
        let dossier = try #require(try await DossierStore(world.database).dossier(self.dossier, as: member))
        return try await PlanStore(world.database).plan(of: dossier, as: member)
    }
}

extension TestResponse {
    /// What stands in a button that begins like this.
    func button(_ beginning: String) -> String? {
        text.matches(of: #/name="viec" value="([^"]+)"/#).map { String($0.1) }.first { $0.hasPrefix(beginning) }
    }
}
