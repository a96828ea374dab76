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

/// The school's own pages work under every pack of the repository, whatever its levels, codes and forms are.
@Suite("A dossier under every pack")
struct EveryPackTests {
    static let packs = TestStandards.real.packs.map(\.id)

    @Test(arguments: packs)
    func hasWorkingPages(_ id: String) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack(id)
            try await world.owner.execute(
                "UPDATE school SET kind = \(pack.appliesTo.first ?? "") WHERE unit_id = \(world.school.uuid)")
            let dossier = try await world.makeDossier(pack: pack)
            try await withServer(in: world, as: world.people.principal, clock: OpeningTests.july) { visitor in
                for route in routes(dossier.uuid, pack) {
                    let page = try await visitor.get(route)
                    #expect(page.status == .ok, "\(id): \(route.path)")
                }
                let answer = try await visitor.post(
                    .newEvidence(dossier.uuid), [("tieu-chi", "1.3"), ("ten", "Sổ theo dõi")])
                #expect(answer.status == .seeOther)
                let code = pack.evidenceCode.format(
                    EvidenceCode(
                        box: pack.evidenceCode.hasBox ? 1 : nil, standard: 1, criterion: 3, serial: 1))
                let list = try await visitor.get(.evidenceList(dossier.uuid))
                #expect(list.text.contains(try #require(code)))
                let sheet = try await visitor.get(.criterion(dossier: dossier.uuid, code: "1.3"))
                for figure in pack.criterion("1.3")?.trackedFigures ?? [] { #expect(sheet.text.contains(figure.name)) }
                let requirement = pack.criterion("1.3")?.levels.first?.indicators.first?.requirements.first
                #expect(sheet.text.contains(try #require(requirement?.text)))
            }
        }
    }

    private func routes(_ dossier: UUID, _ pack: RulePack) -> [Route] {
        let sheets = pack.rated.map { Route.criterion(dossier: dossier, code: $0.code) }
        return [
            .dossier(dossier), .sheetList(dossier), .sheetForm(dossier: dossier, code: "1.1"),
            .sheetHistory(dossier: dossier, code: "1.1"), .evidenceList(dossier), .newEvidence(dossier),
            .evidenceLacking(dossier), .council(dossier), .newGroup(dossier), .facts(dossier),
            .result(dossier), .submit(dossier),
        ] + sheets
    }
}
