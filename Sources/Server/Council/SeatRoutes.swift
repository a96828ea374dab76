import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Choosing the members of a council: one form for all seats, checked against the circular while choosing.
struct SeatRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.seats(.any)) { _, context in try await show(context) }
        router.post(.seats(.any)) { _, context in try await save(context) }
        router.post(.seatsCheck(.any)) { _, context in try await check(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        return try page(try SeatsPage(desk, chosen: desk.council, conflict: nil), desk, context)
    }

    private func page(
        _ page: SeatsPage, _ desk: CouncilDesk, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            page, title: "Thành viên hội đồng", breadcrumbs: desk.dossier.councilBreadcrumbs, context,
            status: status)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        let chosen = desk.chosen(context.form)
        do {
            try await app.councils.seat(
                chosen.members, in: desk.dossier, seen: context.form["ban"], as: try context.signedIn().id)
        } catch let stale as StaleCouncil {
            let conflict = desk.words(stale.theirs)
            return try page(try SeatsPage(desk, chosen: chosen, conflict: conflict), desk, context, status: .conflict)
        }
        let problems = desk.problems(of: chosen).count
        let rest = problems == 0 ? "" : " Còn \(problems) điểm chưa đúng quy định, xem ở đầu trang."
        return .redirect(
            to: .council(desk.dossier.id.uuid), notice: .success("Đã lưu thành viên hội đồng." + rest))
    }

    /// The check alone, for the form as it stands; nothing is saved.
    private func check(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        return try app.fragment(CouncilCheckView(desk, desk.chosen(context.form)), context)
    }
}

extension CouncilDesk {
    /// The council with the seats that a form chooses: chair, vice-chairs, secretary, then the others, each by name.
    fileprivate func chosen(_ form: Form) -> Council {
        let secretaries = Set(form.all("nhom-thu-ky"))
        let members = people.compactMap { person -> CouncilMember? in
            let id = person.id.description
            guard let role = CouncilRole(rawValue: form["vai-tro-\(id)"]) else { return nil }
            return CouncilMember(
                person: person.id, role: role, isInSecretaryGroup: secretaries.contains(id),
                duty: form["nhiem-vu-\(id)"])
        }
        let ranks = CouncilRole.allCases
        let ordered = ranks.flatMap { rank in members.filter { $0.role == rank } }
        return Council(members: ordered, groups: council.groups, assignments: council.assignments)
    }
}
