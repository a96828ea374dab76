import Accreditation
import Criteria

/// When a dossier has to be handed in: partial Dossier/deadline.
struct DeadlineView: Sendable {
    let css: String
    let text: String
}

extension DeadlineView {
    /// Nil where no deadline is set, or where the dossier has been handed in.
    init?(_ dossier: Dossier, today: Day) {
        guard let due = dossier.dueOn, dossier.state.isEditable else { return nil }
        let left = due.days(since: today)
        css = left < 0 ? "state-unmet" : left <= 7 ? "state-warning" : "state-neutral"
        let words = left < 0 ? "quá hạn \(-left) ngày" : left == 0 ? "hạn là hôm nay" : "còn \(left) ngày"
        text = "Hạn nộp \(due.vietnamese): \(words)"
    }
}
