import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The leader sends the draft, the school answers, the leader replies.
struct DraftRoutes {
    let app: App
    var store: DraftStore { DraftStore(app.database) }

    func add(to router: Router<AppContext>) {
        router.get(.draft(.any)) { _, context in
            try page(try await reading(context), FormValues(), context)
        }
        router.post(.sendDraft(.any)) { _, context in try await send(context) }
        router.post(.answerDraft(.any)) { _, context in try await answer(context) }
        router.post(.draftSilence(.any)) { _, context in try await close(context) }
        router.post(.draftReply(.any)) { _, context in try await reply(context) }
        DraftSettingRoutes(app: app).add(to: router)
    }

    private func send(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let dossier = reading.dossier
        try await app.require(.sendDraft, of: dossier, keeping: context.form)
        var values = FormValues(context.form)
        if context.form[DraftFields.summary].isEmpty {
            values.fail(DraftFields.summary, "Hãy viết tóm tắt kết quả đánh giá ngoài.")
        }
        guard values.isValid, reading.unsettled.isEmpty else {
            return try page(reading, values, context, status: .unprocessableContent)
        }
        do {
            try await store.send(
                dossier, under: reading.used, summary: context.form[DraftFields.summary],
                telling: telling("Đoàn đánh giá ngoài đã gửi dự thảo báo cáo. Hãy đọc và trả lời trong hạn.", dossier),
                as: try context.signedIn().id)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return done(dossier, "Đã gửi dự thảo cho nhà trường.")
    }

    func telling(_ words: String, _ dossier: Dossier) -> DraftStore.Telling {
        DraftStore.Telling("\(dossier.title): \(words)", link: Route.draft(dossier.id.uuid).path)
    }

    func done(_ dossier: Dossier, _ sentence: String) -> Response {
        .redirect(to: .draft(dossier.id.uuid), notice: .success(sentence))
    }

    func page(
        _ reading: DraftReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            DraftPage(reading, values), title: "Dự thảo báo cáo đánh giá ngoài",
            breadcrumbs: .evaluation(of: reading.dossier), context, status: status)
    }
}
