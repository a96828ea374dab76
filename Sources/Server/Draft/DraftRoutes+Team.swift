import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

extension DraftRoutes {
    func close(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let dossier = reading.dossier
        try await app.require(.closeAnswer, of: dossier, keeping: context.form)
        do {
            guard let last = reading.time?.last else { throw DraftRefusal.notOver }
            try await store.countSilence(
                of: dossier, last: last, today: reading.today,
                telling: telling(DraftAnswerKind.silent.title + ".", dossier), as: try context.signedIn().id)
        } catch let refusal as DraftRefusal {
            throw refusal.pageError
        }
        return done(dossier, "Đã ghi nhận: nhà trường không có ý kiến trong thời hạn.")
    }

    func reply(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let (dossier, form) = (reading.dossier, context.form)
        try await app.require(.replyToObjection, of: dossier, keeping: form)
        let fields = DraftFields(criterion: form[DraftFields.place])
        var values = FormValues(form)
        let decision = DraftReply.Decision(rawValue: form[fields.decision])
        if decision == nil { values.fail(fields.decision, "Hãy chọn phản hồi của đoàn.") }
        let objected = reading.draft?.item(fields.criterion)?.item.objected ?? []
        do {
            if let decision {
                try await store.reply(
                    decision, to: fields.criterion, because: form[fields.because],
                    changing: Set(objected.filter { form.has(fields.changed($0)) }), of: dossier, under: reading.used,
                    telling: telling("Đoàn đánh giá ngoài đã phản hồi mọi ý kiến của nhà trường.", dossier),
                    as: try context.signedIn().id)
            }
        } catch let problem as DraftReply.Problem {
            values.fail(problem, fields)
        } catch let refusal as DraftRefusal {
            throw refusal.pageError.keeping(form)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(form)
        }
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        return done(dossier, "Đã phản hồi ý kiến về \(reading.used.pack.draftName(fields.criterion)).")
    }
}

extension FormValues {
    fileprivate mutating func fail(_ problem: DraftReply.Problem, _ fields: DraftFields) {
        switch problem {
        case .reasonMissing: fail(fields.because, "Hãy ghi lý do của đoàn.")
        case .everythingChanged:
            fail(fields.decision, "Mọi đánh giá đều được sửa: hãy chọn “Chấp nhận”, hoặc bỏ bớt đánh giá được sửa.")
        }
    }
}
