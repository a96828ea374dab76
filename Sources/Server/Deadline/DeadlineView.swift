import Accreditation
import Criteria

/// When a dossier has to be handed in: partial Dossier/deadline.
struct DeadlineView: Sendable {
    let css: String
    let text: String
}

extension DeadlineView {
    /// Nil where no deadline is set, or where the dossier has been handed in.
    ///
    /// - Parameter warning: how many days before its end a deadline is near.
    init?(_ dossier: Dossier, today: Day, warning: Int) {
        guard let due = dossier.dueOn, dossier.state.isEditable else { return nil }
        let left = due.days(since: today)
        css = left < 0 ? "state-unmet" : left <= warning ? "state-warning" : "state-neutral"
        let words = left < 0 ? "quá hạn \(-left) ngày" : left == 0 ? "hạn là hôm nay" : "còn \(left) ngày"
        text = "Hạn nộp \(due.vietnamese): \(words)"
    }
}
