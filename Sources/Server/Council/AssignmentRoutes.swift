import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Giving criteria into the care of groups and people.
struct AssignmentRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.assignments(.any)) { _, context in try await show(context) }
        router.post(.assignments(.any)) { _, context in try await save(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        return try page(desk, desk.council.assignments, conflict: nil, context)
    }

    private func page(
        _ desk: CouncilDesk, _ chosen: [CriterionAssignment], conflict: String?, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            try AssignmentsPage(desk, chosen, conflict: conflict), title: "Phân công tiêu chí",
            breadcrumbs: desk.dossier.councilBreadcrumbs, context, status: status)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        let chosen = desk.assignments(context.form)
        do {
            try await app.councils.assign(
                chosen, in: desk.dossier, seen: context.form["ban"], as: try context.signedIn().id)
        } catch is StaleCouncil {
            return try page(
                desk, chosen,
                conflict: "Người khác vừa sửa hội đồng hoặc phân công. Lựa chọn của bạn chưa được lưu và "
                    + "còn nguyên ở dưới; hãy kiểm tra rồi lưu lại.", context, status: .conflict)
        }
        return .redirect(to: .council(desk.dossier.id.uuid), notice: .success("Đã lưu phân công tiêu chí."))
    }
}

extension CouncilDesk {
    /// The assignments that a form chooses: at most one group and one person for each criterion.
    fileprivate func assignments(_ form: Form) -> [CriterionAssignment] {
        pack.rated.flatMap { criterion -> [CriterionAssignment] in
            let groups = self.council.groups.map(\.id)
            let group = GroupID(form["nhom-\(criterion.code)"]).flatMap { groups.contains($0) ? $0 : nil }
            let person = PersonID(form["nguoi-\(criterion.code)"]).flatMap { id in
                people.contains { $0.id == id } ? id : nil
            }
            return [
                group.map { CriterionAssignment(criterion: criterion.code, group: $0) },
                person.map { CriterionAssignment(criterion: criterion.code, person: $0) },
            ].compactMap(\.self)
        }
    }
}
