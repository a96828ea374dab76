import Accreditation
import Criteria
import Foundation
import Storage

/// One row of the improvement plan on its page: partial ImprovementPlan/row.
struct PlanRowView: Sendable {
    /// `kh-issue-…`.
    let id: String
    let rowTitle: String
    /// `issue-…`, for buttons.
    let place: String
    let isOpen: Bool
    let saveLink: String
    let version: String
    /// A digest of the stored row, so that a form tells what its sender changed.
    let stored: String
    let boxes: [PlanBox]
    let isFirst: Bool
    /// Grounds and reviews are neither deleted nor moved.
    let isFixed: Bool
    let isCarried: Bool
    let writtenBy: String?
}

/// One column of a row.
struct PlanBox: Sendable {
    let boxID: String
    let boxLabel: String
    let boxHelp: String?
    let boxValue: String
    /// The value in words, for reading.
    let shown: String
    let isChoice: Bool
    let options: [FormOption]
    /// Where it is saved to by itself, where the rest of its row takes no changes.
    let ownLink: String?
    let ownVersion: String
}

/// Makes the rows of one plan's page.
struct PlanRowReader: Sendable {
    let visit: PlanVisit
    let plan: StoredPlan

    private var dossier: UUID { visit.dossier.id.uuid }

    func row(_ place: PlanPlace, title: String, index: Int = 0) -> PlanRowView {
        let entry = plan.entry(at: place)
        let row = entry?.row ?? PlanRow()
        let isOpen = visit.dossier.allowsPlanning(place)
        let version = String(entry?.version ?? 0)
        return PlanRowView(
            id: PlanNames.row(place), rowTitle: title, place: place.description, isOpen: isOpen,
            saveLink: Route.planRow(dossier: dossier, place: place.description).path, version: version,
            stored: SheetNames.digest(row.encoded(visit.columns(of: place).filter { isOpen || $0 == .state })),
            boxes: visit.columns(of: place).map { box($0, place, row, isOpen: isOpen, version: version) },
            isFirst: index == 0, isFixed: place.kind == nil || place.kind == .reviews,
            isCarried: entry?.toConfirm ?? false,
            writtenBy: entry.map { entry in
                entry.toConfirm
                    ? "Chuyển từ năm trước, cần xác nhận" : "\(entry.byName), \(VietnameseTime.moment(entry.at))"
            })
    }

    private func box(
        _ column: PlanColumn.Name, _ place: PlanPlace, _ row: PlanRow, isOpen: Bool, version: String
    ) -> PlanBox {
        let printed = place.kind.flatMap { visit.form[$0].column(column) }
        let help = printed?.help ?? "Mỗi dòng một căn cứ; để trống thì dùng các dòng in sẵn của mẫu."
        var ownLink: String?
        if case .action(let id) = place, column == .state, !isOpen, visit.mayReview {
            ownLink = Route.planState(dossier: dossier, action: id.uuid).path
        }
        let options = self.options(column, chosen: row[column])
        return PlanBox(
            boxID: PlanNames.box(place, column), boxLabel: printed?.title ?? "Căn cứ của nhà trường",
            boxHelp: help.isEmpty ? nil : help, boxValue: row[column], shown: visit.pack.shown(column, row[column]),
            isChoice: !options.isEmpty, options: options, ownLink: ownLink, ownVersion: version)
    }

    /// What can be chosen in a column; empty where a text is written.
    private func options(_ column: PlanColumn.Name, chosen: String) -> [FormOption] {
        let choices: [(String, String)]
        switch column {
        case .standard: choices = visit.pack.standards.map { ($0.code, visit.pack.fullName(of: $0)) }
        case .criterion: choices = visit.pack.criteria.map { ($0.code, visit.pack.heading($0)) }
        case .state: choices = visit.form.states.map { ($0.id, $0.title) }
        default: return []
        }
        let all = [("", column == .state ? "Chưa ghi" : "– Không chọn –")] + choices
        let known = all.contains { $0.0 == chosen } ? all : all + [(chosen, chosen)]
        return known.map { value, label in
            FormOption(id: "", value: value, label: label, isSelected: value == chosen)
        }
    }
}
