import Accreditation
import Criteria
import Foundation
import Logging
import Postgres
import Storage
import TestSupport

/// Schools of one province with complete dossiers of level 3 that the province has taken in.
struct EffectWorld {
    let world: TestWorld
    let old: RulePack
    let new: RulePack
    let dossiers: [DossierID]
    var officer: PersonID { world.people.provinceOfficer }
    var store: EffectStore { EffectStore(world.database) }

    static func with(schools: Int, _ body: (EffectWorld) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let old = try await world.keepPack()
            let new = try await world.keepAmendedPack()
            let ids = (0..<schools).map { _ in DossierID() }
            let made = EffectWorld(world: world, old: old, new: new, dossiers: ids)
            try await made.fill()
            try await body(made)
        }
    }

    private func fill() async throws {
        let paths = old.criteria.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.map { "\(criterion.code)/\(level.number)/\($0.code)" }
            }
        }
        let statements: [Query] = [
            """
            INSERT INTO unit (id, kind, name, parent_id)
            SELECT d, 'school', 'Trường số ' || n, \(world.district.uuid)
            FROM unnest(\(dossiers.map(\.uuid))::uuid[]) WITH ORDINALITY AS given(d, n)
            """,
            "INSERT INTO school (unit_id, kind) SELECT unnest(\(dossiers.map(\.uuid))::uuid[]), 'primary'",
            """
            INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, state, opened_by)
            SELECT d, d, 2024, \(old.id), \(old.hash), 'registered', \(world.people.principal.uuid)
            FROM unnest(\(dossiers.map(\.uuid))::uuid[]) AS d
            """,
            "ALTER TABLE finding DISABLE TRIGGER record_event",
            """
            INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
            SELECT d.school_id, d.id, split_part(p, '/', 1), split_part(p, '/', 2)::smallint, split_part(p, '/', 3),
                'met', d.opened_by FROM dossier d, unnest(\(paths)::text[]) AS p
            """,
            "ALTER TABLE finding ENABLE TRIGGER record_event",
        ]
        try await world.owner.transaction { transaction in
            for statement in statements { try await transaction.execute(statement) }
        }
    }

    /// Takes a finding away from one of the dossiers.
    func omit(_ path: String, in place: Int) async throws {
        let dossier = dossiers[place].uuid
        try await world.owner.execute(
            """
            DELETE FROM finding WHERE dossier_id = \(dossier)
                AND criterion || '/' || level || '/' || indicator = \(path)
            """)
    }

    func ask() async throws -> EffectJobID {
        try await store.ask(from: old.hash, to: new.hash, in: world.province, as: officer)
    }

    /// A server's worker.
    func worker() -> EffectWorker {
        EffectWorker(
            world.database, packs: RulePackStore(world.database), logger: Logger(label: "test"))
    }
}
