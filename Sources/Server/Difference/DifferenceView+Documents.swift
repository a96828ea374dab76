import Accreditation
import Criteria

extension ContentReader {
    /// Changes of general assessments and improvement plan, laid out like those of criterion sheets.
    func documentSheets(_ difference: DossierDifference) -> [DifferenceView.Sheet] {
        difference.standards.map(sheet) + (difference.plan.isEmpty ? [] : [sheet(difference.plan)])
    }

    private func sheet(_ change: StandardDifference) -> DifferenceView.Sheet {
        let name = pack.standard(change.code).map { pack.fullName(of: $0) } ?? change.code
        return DifferenceView.Sheet(
            code: change.code, changedTitle: "\(pack.report?.title ?? "") \(name)",
            changedLink: Route.standard(dossier: dossier.uuid, code: change.code).path, findings: [],
            texts: change.texts.map { text in
                .init(
                    field: pack.report?.standardText(text.field)?.title ?? text.field,
                    stretches: text.text.parts.map(DifferenceView.Stretch.init))
            }, added: [], removed: [])
    }

    private func sheet(_ changes: [PlanDifference]) -> DifferenceView.Sheet {
        DifferenceView.Sheet(
            code: "plan", changedTitle: pack.improvementPlan?.title ?? "Kế hoạch cải tiến",
            changedLink: Route.plan(dossier.uuid).path, findings: [],
            texts: changes.filter { $0.before != nil && $0.after != nil }.map { change in
                let words = (words(change.before, change), words(change.after, change))
                return .init(
                    field: pack.words(for: change.place),
                    stretches: TextDifference(from: words.0, to: words.1).parts.map(DifferenceView.Stretch.init))
            }, added: changes.filter { $0.before == nil }.map { words($0.after, $0) },
            removed: changes.filter { $0.after == nil }.map { words($0.before, $0) })
    }

    private func words(_ row: PlanRow?, _ change: PlanDifference) -> String {
        row.map { pack.words(for: $0, at: change.place) } ?? ""
    }
}
