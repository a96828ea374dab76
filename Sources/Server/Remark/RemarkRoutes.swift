import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/nhan-xet/…`: taking a remark back, settling it, or the school's answer to it.
struct RemarkRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.remark(.any, .any)) { _, context in try await act(context) }
    }

    private func act(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        let person = try context.signedIn().id
        let id = RemarkID(try context.id("remark"))
        let seen = try await app.followedRemarks(of: dossier, as: person)
        guard let remark = seen.first(where: { $0.id == id }) else { throw PageError.notFound }
        let notice = try await act(on: remark, of: dossier, context)
        let route = Route.threeWay(dossier.id.uuid, code: remark.criterion)
        let anchor = context.form[RemarkNames.act] == "xoa" ? RemarkNames.section : RemarkNames.anchor(id)
        return .redirect(toChecked: "\(route.path)#\(anchor)", notice: .success(notice))
    }

    private func act(on remark: ReviewRemark, of dossier: Dossier, _ context: AppContext) async throws -> String {
        let (person, form, store) = (try context.signedIn().id, context.form, app.remarks)
        switch form[RemarkNames.act] {
        case "xoa" where dossier.allows(.review):
            try await store.delete(remark.id, in: dossier, as: person)
            return "Đã bỏ nhận xét."
        case "dat" where dossier.allows(.review):
            try await store.settle(remark.id, isDone: true, in: dossier, as: person)
            return "Đã ghi: nhà trường đã đáp ứng."
        case "chua-dat" where dossier.allows(.review):
            try await store.settle(remark.id, isDone: false, in: dossier, as: person)
            return "Đã ghi: nhà trường chưa đáp ứng."
        case "tra-loi" where dossier.allowsRating(remark.criterion):
            let answer = form[RemarkNames.answer(remark.id)]
            guard !answer.isEmpty else {
                throw PageError.refused("Chưa có câu trả lời", advice: "Hãy viết câu trả lời rồi gửi lại.")
            }
            do {
                try await store.answer(remark.id, answer, in: dossier, as: person)
            } catch let long as TextTooLong {
                throw PageError.textTooLong(long.longest).keeping(form)
            }
            return "Đã gửi trả lời. Cơ quan quản lý đọc được khi hồ sơ được nộp lại."
        default: throw PageError.notFound
        }
    }
}

extension App {
    var remarks: RemarkStore { RemarkStore(database) }

    /// What was remarked on a dossier, as far as this person may see it, with the codes that its sheets have now.
    func followedRemarks(of dossier: Dossier, as person: PersonID) async throws -> [ReviewRemark] {
        let found = try await remarks.remarks(of: dossier.id, as: person)
        guard let first = found.map(\.at).min() else { return [] }
        let changes = try await codeChanges(of: dossier, since: first, as: person)
        return found.map { remark in remark.followed(along: changes.filter { $0.at > remark.at }.map { $0.places }) }
    }
}
