import Accreditation
import Criteria
import Storage

extension SheetHistoryPage {
    /// The history of a general assessment or of the improvement plan.
    ///
    /// - Parameter older: the page's own address, for going back further.
    init(
        _ events: [DocumentEvent], heading: String, backLink: String, older: Route, _ pack: RulePack
    ) {
        self.heading = heading
        sheetLink = backLink
        isEmpty = events.isEmpty
        entries = events.map { Entry($0, pack) }
        let first = events.map(\.sequence).min()
        olderLink =
            events.count < HistoryStore.pageSize ? nil : first.map { older.with("truoc", String($0)).path }
    }
}

extension SheetHistoryPage.Entry {
    init(_ event: DocumentEvent, _ pack: RulePack) {
        what = pack.words(for: event.subject)
        who = event.by ?? "Hệ thống"
        moment = VietnameseTime.moment(event.at)
        switch (event.before, event.after) {
        case (_, let after?) where !after[.cause].isEmpty && event.isFigure: note = "Sửa, lý do: \(after[.cause])"
        case (nil, _): note = "Ghi lần đầu"
        case (_, nil): note = "Xóa"
        case (let before, let after) where before == after: note = "Xác nhận nội dung chuyển từ năm trước"
        default: note = nil
        }
        let words = (
            before: event.before.map { pack.words(for: $0, event.subject) } ?? "",
            after: event.after.map { pack.words(for: $0, event.subject) } ?? ""
        )
        stretches =
            words.before == words.after
            ? [] : TextDifference(from: words.before, to: words.after).parts.map(DifferenceView.Stretch.init)
    }
}

extension DocumentEvent {
    fileprivate var isFigure: Bool {
        if case .figure = subject { true } else { false }
    }
}

extension RulePack {
    /// What a row of the history is about.
    func words(for subject: DocumentEvent.Subject) -> String {
        switch subject {
        case .figure(let place): statistics.title(of: place)
        case .standardText(let id): report?.standardText(id)?.title ?? id
        case .plan(let place): words(for: place)
        }
    }

    /// What a part of the improvement plan is called.
    func words(for place: PlanPlace) -> String {
        switch place {
        case .grounds: improvementPlan?.grounds.part.title ?? "Căn cứ"
        case .issue: improvementPlan?.issues.part.title ?? "Vấn đề trọng tâm"
        case .action: improvementPlan?.actions.part.title ?? "Hoạt động"
        case .review(let entry):
            improvementPlan?.reviewPeriods.first { $0.entry == entry }.map { "Theo dõi, đánh giá: \($0.title)" }
                ?? "Theo dõi, đánh giá"
        }
    }

    /// A row as lines of words under the form's headings.
    func words(for row: PlanRow, _ subject: DocumentEvent.Subject) -> String {
        if case .figure(let place) = subject { return statistics.display(row[.content], at: place) }
        guard case .plan(let place) = subject else { return row[.content] }
        return words(for: row, at: place)
    }

    /// A row of the improvement plan as lines of words under the form's headings.
    func words(for row: PlanRow, at place: PlanPlace) -> String {
        guard let kind = place.kind, let table = improvementPlan?[kind] else { return row[.content] }
        return row.summary(table) { shown($0, $1) }
    }

    /// What a cell of the plan shows: names for codes, the text itself elsewhere.
    func shown(_ column: PlanColumn.Name, _ text: String) -> String {
        switch column {
        case .standard: standard(text).map { fullName(of: $0) } ?? text
        case .criterion: criterion(text).map { heading($0) } ?? text
        case .state: improvementPlan?.state(text)?.title ?? text
        default: text
        }
    }
}
