public import Accreditation
public import Criteria
import Postgres

/// Acts that change units: planning, deciding, applying on their day, cancelling.
public struct UnitActStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The units around these, for planning: all above, directly below, before and after them.
    public func tree(around units: [UnitID], as person: PersonID) async throws -> UnitTree {
        try await database.read(as: person) { try await UnitActStore.tree(around: units, in: $0) }
    }

    /// What a change would do, as the person who asks sees it now.
    public func plan(_ change: UnitChange, from day: Day, as person: PersonID) async throws -> UnitActPlan {
        try await planned(change, from: day, as: person).plan
    }

    /// The same with the units as they stand now.
    public func planned(
        _ change: UnitChange, from day: Day, as person: PersonID
    ) async throws -> (plan: UnitActPlan, before: UnitTree) {
        let tree = try await tree(around: change.named, as: person)
        return (UnitActPlan(change, in: tree, from: day), tree)
    }

    /// The open units without schools in the province of a unit, for the operator everywhere, by name.
    public func places(near unit: UnitID, as person: PersonID) async throws -> [UnitEntry] {
        try await database.query(
            as: person,
            """
            WITH RECURSIVE near AS (
                SELECT u.id FROM unit u WHERE u.id = province_of(\(unit))
                    OR u.kind = 'province' AND may_in_unit('manageUnits', NULL)
                UNION SELECT u.id FROM unit u JOIN near n ON u.parent_id = n.id WHERE u.kind <> 'school')
            SELECT u.id, u.kind, u.code, u.name, u.parent_id, NULL::text AS school_kind, 0::bigint AS below
            FROM unit u JOIN near n ON n.id = u.id
            WHERE NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id)
            ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id
            """
        ).map(UnitEntry.init(row:))
    }

    /// Whether somebody decides on what changes below a unit; nil stands for everything.
    public func mayDecide(below authority: UnitID?, as person: PersonID) async throws -> Bool {
        try await database.query(as: person, "SELECT may_reorganise(\(authority)::uuid) AS may")[0]["may"]
    }

    /// Decides on a change; it is applied at once when its day has come, and on that day otherwise.
    ///
    /// - Parameter seen: the hash of the plan that was shown.
    /// - Throws: ``UnitActRefusal``, `StorageError.refused` when the person may not, `StorageError.duplicate` when a
    ///   code is or was another unit's.
    @discardableResult
    public func perform(
        _ change: UnitChange, by decision: UnitDecision, seen: String, id: UnitActID = UnitActID(), today: Day,
        as person: PersonID
    ) async throws -> UnitActPlan {
        try await database.write(as: person) { transaction in
            try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('unit_act'))")
            let tree = try await UnitActStore.tree(around: change.named, in: transaction)
            let plan = UnitActPlan(change, in: tree, from: decision.effectiveOn)
            guard plan.problems.isEmpty else { throw UnitActRefusal.problems(plan.problems) }
            guard try plan.hash() == seen else { throw UnitActRefusal.changedMeanwhile }
            try await UnitActStore.insert(plan, decision, id, in: transaction, by: person)
            try await transaction.execute("SELECT perform_unit_act(\(id), \(today)::date)")
            return plan
        }
    }

    private static func insert(
        _ plan: UnitActPlan, _ decision: UnitDecision, _ id: UnitActID, in transaction: Transaction, by person: PersonID
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO unit_act
                (id, kind, authority, decision_number, decided_on, effective_on, reason, seen_hash, done_by)
            VALUES (\(id), \(word: plan.kind), \(plan.authority), \(decision.number), \(decision.decidedOn)::date,
                \(decision.effectiveOn)::date, \(decision.reason), \(try plan.hash()), \(person))
            """)
        for (position, part) in plan.parts.map(StoredUnitActPart.init).enumerated() {
            try await transaction.execute(
                """
                INSERT INTO unit_act_part (act_id, position, kind, unit_id, target_id, before, after, details)
                VALUES (\(id), \(position + 1), \(part.kind), \(part.unit), \(part.target), \(part.before),
                    \(part.after), \(part.details)::jsonb)
                """)
        }
    }

    /// Takes back a decision that is not applied yet.
    ///
    /// - Throws: `StorageError.notFound` when there is none that the person may take back.
    public func cancel(_ id: UnitActID, reason: String, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE unit_act SET cancelled_at = now(), cancelled_by = \(person), cancel_reason = \(reason)
                WHERE id = \(id) AND applied_at IS NULL AND cancelled_at IS NULL
                """)
            guard changed == 1 else { throw StorageError.notFound }
        }
    }

    /// Applies what has come into effect; answers how many acts.
    @discardableResult
    public func applyDue(on today: Day) async throws -> Int {
        try await database.query(as: nil, "SELECT apply_unit_acts(\(today)::date) AS applied")[0]["applied"]
    }
}

/// Why an act was not done; nothing was changed.
public enum UnitActRefusal: Error, Sendable, Equatable {
    case problems([UnitActProblem])
    /// The units were changed after the preview was made.
    case changedMeanwhile
}

extension UnitChange {
    /// Units that exist already and are named in the change.
    var named: [UnitID] {
        switch self {
        case .open(let new): [new.parent].compactMap(\.self)
        case .rename(let id, _, _, _): [id]
        case .transfer(let ids, let target): ids + [target]
        case .merge(let ids, .existing(let id, _), _): ids + [id]
        case .merge(let ids, .founded(let new), _): ids + [new.parent].compactMap(\.self)
        case .split(let id, let new, let children, _):
            [id] + new.compactMap(\.parent) + Array(children.keys)
        case .close(let id, let children, let successors):
            [id] + Array(children.keys) + Set(children.values) + successors
        }
    }
}
