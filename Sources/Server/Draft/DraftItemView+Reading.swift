import Accreditation
import Criteria
import Storage

extension DraftItemView {
    init(_ criterion: Criterion, _ draft: SentDraft, _ reading: DraftReading, _ typed: FormValues) {
        let (dossier, pack) = (reading.dossier, reading.used.pack)
        let fields = DraftFields(criterion: criterion.code)
        let kept = draft.item(criterion.code)
        let values = fields.values(kept?.item, typed)
        let unmet = draft.content.unmet(criterion)
        itemID = "tc-\(criterion.code)"
        itemTitle = "\(pack.draftName(criterion.code)) \(pack.longName(criterion))"
        itemOwn = Self.badge(criterion, reading.own)
        itemFound = Self.badge(criterion, reading.found)
        marks = kept.map { Self.marks($0.item) } ?? []
        ratings = unmet.map { Self.rating($0, draft, reading) }
        said = dossier.allows(.answerDraft) ? nil : kept.flatMap { Said($0.item, dossier) }
        writing =
            dossier.allows(.answerDraft)
            ? Writing(fields, unmet, kept, values, typed) : nil
        replied = kept.flatMap { Replied($0.item) }
        let isObjection = kept?.item.stance == .objects
        replying =
            isObjection && dossier.allows(.replyToObjection)
            ? kept.map { Replying(fields, $0.item, dossier, values, typed) } : nil
        let differs = unmet.contains { reading.handedIn.rating($0)?.finding?.finding == .met }
        isOpen = !values.isValid || isObjection || (dossier.allows(.answerDraft) && differs)
    }

    private static func badge(_ criterion: Criterion, _ result: AssessmentResult?) -> StateBadge {
        let found = result?.sheets.first { $0.code == criterion.code }
        return StateBadge(level: found?.level ?? 0, highestPossible: found?.highestPossible ?? 0)
    }

    private static func marks(_ item: DraftItem) -> [StateBadge] {
        guard let stance = item.stance else { return [] }
        var found = [StateBadge(css: stance == .agrees ? "state-neutral" : "state-warning", label: stance.title)]
        if let reply = item.reply {
            found.append(StateBadge(css: "state-neutral", label: "Đoàn: \(reply.decision.title.lowercased())"))
        }
        return found
    }

    private static func rating(_ path: IndicatorPath, _ draft: SentDraft, _ reading: DraftReading) -> Rating {
        Rating(
            ratingPlace: path.place,
            requirements: reading.used.pack.indicator(path)?.requirements.map(\.text) ?? [],
            ratingOwn: StateBadge(reading.handedIn.rating(path)?.finding?.finding), ratingFound: StateBadge(.unmet),
            because: draft.content.findings[path.description]?.reason ?? "")
    }
}
