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
            levels: form.showsLevels && dossier.allows(.readRatings)
                ? try await StepPaperStore(app.database).levels(
                    of: dossier, under: used, as: person, named: used.pack.shortName) : nil)
    }
}
