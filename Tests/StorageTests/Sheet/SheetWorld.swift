import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// A dossier of a primary school under its real rule pack, with the stores that write on its sheets.
struct SheetWorld {
    let world: TestWorld
    let pack: RulePack
    let packs: RulePackStore
    let dossier: Dossier
    let findings: FindingStore
    var member: PersonID { world.people.member }
    var secretary: PersonID { world.people.secretary }
    var chair: PersonID { world.people.principal }
    var texts: NarrativeStore { NarrativeStore(world.database) }
    var plans: ImprovementStore { ImprovementStore(world.database) }
    var approvals: ApprovalStore { ApprovalStore(world.database) }

    static func with(_ body: (SheetWorld) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let id = try await world.makeDossier(pack: pack)
            let dossier = try #require(try await DossierStore(world.database).dossier(id, as: world.people.member))
            let packs = RulePackStore(world.database)
            try await body(
                SheetWorld(
                    world: world, pack: pack, packs: packs, dossier: dossier,
                    findings: FindingStore(world.database, packs: packs)))
        }
    }

    func seen(by person: PersonID) async throws -> Dossier {
        try #require(try await DossierStore(world.database).dossier(dossier.id, as: person))
    }

    func sheet(_ code: String = "1.1", as person: PersonID? = nil) async throws -> CriterionSheet {
        let person = person ?? member
        let sheet = try await SheetStore(world.database, packs: packs)
            .sheet(
                code, of: try await seen(by: person), on: try #require(Day(iso: "2025-05-31")), as: person)
        return try #require(sheet)
    }

    @discardableResult
    func rate(
        _ path: String, _ finding: IndicatorFinding?, seen version: Int = 0, as person: PersonID? = nil
    ) async throws -> SavedFinding {
        try await findings.save(
            finding, at: try #require(IndicatorPath(path)), in: dossier.id, seen: version, as: person ?? member)
    }

    @discardableResult
    func write(
        _ text: String, _ field: String = "present/1", of code: String = "1.1", seen version: Int = 0,
        as person: PersonID? = nil
    ) async throws -> Int {
        try await texts.save(
            text, as: try #require(NarrativeField(field)), of: code, in: dossier, seen: version, by: person ?? member)
    }

    func progress() async throws -> [Int] {
        let rows = try await world.owner.query(
            "SELECT rated, total, level, highest_possible FROM dossier_progress WHERE dossier_id = \(dossier.id.uuid)")
        return try ["rated", "total", "level", "highest_possible"].map { try rows[0][$0, as: Int.self] }
    }

    /// Marks everything on the dossier's sheets as carried over from another year.
    func carryOver() async throws {
        for table in ["finding", "narrative", "improvement"] {
            try await world.owner.execute(
                "UPDATE \(identifier: table) SET to_confirm = true WHERE dossier_id = \(dossier.id.uuid)")
        }
    }

    /// Every path of the pack's criteria and school-wide groups.
    var paths: [IndicatorPath] {
        pack.rated.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.map {
                    IndicatorPath(criterion: criterion.code, level: level.number, indicator: $0.code)
                }
            }
        }
    }
}
