import Accreditation
import Criteria

/// The deadlines of the rules in one school year, rendered once for all dossiers that have the same on a day.
struct CalendarView: KeptPart {
    static let template = "Deadline/calendar"

    let title: String
    let entries: [Entry]
    let rulesLink: String

    struct Entry: Sendable, Hashable {
        let when: String
        let what: String
        let left: StateBadge
        let citation: String
        let isAssumedEntry: Bool
        /// Whose deadline it is; nil for one of the rules.
        let ownerName: String?
    }

    static let sample = CalendarView(
        title: "Lịch năm học 2025-2026",
        entries: [
            Entry(
                when: "Đến hết 14 tháng 6", what: "Phê duyệt báo cáo",
                left: StateBadge(css: "state-warning", label: "còn 6 ngày"),
                citation: "Điều 9", isAssumedEntry: true, ownerName: "Hướng dẫn của Tỉnh Mẫu")
        ], rulesLink: "/")
    static let samples = [sample]
}

extension CalendarView {
    /// The calendar of a dossier's rules, and of what the school's province adds; nil where nothing has a deadline.
    init?(
        _ pack: RulePack, _ guidance: [ProvinceGuidance], _ dossier: Dossier, _ today: Day, _ app: App
    ) {
        let own = pack.deadlines(of: dossier.schoolYear, app.schoolYear, startedOn: dossier.openedOn)
        let added = guidance.flatMap { text in
            text.deadlines(in: dossier.schoolYear, app.schoolYear, startedOn: dossier.openedOn).map { ($0, text) }
        }
        let warning = app.settings.deadlineWarningDays
        let found =
            own.map { ($0.last, Entry($0, today, warning: warning)) }
            + added.map { ($0.last, Entry($0, today, warning: warning, of: $1)) }
        guard !found.isEmpty else { return nil }
        title = "Lịch năm học \(dossier.schoolYear) theo Thông tư \(pack.circular.number)"
        entries = found.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        rulesLink = app.library.place(of: pack).pack.at(PackSection.calendar)
    }
}

extension CalendarView.Entry {
    init(_ deadline: Deadline, _ today: Day, warning: Int, of guidance: ProvinceGuidance? = nil) {
        let entry = deadline.entry
        when = "Đến hết \(deadline.last.vietnamese)"
        what = entry.title
        left = StateBadge(daysLeft: deadline.daysLeft(on: today), warning: warning)
        citation = "\(entry.citation)"
        isAssumedEntry = entry.isAssumed
        ownerName = guidance?.heading
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

extension ProvinceGuidance {
    /// The province's deadlines in a school year that fall on its text's first day or later.
    func deadlines(in year: SchoolYear, _ frame: SchoolYearFrame, startedOn: Day?) -> [Deadline] {
        frame.deadlines(of: deadlines, in: year, startedOn: startedOn).filter { $0.last >= text.from }
    }
}
