import Accreditation
import Criteria

/// The deadlines of the rules in one school year: partial Deadline/calendar.
struct CalendarView: Sendable {
    let title: String
    let entries: [Entry]
    let rulesLink: String

    struct Entry: Sendable {
        let when: String
        let what: String
        let left: StateBadge
        let citation: String
        let isAssumedEntry: Bool
    }

    static let sample = CalendarView(
        title: "Lịch năm học 2025-2026",
        entries: [
            Entry(
                when: "Đến hết 14 tháng 6", what: "Phê duyệt báo cáo",
                left: StateBadge(css: "state-warning", label: "còn 6 ngày"),
                citation: "Điều 9", isAssumedEntry: true)
        ], rulesLink: "/")
}

extension CalendarView {
    /// The calendar of a dossier's rules; nil where they set no deadline.
    init?(_ pack: RulePack, _ dossier: Dossier, _ today: Day, _ app: App) {
        let found = pack.deadlines(of: dossier.schoolYear, app.schoolYear, startedOn: dossier.openedOn)
        guard !found.isEmpty else { return nil }
        title = "Lịch năm học \(dossier.schoolYear) theo Thông tư \(pack.circular.number)"
        entries = found.map { Entry($0, today, warning: app.settings.deadlineWarningDays) }
        rulesLink = Route.rulePack(pack.id).at(PackSection.calendar)
    }
}

extension CalendarView.Entry {
    init(_ deadline: Deadline, _ today: Day, warning: Int) {
        let entry = deadline.entry
        when = "Đến hết \(deadline.last.vietnamese)"
        what = entry.title
        left = StateBadge(daysLeft: deadline.daysLeft(on: today), warning: warning)
        citation = "\(entry.citation)"
        isAssumedEntry = entry.isAssumed
    }
}

extension StateBadge {
    /// How long there is until a deadline of the rules; a past one is only said to be past, nobody was asked.
    init(daysLeft: Int, warning: Int) {
        if daysLeft < 0 {
            self.init(css: "state-neutral", label: "đã qua \(-daysLeft) ngày")
        } else if daysLeft == 0 {
            self.init(css: "state-warning", label: "hôm nay là ngày cuối")
        } else {
            self.init(css: daysLeft <= warning ? "state-warning" : "state-neutral", label: "còn \(daysLeft) ngày")
        }
    }
}
