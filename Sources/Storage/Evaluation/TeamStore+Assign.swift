public import Accreditation
import Criteria
import Postgres

extension TeamStore {
    /// Says anew who rates which criterion. Sheets that were handed in stay whatever is wished; open ones that are no
    /// longer wished are taken back.
    ///
    /// - Parameters:
    ///   - wanted: people by criterion; people who are not in the team are left out.
    ///   - criteria: every criterion that has to be rated.
    /// - Throws: `EvaluationRefusal.unassigned` or `.alreadyRated` with the criteria, `.wrongState`.
    public func assign(
        _ wanted: [String: Set<PersonID>], of criteria: [String], in dossier: Dossier, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.evaluating], transaction)
            guard let team = try await TeamStore.team(of: dossier.id, in: transaction) else {
                throw StorageError.notFound
            }
            let sheets = try await TeamStore.progress(of: dossier.id, in: transaction)
            let change = AssignmentChange(
                wanted, criteria: criteria, members: Set(team.members.map(\.person)), sheets: sheets)
            guard change.unassigned.isEmpty else { throw EvaluationRefusal.unassigned(change.unassigned) }
            guard change.alreadyRated.isEmpty else { throw EvaluationRefusal.alreadyRated(change.alreadyRated) }
            for sheet in change.released {
                try await TeamStore.release(sheet.criterion, sheet.person, team.id, transaction)
            }
            try await TeamStore.assign(change.added, dossier, team.id, transaction)
        }
    }
}

/// The difference between the sheets there are and the assignment that is wished.
struct AssignmentChange {
    private(set) var added: [String: Set<PersonID>] = [:]
    private(set) var released: [SheetProgress] = []
    private(set) var unassigned: [String] = []
    /// Criteria whose ratings members see already: nobody may join them unseen.
    private(set) var alreadyRated: [String] = []

    init(_ wanted: [String: Set<PersonID>], criteria: [String], members: Set<PersonID>, sheets: [SheetProgress]) {
        let byCriterion = Dictionary(grouping: sheets, by: \.criterion)
        for criterion in criteria {
            let present = byCriterion[criterion] ?? []
            let people = (wanted[criterion] ?? []).intersection(members)
            let fixed = present.filter { $0.handedInAt != nil }
            let new = people.subtracting(present.map(\.person))
            released += present.filter { $0.handedInAt == nil && !people.contains($0.person) }
            if people.isEmpty && fixed.isEmpty { unassigned.append(criterion) }
            if !new.isEmpty && !present.isEmpty && fixed.count == present.count { alreadyRated.append(criterion) }
            if !new.isEmpty { added[criterion] = new }
        }
    }
}
