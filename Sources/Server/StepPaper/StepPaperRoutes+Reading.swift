import Accreditation
import Criteria
import Storage

extension StepPaperRoutes {
    /// The dossier whose papers the reader may see at all, its rules, and the reader's seat in the team.
    func place(_ context: AppContext) async throws -> (dossier: Dossier, used: UsedPack, seat: TeamRole?) {
        let dossier = try await app.readDossier(context)
        guard dossier.allows(.readStepPapers) || dossier.allows(.readSharedStepPapers) else {
            throw PageError.notFound
        }
        let person = try context.signedIn().id
        let team = try await app.teams.team(of: dossier.id, as: person)
        let seat = team?.members.first { $0.person == person }?.role
        return (dossier, try await app.packs.rules(of: dossier), seat)
    }

    /// The paper that the address names: the reader's own or the team's, or another member's.
    func reading(_ context: AppContext, of owner: PersonID? = nil) async throws -> StepPaperReading {
        let (dossier, used, seat) = try await place(context)
        let name = try context.text("paper")
        guard let form = used.pack.procedure?.papers.first(where: { $0.id == name }) else { throw PageError.notFound }
        let person = try context.signedIn().id
        let writes = owner == nil && dossier.allows(.writeStepPapers) && form.isWritten(by: seat)
        let paper = try await StepPaperStore(app.database).paper(
            name, by: owner ?? (form.isPerMember ? person : nil), of: dossier.id, as: person)
        guard paper != nil || writes else { throw PageError.notFound }
        return StepPaperReading(
            dossier: dossier, used: used, form: form, paper: paper, writes: writes,
            mayHandIn: writes && (form.isPerMember || seat == .leader),
            levels: form.showsLevels && dossier.allows(.readRatings) ? try await levels(dossier, used, person) : nil)
    }

    /// Each criterion as the school rated it and as the team has settled it so far.
    private func levels(
        _ dossier: Dossier, _ used: UsedPack, _ person: PersonID
    ) async throws -> [StepPaperContent.Level] {
        guard let handedIn = try await app.submissions.latestHandedIn(dossier.id, as: person) else { return [] }
        let own = try used.assessment.compute(handedIn.content.rated, facts: handedIn.content.facts.facts)
        let draft = try await app.conclusions.draft(of: dossier, under: used, as: person)
        let open = Set(draft.unsettled)
        return used.pack.rated.map { criterion in
            let mine = own.sheets.first { $0.code == criterion.code }?.level ?? 0
            let theirs = draft.result.sheets.first { $0.code == criterion.code }?.level ?? 0
            return StepPaperContent.Level(
                criterion: used.pack.shortName(criterion.code), own: Self.words(mine),
                found: open.contains(criterion.code) ? "Chưa thống nhất" : Self.words(theirs))
        }
    }

    private static func words(_ level: Int) -> String { level == 0 ? "Chưa đạt Mức 1" : "Mức \(level)" }
}
