import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

extension DraftRoutes {
    /// Saves what the school wrote; then sends it if that was asked for.
    func answer(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let dossier = reading.dossier
        guard dossier.allows(.answerDraft), let draft = reading.draft else { throw PageError.notFound }
        let person = try context.signedIn().id
        var values = FormValues(context.form)
        let rule = reading.used.pack.evidenceCode
        let texts =
            reading.criteria.compactMap { criterion in
                DraftFields(criterion: criterion.code).item(context.form, draft.content.unmet(criterion), rule)
            } + [DraftFields.general.item(context.form, [], rule)].compactMap { $0 }
        do {
            guard let kind = DraftAnswerKind(rawValue: context.form[DraftFields.act]), kind != .silent else {
                try await store.keep(texts, of: dossier, as: person)
                return done(dossier, "Đã lưu ý kiến; chưa gửi cho đoàn.")
            }
            try await store.answer(
                kind, texts, of: dossier, telling: telling("\(kind.title).", dossier), as: person)
        } catch DraftRefusal.stale(let others) {
            for kept in others { values.fail(kept, reading.used.pack) }
            return try page(try await self.reading(context), values, context, status: .conflict)
        } catch DraftRefusal.incomplete(let problems) {
            for problem in problems { values.fail(problem, reading.used.pack) }
            return try page(reading, values, context, status: .unprocessableContent)
        } catch let refusal as DraftRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return done(dossier, "Đã gửi trả lời cho đoàn đánh giá ngoài.")
    }
}
