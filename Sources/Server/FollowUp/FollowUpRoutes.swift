import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/cai-tien`: what is followed, beginning to follow something, and reviews.
struct FollowUpRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.followUps(.any)) { _, context in try await show(context) }
        router.post(.followUps(.any)) { _, context in try await add(context) }
        router.post(.followUpReview(.any)) { _, context in try await review(context) }
        FollowUpFormRoutes(app: app).add(to: router)
    }

    private func show(
        _ context: AppContext, _ values: FormValues = FormValues(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let desk = try await app.followUpDesk(context)
        return try app.page(
            FollowUpPage(desk, values), title: "Việc cải tiến chất lượng", breadcrumbs: desk.dossier.breadcrumbs,
            context, status: status)
    }

    /// One click: takes what a sheet says, or begins with nothing, and leads to the form with owner and day.
    private func add(_ context: AppContext) async throws -> Response {
        let dossier = try await app.followUpWriter(context)
        let person = try context.signedIn().id
        let key = context.form[FollowUpNames.key]
        let source = try await source(key, dossier, as: person)
        let id = FollowUpID()
        let activity = source.kind == .own ? "Việc cải tiến mới" : source.activity
        try await app.followUps.add(
            id, FollowUpDraft(activity: activity), from: source, in: dossier, as: person)
        return .redirect(
            to: .followUp(dossier.id.uuid, id.uuid),
            notice: .success("Đã thêm việc cải tiến. Hãy ghi việc cần làm, giao người và đặt hạn."))
    }

    private func source(_ key: String, _ dossier: Dossier, as person: PersonID) async throws -> FollowUpSource {
        guard !key.isEmpty else { return FollowUpSource(kind: .own) }
        let pack = try await app.rules(of: dossier).pack
        let found = try await app.followUpSuggestions(dossier, pack, [], as: person)
        guard let source = found.first(where: { $0.key == key }) else {
            throw PageError.refused(
                "Gợi ý này vừa thay đổi",
                advice: "Phiếu vừa được sửa nên gợi ý không còn như cũ. Hãy tải lại trang rồi chọn lại.")
        }
        return source
    }

    private func review(_ context: AppContext) async throws -> Response {
        let dossier = try await app.followUpWriter(context)
        let form = context.form
        guard let period = FollowUpReview.Period(rawValue: form[FollowUpNames.period]) else {
            throw PageError.malformed
        }
        var values = FormValues(form)
        if form[FollowUpNames.review].isEmpty {
            values.fail(FollowUpNames.review, "Hãy ghi nhận xét của lần rà soát.")
            return try await show(context, values, status: .unprocessableContent)
        }
        do {
            try await app.followUps.review(
                period, saying: form[FollowUpNames.review], in: dossier, as: try context.signedIn().id)
        } catch let long as TextTooLong {
            throw PageError.textTooLong(long.longest).keeping(form)
        }
        return .redirect(
            to: .followUps(dossier.id.uuid),
            notice: .success("Đã ghi lần rà soát \(period.title.lowercased()), kèm tình trạng từng việc."))
    }
}

extension App {
    /// The dossier of the address for somebody who follows improvements in it; others find nothing.
    func followUpWriter(_ context: AppContext) async throws -> Dossier {
        try await dossier(context, readableFor: .reviewPlan)
    }
}

extension FollowUpSource {
    /// What a new follow-up begins with.
    fileprivate var activity: String {
        let words = kind == .plan ? text : "Khắc phục: \(text)"
        return String(words.prefix(1_000))
    }
}
