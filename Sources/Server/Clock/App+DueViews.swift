import Accreditation
import Criteria
import Storage

extension App {
    /// What is due on one dossier now, until when, and what was granted.
    func dueViews(
        on dossier: Dossier, _ pack: RulePack, today: Day, as person: PersonID
    ) async throws -> [DeadlineView] {
        let found = try await clocks.waiting(in: [dossier.state], as: person).first { $0.id == dossier.id }
        guard let found, let form = library.procedure(of: pack) else { return [] }
        let rules = try await clockRules(of: found.province, as: person)
        let due = found.dueActs(form, under: pack.circular.number, rules).filter { $0.source != .managingBody }
        return due.map {
            DeadlineView($0, today: today, warning: settings.deadlineWarningDays)
        }
    }
}

extension DeadlineView {
    /// An act with its last day, how much is left of it, and what was granted.
    fileprivate init(_ act: DueAct, today: Day, warning: Int) {
        let left = act.last.days(since: today)
        css = left < 0 ? "state-unmet" : left <= warning ? "state-warning" : "state-neutral"
        let words = left < 0 ? "quá hạn \(-left) ngày" : left == 0 ? "hôm nay là ngày cuối" : "còn \(left) ngày"
        let granted = act.exceptions.isEmpty ? "" : ", đã gia hạn"
        text = "\(act.title): đến hết \(act.last.vietnamese), \(words)\(granted)"
    }
}
