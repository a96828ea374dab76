public import Accreditation
public import Criteria
import Postgres

/// What a new dossier takes over from an earlier one of the same school.
public struct CarryOver: Sendable {
    /// The earlier dossier.
    public let source: DossierID
    /// What still stands under the new pack.
    public let plan: CarryOverPlan
    /// What the school chose.
    public let parts: Set<CarriedPart>

    public init(source: DossierID, plan: CarryOverPlan, parts: Set<CarriedPart>) {
        self.source = source
        self.plan = plan
        self.parts = parts
    }
}

extension DossierStore {
    /// Opens a self-assessment, pinned to a rule pack that the database already keeps, and takes over what was chosen;
    /// all or nothing.
    ///
    /// Schooling levels are rated apart where the pack says so and the school teaches several.
    ///
    /// - Throws: `StorageError.duplicate` when the school has one for this year, `.refused` to anybody but its head,
    ///   `.notFound` when the earlier dossier is none of this school's.
    public func open(
        _ id: DossierID = DossierID(), school: UnitID, schoolYear: SchoolYear, pack: RulePack,
        carryingOver carryOver: CarryOver? = nil, as person: PersonID
    ) async throws -> DossierID {
        try await database.write(as: person) { transaction in
            if let carryOver { try await DossierStore.check(carryOver, school: school, in: transaction) }
            let parts = pack.parts(of: try await DossierStore.schoolingLevels(of: school, in: transaction))
            try await transaction.execute(
                """
                INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, parts, acts, carried_from,
                    opened_by)
                VALUES (\(id), \(school), \(schoolYear), \(pack.id), \(pack.hash), \(parts), \(pack.actNames),
                    \(carryOver?.source),
                    \(person))
                """)
            let total = pack.laidOut(for: parts).indicatorCount
            try transaction.enqueue(
                """
                INSERT INTO dossier_progress (school_id, dossier_id, total, highest_possible)
                VALUES (\(school), \(id), \(total), \(pack.levelRules.last?.level ?? 0))
                """)
            try transaction.enqueue(
                """
                INSERT INTO dossier_facts (school_id, dossier_id, cohort_completed, changed_by)
                SELECT \(school)::uuid, \(id)::uuid, s.cohort_completed, \(person)::uuid
                FROM school s WHERE s.unit_id = \(school)
                """)
            if let carryOver {
                let carrying = Carrying(carryOver: carryOver, school: school, dossier: id, person: person)
                for query in carrying.queries { try transaction.enqueue(query) }
            }
        }
        return id
    }

    private static func schoolingLevels(of school: UnitID, in transaction: Transaction) async throws -> [String] {
        let rows = try await transaction.query("SELECT schooling_levels FROM school WHERE unit_id = \(school)")
        return try rows.first.map { try $0["schooling_levels"] } ?? []
    }

    private static func check(_ carryOver: CarryOver, school: UnitID, in transaction: Transaction) async throws {
        let found = try await transaction.query(
            "SELECT FROM dossier WHERE id = \(carryOver.source) AND school_id = \(school)")
        guard !found.isEmpty else { throw StorageError.notFound }
    }
}

extension RulePack {
    /// The acts that its procedure knows, by the names that the database keeps.
    var actNames: [String] { procedure?.acts.map(\.name.rawValue) ?? [] }

    /// How many findings a complete dossier has.
    var indicatorCount: Int {
        rated.reduce(0) { $0 + $1.levels.reduce(0) { $0 + $1.indicators.count } }
    }
}
