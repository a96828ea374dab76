import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Working groups: making, changing, dissolving.
struct GroupRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newGroup(.any)) { _, context in try await show(nil, context) }
        router.post(.newGroup(.any)) { _, context in try await save(nil, context) }
        router.get(.group(.any, .any)) { _, context in try await show(try context.id("group"), context) }
        router.post(.group(.any, .any)) { _, context in try await save(try context.id("group"), context) }
        router.post(.dissolveGroup(.any, .any)) { _, context in try await dissolve(context) }
    }

    private func group(_ id: UUID?, in desk: CouncilDesk) throws -> WorkingGroup? {
        guard let id else { return nil }
        guard let group = desk.council.groups.first(where: { $0.id.uuid == id }) else { throw PageError.notFound }
        return group
    }

    private func show(_ id: UUID?, _ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        let group = try group(id, in: desk)
        let name = group?.name ?? "Nhóm công tác \(desk.council.groups.count + 1)"
        let chosen = group ?? WorkingGroup(name: name)
        return try page(
            try GroupPage(desk, chosen, isNew: group == nil, FormValues(["ten": name])), desk, context)
    }

    private func page(
        _ page: GroupPage, _ desk: CouncilDesk, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            page, title: "Nhóm công tác", breadcrumbs: desk.dossier.councilBreadcrumbs, context, status: status)
    }

    private func save(_ id: UUID?, _ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        let known = Set(desk.people.map(\.id))
        let stored = try group(id, in: desk)
        let chosen = WorkingGroup(
            id: stored?.id ?? GroupID(), name: context.form["ten"],
            leader: PersonID(context.form["nhom-truong"]).flatMap { known.contains($0) ? $0 : nil },
            members: context.form.all("thanh-vien").compactMap { PersonID($0) }.filter(known.contains))
        var values = FormValues(context.form)
        if !(1...200).contains(chosen.name.count) {
            values.fail("ten", "Hãy đặt tên nhóm, không quá 200 chữ, ví dụ “Nhóm công tác 1”.")
        }
        guard values.isValid else {
            let again = try GroupPage(desk, chosen, isNew: stored == nil, values)
            return try page(again, desk, context, status: .unprocessableContent)
        }
        do {
            try await app.councils.save(
                chosen, in: desk.dossier, seen: context.form["ban"], as: try context.signedIn().id)
        } catch let stale as StaleCouncil {
            values.fail(
                "ten",
                "Người khác vừa sửa hội đồng; lựa chọn của bạn chưa lưu và còn nguyên ở dưới. Bản đang lưu: "
                    + desk.words(stale.theirs).replacingOccurrences(of: "\n", with: "; ")
                    + ". Hãy kiểm tra rồi lưu lại.")
            let again = try GroupPage(desk, chosen, isNew: stored == nil, values)
            return try page(again, desk, context, status: .conflict)
        }
        return .redirect(to: .council(desk.dossier.id.uuid), notice: .success("Đã lưu \(chosen.name)."))
    }

    private func dissolve(_ context: AppContext) async throws -> Response {
        let desk = try await app.openCouncilDesk(context)
        guard let group = try group(try context.id("group"), in: desk) else { throw PageError.notFound }
        do {
            try await app.councils.dissolve(
                group.id, in: desk.dossier, seen: context.form["ban"], as: try context.signedIn().id)
        } catch is StaleCouncil {
            throw PageError.refused(
                "Người khác vừa sửa hội đồng",
                advice: "Nhóm chưa bị giải thể. Hãy mở lại trang hội đồng, xem bản mới rồi quyết định.")
        }
        return .redirect(
            to: .council(desk.dossier.id.uuid),
            notice: .success("Đã giải thể \(group.name). Các tiêu chí của nhóm cần được giao lại."))
    }
}
