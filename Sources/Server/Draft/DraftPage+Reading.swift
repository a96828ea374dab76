import Accreditation
import Criteria
import Storage

extension DraftPage {
    init(_ reading: DraftReading, _ values: FormValues) {
        let (dossier, pack) = (reading.dossier, reading.used.pack)
        let id = dossier.id.uuid
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        summary = values.summary
        backLink = Route.evaluation(id).path
        lead = Self.lead(dossier)
        closedParts = Self.closed(reading)
        sending =
            dossier.allows(.sendDraft)
            ? Sending(
                sendLink: Route.sendDraft(id).path, isReady: reading.unsettled.isEmpty,
                unsettled: reading.unsettled.map(pack.shortName),
                summaryField: values.field(
                    DraftFields.summary, "Tóm tắt kết quả đánh giá ngoài",
                    hint: "Điểm mạnh, điểm yếu chính và khuyến nghị, để nhà trường đọc cùng dự thảo.",
                    isRequired: true)) : nil
        sent = reading.draft.map { Self.sent($0, reading) }
        answer = reading.draft.flatMap(Self.answer)
        items =
            reading.draft.map { draft in
                reading.criteria.map { DraftItemView($0, draft, reading, values) }
            } ?? []
        answering = dossier.allows(.answerDraft) ? Answering(reading, values) : nil
        waiting = dossier.allows(.closeAnswer) ? reading.draft.map { Self.waiting($0, reading) } : nil
        let mayConclude = dossier.state == .answered && dossier.allows(.conclude)
        concludeLink = mayConclude && reading.draft?.open.isEmpty == true ? Route.conclusion(id).path : nil
    }

    private static func lead(_ dossier: Dossier) -> String {
        switch dossier.state {
        case .evaluating: "Trưởng đoàn gửi dự thảo cho nhà trường khi mọi tiêu chí đã thống nhất."
        case .drafted: "Nhà trường đang xem dự thảo và trả lời theo từng tiêu chí."
        case .answered: "Nhà trường đã trả lời. Trưởng đoàn phản hồi từng ý kiến rồi kết luận."
        default: "Dự thảo đã gửi, ý kiến của nhà trường và phản hồi của đoàn."
        }
    }

    /// Why the part that the reader would have in it is closed now, and who opens it.
    private static func closed(_ reading: DraftReading) -> [ClosedView] {
        let dossier = reading.dossier
        let parts: [(Set<Role>, [Action])] = [
            (Role.school, [.answerDraft]), (Role.team, [.sendDraft, .closeAnswer, .replyToObjection]),
        ]
        guard let own = parts.first(where: { !$0.0.isDisjoint(with: dossier.roles) })?.1,
            !own.contains(where: dossier.allows), !DossierState.decided.contains(dossier.state),
            let action = own.last, let closing = dossier.closing(of: action, reading.form)
        else { return [] }
        return [ClosedView(closing, reading.form)]
    }

    private static func sent(_ draft: SentDraft, _ reading: DraftReading) -> Sent {
        let content = draft.content
        return Sent(
            result: ResultLines(
                level: content.level, grade: content.grade, degree: content.degree, reading.used.pack),
            words: content.summary, sentBy: "\(draft.sentByName), \(VietnameseTime.moment(draft.sentAt))",
            hash: draft.contentHash, time: reading.time.map { [$0.words] } ?? [],
            granted: reading.time?.granted ?? [])
    }

    private static func answer(_ draft: SentDraft) -> Answer? {
        draft.answer.map { answer in
            let objected = draft.items.filter { $0.item.stance == .objects }
            let counts =
                answer.kind == .objects
                ? "Không nhất trí \(objected.count) tiêu chí; đoàn đã phản hồi "
                    + "\(objected.count { $0.item.reply != nil })/\(objected.count)." : ""
            return Answer(
                kind: answer.kind.title, generalRemark: answer.remark,
                answeredBy: "\(answer.answeredByName), \(VietnameseTime.moment(answer.answeredAt))", counts: counts)
        }
    }

    private static func waiting(_ draft: SentDraft, _ reading: DraftReading) -> Waiting {
        let days = reading.time.map { draft.toldOn(about: $0.last) } ?? []
        let obstacles = reading.obstacles
        return Waiting(
            closeLink: Route.draftSilence(reading.dossier.id.uuid).path,
            told: days.isEmpty ? "chưa nhắc lần nào" : days.map(\.vietnamese).joined(separator: ", "),
            obstacles: obstacles, mayClose: obstacles.isEmpty)
    }
}

extension DraftPage.Answering {
    init(_ reading: DraftReading, _ typed: FormValues) {
        let id = reading.dossier.id.uuid
        let (fields, kept) = (DraftFields.general, reading.draft?.item(DraftItem.general))
        answerLink = Route.answerDraft(id).path
        remarkField = fields.values(kept?.item, typed).field(fields.reasons, "Ý kiến chung của nhà trường")
        remarkVersionName = fields.version
        remarkVersion = kept?.version ?? 0
        moreTimeLink = Route.deadlines.path
    }
}
