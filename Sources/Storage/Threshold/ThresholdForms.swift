import Accreditation
import Criteria
import Synchronization

/// The rows of a pack's statistics form that thresholds need, remembered: laying the whole form out for a school takes
/// longer than reading the thresholds of a sheet.
final class ThresholdForms: Sendable {
    private struct Key: Hashable {
        /// The code of the sheet; empty for all of them.
        let criterion: String
        let kind: String
        let parts: [String]
        let year: SchoolYear
    }

    private let known = Mutex<[Key: FigureForm]>([:])

    /// The form with what some criterion needs; with what any of them needs where none is given.
    func form(for criterion: Criterion?, of dossier: Dossier, _ pack: RulePack) -> FigureForm {
        let key = Key(
            criterion: criterion?.code ?? "", kind: dossier.schoolKind, parts: dossier.parts, year: dossier.schoolYear)
        if let form = known.withLock({ $0[key] }) { return form }
        let criteria = criterion.map { [$0] } ?? pack.rated
        let rows = criteria.reduce(into: Set<String>()) { $0.formUnion($1.figureRows(pack)) }
        let form = FigureForm(pack.statistics, for: dossier).keeping(rows)
        known.withLock { $0[key] = form }
        return form
    }
}
