import Accreditation
import Criteria

extension DifferenceView.Figure {
    /// A figure that changed, in the words of the pack's form.
    init(_ change: FigureDifference, _ pack: RulePack) {
        func words(_ value: String) -> String {
            value.isEmpty ? "chưa có" : pack.statistics.display(value, at: change.place)
        }
        self.init(
            figureTitle: pack.statistics.title(of: change.place), figureBefore: words(change.before),
            figureAfter: words(change.after))
    }
}
