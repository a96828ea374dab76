import Accreditation
import Criteria
import Hummingbird
import Storage

/// What every page about a council needs.
struct CouncilDesk: Sendable {
    let dossier: Dossier
    let pack: RulePack
    let council: Council
    /// Everybody who may be given a seat or has one, by name.
    let people: [SchoolPerson]

    /// The name of somebody at the school, or a neutral word for somebody whom the list does not have.
    func name(_ person: PersonID) -> String { people.first { $0.id == person }?.name ?? "Một thành viên của hội đồng" }

    /// What to say where the council departs from the rule.
    func problems(of council: Council) -> [String] {
        let rule = "\(pack.council.citation) Thông tư \(pack.circular.number)"
        return pack.council.problems(of: council, criteria: pack.rated.map(\.code)).map { problem in
            guard case .unassigned(let codes) = problem else { return problem.sentence(rule) }
            return CouncilProblem.unassigned(codes.map(shown)).sentence(rule)
        }
    }

    private func shown(_ code: String) -> String { pack.criterion(code).map(pack.shownCode) ?? code }

    /// The council in one readable text, for people who compare.
    func words(_ council: Council) -> String {
        let members = council.members.map { "\(name($0.person)) – \($0.role.title)" }
        let groups = council.groups.map { group in
            "\(group.name): " + ([group.leader].compactMap(\.self) + group.members).map(name).joined(separator: ", ")
        }
        return (members + groups).joined(separator: "\n")
    }
}

extension App {
    /// Councils of dossiers.
    var councils: CouncilStore { CouncilStore(database) }

    /// The council of the dossier that the address names, for those who work in the school.
    func councilDesk(_ context: AppContext) async throws -> CouncilDesk {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        return CouncilDesk(
            dossier: dossier, pack: try await rules(of: dossier).pack,
            council: try await councils.council(of: dossier, as: person),
            people: try await councils.people(of: dossier, as: person))
    }

    /// The same, for those who may change it; others find nothing to change and are told who can.
    func openCouncilDesk(_ context: AppContext) async throws -> CouncilDesk {
        let desk = try await councilDesk(context)
        guard desk.dossier.allows(.formCouncil) else {
            throw PageError.closed(.formCouncil, of: desk.dossier, desk.pack.procedure).keeping(context.form)
        }
        return desk
    }
}
