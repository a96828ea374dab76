import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// Handing in, by the chair or the principal.
struct SubmitRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.submit(.any)) { _, context in try await show(context) }
        router.post(.submit(.any)) { _, context in try await submit(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        try await page(try await dossier(context), FormValues(["ly-do": ""]), context)
    }

    private func submit(_ context: AppContext) async throws -> Response {
        let dossier = try await dossier(context)
        let used = try await app.packs.rules(of: dossier)
        var values = FormValues(context.form)
        do {
            let act = try await app.submissions.submit(
                dossier, under: used, seenHash: context.form["noi-dung"], reason: context.form["ly-do"],
                on: context.today, as: try context.signedIn().id)
            return .redirect(
                to: .submission(dossier.id.uuid, act.number),
                notice: .success("Đã nộp hồ sơ (lần nộp \(act.number)). Từ lúc này hồ sơ chỉ để xem."))
        } catch SubmissionRefusal.incomplete(let unrated) {
            values.fail(
                "ly-do",
                "Còn \(unrated) \(used.pack.pageTerms.rated) chưa đánh giá. "
                    + "Hãy ghi lý do nộp, hoặc đánh giá cho hết.")
        } catch SubmissionRefusal.lacksReasons(let due) {
            values.fail(
                "ly-do",
                "\(due) \(used.pack.pageTerms.rated) được đánh giá đạt trái với số liệu mà chưa ghi lý do. "
                    + "Mở các phiếu ở danh sách dưới đây, ghi lý do rồi nộp lại.")
        } catch SubmissionRefusal.changedMeanwhile {
            values.fail(
                "ly-do", "Nội dung vừa được sửa sau khi bạn mở trang này. Hãy xem lại danh sách dưới đây rồi nộp lại.")
        } catch SubmissionRefusal.notOpen {
            throw PageError.refused(
                "Hồ sơ đã được nộp", advice: "Hãy mở “Các lần nộp” để xem nội dung đã nộp.")
        }
        return try await page(dossier, values, context, status: .unprocessableContent)
    }

    /// The dossier, for those who may hand it in; a dossier that is closed is said to be so to its school.
    private func dossier(_ context: AppContext) async throws -> Dossier {
        let dossier = try await app.readDossier(context)
        guard dossier.allows(.readWorkings) else { throw PageError.notFound }
        guard DossierState.atSchool.contains(dossier.state) else {
            let who = dossier.reopening(.submit, try await app.procedure(of: dossier))
            throw PageError.refused(
                "Hồ sơ đã được nộp", advice: "Hãy mở “Các lần nộp” để xem nội dung đã nộp. \(who)")
        }
        guard dossier.allows(.submit) else {
            throw PageError.refused(
                "Chỉ hiệu trưởng hoặc chủ tịch hội đồng được nộp hồ sơ",
                advice: "Hãy báo với hiệu trưởng khi phần việc của bạn đã xong.")
        }
        return dossier
    }

    private func page(
        _ dossier: Dossier, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let used = try await app.packs.rules(of: dossier)
        let person = try context.signedIn().id
        let draft = try await app.submissions.draft(
            of: dossier, under: used, on: context.today, as: person)
        let council = try await CouncilStore(app.database).council(of: dossier, as: person)
        let standing = try DossierStanding(
            draft.content.findings, parts: dossier.parts, facts: draft.content.facts.facts, under: used.assessment)
        return try app.page(
            SubmitPage(draft, standing, council, dossier, used.pack, values), title: "Nộp hồ sơ",
            breadcrumbs: dossier.breadcrumbs, context,
            status: status)
    }
}
