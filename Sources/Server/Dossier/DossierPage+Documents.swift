import Accreditation
import Criteria
import Foundation
import Storage

extension DossierPage {
    /// The ways to what a pack asks for beyond criterion sheets.
    static func documents(_ dossier: Dossier, _ pack: RulePack, _ overview: DossierOverview) -> [TaskView] {
        var tasks: [TaskView] = []
        if let form = pack.report, !form.standardTexts.isEmpty {
            let all = pack.standards.count * form.standardTexts.count
            let written = overview.standardTexts.values.reduce(0, +)
            tasks.append(
                TaskView(
                    label: "\(form.title) từng tiêu chuẩn", link: Route.sheetList(dossier.id.uuid).path,
                    note: "\(written)/\(all) mục đã viết.", warning: nil))
        }
        if let plan = pack.improvementPlan {
            let left = overview.documents.plan
            tasks.append(
                TaskView(
                    label: plan.title, link: Route.plan(dossier.id.uuid).path,
                    note: overview.planIssues == 0
                        ? "Chưa có vấn đề nào." : "\(overview.planIssues) vấn đề trọng tâm.",
                    warning: left == 0 ? nil : "\(left) mục cần xác nhận"))
        }
        return tasks
    }

    /// The way to the school's figures.
    static func figures(_ dossier: Dossier, _ board: FigureBoard) -> TaskView {
        TaskView(
            label: "Số liệu của trường", link: Route.figures(dossier.id.uuid).path, note: "\(board.progress).",
            warning: board.warning)
    }
}

extension DossierPage {
    /// The way to what the figures say about thresholds; none where the pack has neither thresholds with figures nor
    /// figures to follow.
    static func thresholds(_ dossier: Dossier, _ pack: RulePack, _ board: ThresholdBoard) -> [TaskView] {
        let tracked = pack.rated.reduce(0) { $0 + $1.trackedFigures.count }
        guard !board.lines.isEmpty || tracked > 0 else { return [] }
        let note =
            board.lines.isEmpty
            ? "\(tracked) số liệu theo dõi, không có ngưỡng."
            : "\(board.lines.count) chỗ có ngưỡng tính từ số liệu."
        return [
            TaskView(
                label: "Ngưỡng theo số liệu", link: Route.thresholds(dossier.id.uuid).path, note: note,
                warning: ThresholdCounts(board).warning)
        ]
    }
}

extension RulePack {
    /// The way to a standard's general assessment; none where the pack has none.
    func assessmentLinks(_ section: DossierStanding.Section, _ dossier: UUID) -> [LinkView] {
        guard let form = report, !form.standardTexts.isEmpty, let code = section.code else { return [] }
        let own = SheetCode(part: section.part, criterion: code).description
        return [
            LinkView(
                label: "\(form.title) Tiêu chuẩn \(shown(own))",
                link: Route.standard(dossier: dossier, code: own).path)
        ]
    }
}
