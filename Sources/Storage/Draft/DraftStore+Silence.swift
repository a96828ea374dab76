public import Accreditation
public import Criteria
import Postgres

extension DraftStore {
    /// Counts the school's silence as agreement, once its time is over and it was told often enough.
    ///
    /// - Parameters:
    ///   - last: the school's last day to answer, granted time included.
    ///   - today: the day on which this is asked.
    /// - Throws: `DraftRefusal.notOver`, `.silenceSaysNothing`, `.notNow`; `StorageError.refused` to all but the
    ///   leader.
    public func countSilence(
        of dossier: Dossier, last: Day, today: Day, telling: Telling, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await DraftStore.require(.drafted, of: dossier.id, transaction)
            guard let draft = try await DraftStore.draft(of: dossier.id, in: transaction) else {
                throw StorageError.notFound
            }
            guard draft.silenceAgrees else { throw DraftRefusal.silenceSaysNothing }
            guard ClosingRule.mayClose(last: last, noticedOn: draft.toldOn(about: last), today: today) else {
                throw DraftRefusal.notOver
            }
            try await DraftStore.close(.silent, "", dossier, person, transaction)
            try await transaction.tell(
                Role.team.union(Role.school), about: dossier.id, kind: "draft", telling.words, link: telling.link)
        }
    }
}
