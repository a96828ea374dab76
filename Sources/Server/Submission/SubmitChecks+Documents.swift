import Accreditation
import Criteria

extension SubmitChecks {
    /// A standard whose general assessment lacks texts; nil where it lacks none.
    func missing(in standard: Standard, _ ready: DocumentReadiness) -> SubmitPage.Item? {
        let own = ready.missingTexts.filter { $0.criterion == standard.code }
        let words = own.map { pack.report?.standardText($0.field)?.title ?? $0.field }
        return own.isEmpty ? nil : item(standard, words.joined(separator: "; "))
    }

    /// What the improvement plan lacks.
    func plan(_ ready: DocumentReadiness) -> [SubmitPage.Item] {
        var words: [String] = []
        if ready.lacksPlan { words.append("Chưa có vấn đề nào trong kế hoạch") }
        words += ready.issuesWithoutAction.map { "Vấn đề \($0) chưa có hoạt động" }
        return words.map(planItem)
    }

    /// What was carried over and nobody confirmed.
    func carried(_ ready: DocumentReadiness) -> [SubmitPage.Item] {
        let standards = pack.standards.compactMap { standard in
            ready.standardsToConfirm[standard.code].map { item(standard, "\($0) mục") }
        }
        return standards + (ready.planToConfirm == 0 ? [] : [planItem("Kế hoạch cải tiến: \(ready.planToConfirm) mục")])
    }

    private func item(_ standard: Standard, _ words: String) -> SubmitPage.Item {
        .init(
            itemText: "\(pack.fullName(of: standard)): \(words)",
            itemLink: Route.standard(dossier: dossier.id.uuid, code: standard.code).path)
    }

    private func planItem(_ words: String) -> SubmitPage.Item {
        .init(itemText: words, itemLink: Route.plan(dossier.id.uuid).path)
    }
}
