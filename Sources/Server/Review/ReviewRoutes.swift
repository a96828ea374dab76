import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// Reading a dossier as it was handed in and deciding on it; for others what was decided.
struct ReviewRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.review(.any)) { request, context in try await show(request, context) }
        router.post(.review(.any)) { _, context in try await decide(context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readSubmission)
        let person = try context.signedIn().id
        guard dossier.allows(.review) else { return try await history(of: dossier, context) }
        let reading = try await app.reviewReading(of: dossier, as: person)
        let showsAll = request.uri.queryParameters[ReviewForm.view[...]] == "tat-ca"
        return try page(reading, FormValues(), showsAll: showsAll, context)
    }

    private func history(of dossier: Dossier, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let reviews = try await app.followed(
            try await app.reviews.reviews(of: dossier.id, as: person), of: dossier, as: person)
        let pack = try await app.rules(of: dossier).pack
        let page = ReviewHistoryPage(
            school: dossier.title, reviews: reviews.map { ReviewView($0, of: dossier, pack) }, isEmpty: reviews.isEmpty,
            closed: dossier.closed([.review], app.library.procedure(of: pack)))
        return try app.page(page, title: "Các lần kiểm tra", breadcrumbs: dossier.breadcrumbs, context)
    }

    private func decide(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        let person = try context.signedIn().id
        guard Permission.isHeld(.review, by: dossier.roles) else { throw PageError.notFound }
        let pack = try await app.rules(of: dossier).pack
        if context.form.has(ReviewForm.step), dossier.allows(.review) {
            let reading = try await app.reviewReading(of: dossier, as: person)
            let showsAll = context.form[ReviewForm.step] == "tat-ca"
            return try page(reading, FormValues(context.form), showsAll: showsAll, context)
        }
        let saved = try await app.remarks.remarks(of: dossier.id, as: person).filter { !$0.isDecided }
        let values = ReviewForm.checked(context.form, pack, saved, today: try context.today)
        guard values.isValid, let draft = ReviewForm.draft(context.form, pack) else {
            let reading = try await app.reviewReading(of: dossier, as: person)
            let showsAll = context.form[ReviewForm.view] == "tat-ca"
            return try page(reading, values, showsAll: showsAll, context, status: .unprocessableContent)
        }
        return try await record(draft, on: dossier, context)
    }

    private func record(_ draft: ReviewDraft, on dossier: Dossier, _ context: AppContext) async throws -> Response {
        do {
            let notice = ColleagueNotice(
                kind: "act", words: "\(dossier.title): \(draft.decision.title).",
                link: Route.review(dossier.id.uuid).path)
            let review = try await app.reviews.decide(
                draft, on: dossier, seenHash: context.form[ReviewForm.hash], telling: notice,
                as: try context.signedIn().id)
            let isOpen = review.decision == .accepted && dossier.state == .submitted
            return .redirect(
                to: isOpen ? .procedure(dossier.id.uuid) : .dossier(dossier.id.uuid),
                notice: .success(Self.sentence(review, dossier.state)))
        } catch let refusal as ReviewRefusal {
            throw PageError(refusal).keeping(context.form)
        }
    }

    private static func sentence(_ review: Review, _ desk: DossierState) -> String {
        switch review.decision {
        case .accepted where desk == .forwarded: "Đã tiếp nhận hồ sơ. Bước tiếp theo là thành lập đoàn hoặc hội đồng."
        case .accepted: "Đã tiếp nhận hồ sơ. Hãy chuyển hồ sơ lên Sở GDĐT ở trang Quy trình."
        case .returned: "Đã trả lại hồ sơ. Nhà trường sửa được \(review.items.count) tiêu chí đã nêu."
        }
    }

    private func page(
        _ reading: ReviewReading, _ values: FormValues, showsAll: Bool, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            ReviewPage(reading, values, showsAll: showsAll), title: "Kiểm tra hồ sơ",
            breadcrumbs: reading.dossier.breadcrumbs, context, status: status)
    }
}

extension PageError {
    /// What an officer is told whose decision was not recorded.
    init(_ refusal: ReviewRefusal) {
        let kept = "Quyết định của bạn chưa được ghi; những gì bạn đã gõ được giữ ở dưới."
        switch refusal {
        case .decidedAlready(let review):
            self = .refused(
                "Hồ sơ này vừa có người khác kiểm tra xong",
                advice: "\(review.decidedByName) đã chọn “\(review.decision.title)” lúc "
                    + "\(VietnameseTime.moment(review.decidedAt)). \(kept)")
        case .notWaiting(let state):
            self = .refused("Hồ sơ không chờ kiểm tra", advice: "Hồ sơ đang ở bước “\(state.title)”. \(kept)")
        case .otherSubmission(let number):
            self = .refused(
                "Nhà trường đã nộp bản mới hơn",
                advice: "Bản bạn vừa đọc không còn là bản nộp cuối. Hãy mở lại trang kiểm tra để đọc "
                    + "lần nộp \(number). \(kept)")
        case .incomplete:
            self = .refused("Chưa có lý do trả lại", advice: "Hãy ghi lý do ở ít nhất một tiêu chí. \(kept)")
        }
    }
}
