import Accreditation
import Criteria
import Foundation

extension FollowUpPage {
    init(_ desk: FollowUpDesk, _ values: FormValues) {
        let dossier = desk.dossier.id.uuid
        let open = desk.followed.count { $0.draft.state.isOpen }
        let late = desk.followed.count { $0.isLate(on: desk.today) }
        lead = "\(desk.followed.count) việc, \(open) chưa xong" + (late > 0 ? ", \(late) quá hạn." : ".")
        planLink = desk.pack.improvementPlan == nil ? nil : Route.plan(dossier).path
        rows = desk.followed.map { FollowUpRow($0, desk, in: dossier) }
        empty =
            desk.followed.isEmpty
            ? "Chưa theo dõi việc nào. Bấm “Theo dõi” ở một gợi ý dưới đây, trên phiếu hoặc ở bảng Còn thiếu gì." : nil
        let mayWrite = desk.dossier.allows(.reviewPlan)
        closed = desk.dossier.closed([.reviewPlan], desk.pack.procedure)
        suggestions = mayWrite ? FollowUpSuggestions(desk.suggestions, dossier, desk.pack) : nil
        ownLink = mayWrite ? Route.followUps(dossier).path : nil
        reviewing =
            mayWrite
            ? Reviewing(
                reviewLink: Route.followUpReview(dossier).path,
                period: values.choice(
                    FollowUpNames.period, "Kỳ rà soát",
                    options: FollowUpReview.Period.allCases.map { ($0.rawValue, $0.title) }),
                words: values.field(
                    FollowUpNames.review, "Nhận xét, điều chỉnh",
                    hint: "Ghi việc nào làm tốt, việc nào chậm và vì sao; tình trạng từng việc được lưu kèm."),
                hints: desk.reviewDays) : nil
        reviews = desk.reviews.map { review in
            let counts = FollowUp.State.allCases.compactMap { state in
                review.content.counts[state].map { "\($0) \(state.title.lowercased())" }
            }
            return ReviewLine(
                reviewTitle: review.period.title, reviewBy: "\(review.by), \(VietnameseTime.moment(review.at))",
                reviewCounts: counts.isEmpty ? "không theo dõi việc nào" : counts.joined(separator: ", "),
                reviewWords: review.body)
        }
        let before = desk.dossier.carriedFrom?.uuid
        earlier = desk.earlier.map { FollowUpRow($0, desk, in: before ?? dossier) }
        earlierLink = before.map { Route.followUps($0).path }
    }
}

extension FollowUpRow {
    init(_ followed: FollowUp, _ desk: FollowUpDesk, in dossier: UUID) {
        let draft = followed.draft
        activity = draft.activity
        activityLink = Route.followUp(dossier, followed.id.uuid).path
        sourceTitle = desk.pack.title(of: followed.source)
        sourceText = followed.source.text
        sourceLink = followed.source.link(dossier)?.path
        owner = followed.ownerName ?? "Chưa giao"
        due = draft.dueOn?.vietnamese ?? "Chưa đặt hạn"
        state = StateBadge(
            css: draft.state == .done ? "state-met" : "state-neutral", label: draft.state.title)
        late =
            (followed.isLate(on: desk.today) ? [StateBadge(css: "state-warning", label: "Quá hạn")] : [])
            + (followed.isCarried ? [StateBadge(css: "state-neutral", label: "Từ năm trước")] : [])
        result = draft.result
    }
}

extension FollowUpSuggestions {
    /// Nil where there is nothing to suggest.
    init?(
        _ sources: [FollowUpSource], _ dossier: UUID, _ pack: RulePack,
        title: String = "Gợi ý từ phiếu, điều chưa có việc cải tiến"
    ) {
        if sources.isEmpty { return nil }
        takeLink = Route.followUps(dossier).path
        suggestionsTitle = "\(title): \(sources.count)"
        suggestions = sources.map {
            Suggestion(suggestionKey: $0.key, suggestion: $0.text, suggestionFrom: pack.title(of: $0))
        }
    }
}

extension FollowUpSource {
    /// The sheet from which it grew; nil where there is none.
    fileprivate func link(_ dossier: UUID) -> Route? {
        criterion.isEmpty ? nil : .criterion(dossier: dossier, code: criterion)
    }
}

extension RulePack {
    /// `Điểm yếu, Tiêu chí 1.1`.
    func title(of source: FollowUpSource) -> String {
        let sheet = criterion(source.criterion).map { sheetName($0) }
        return [source.kind.title, sheet].compactMap(\.self).joined(separator: ", ")
    }
}
