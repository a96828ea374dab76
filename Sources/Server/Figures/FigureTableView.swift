import Accreditation
import Criteria
import Storage

/// One table of the form: partial Figures/table.
struct FigureTableView: Sendable {
    let id: String
    let title: String
    let hint: String?
    let heads: [Head]
    let rows: [FigureRowView]

    /// A column's heading.
    struct Head: Sendable {
        let id: String
        let label: String
    }
}

/// One row with the remarks under it.
struct FigureRowView: Sendable {
    let id: String
    let label: String
    let unit: String?
    /// Says that the printed form lacks the row.
    let supplement: String?
    let css: String
    let cells: [FigureCellView]
    let notesID: String
    /// How many columns the remarks span.
    let span: Int
    let notes: [FigureNoteView]
}

/// A remark under a row: partial Figures/notes.
struct FigureNoteView: Sendable {
    let css: String
    let icon: String
    let label: String
    let text: String
    let link: String
    /// The value of the button that confirms; nil where there is nothing to confirm.
    let confirm: ConfirmView?

    /// A button.
    struct ConfirmView: Sendable {
        let value: String
        let words: String
    }
}

extension FigureTableView {
    init(_ table: FigureTable, _ visit: FigureVisit, remarks: FigureRemarks = FigureRemarks()) {
        id = "bang-\(table.id)"
        title = "\(table.table.code). \(table.table.title)"
        hint = table.isSupplement ? "Mẫu in không có các dòng này; ngưỡng của tiêu chí cần, nhập một lần ở đây." : nil
        heads = table.columns.enumerated().map { Head(id: "cot-\(table.id)-\($0)", label: $1.title) }
        rows = table.rows.map { FigureRowView($0, table, visit, remarks) }
    }
}

extension FigureRowView {
    init(_ row: StatisticsRow, _ table: FigureTable, _ visit: FigureVisit, _ remarks: FigureRemarks) {
        let place = "\(table.id)-\(row.id)"
        id = "dong-\(place)"
        label = row.code.isEmpty ? row.title : "\(row.code). \(row.title)"
        unit = row.unit.isEmpty ? nil : row.unit
        supplement = row.isSupplement && !table.isSupplement ? "bổ sung" : nil
        css = "depth-\(min(row.depth, 3))" + (row.formula == .typed ? "" : " figure-sum")
        let cells = table.columns.enumerated().compactMap { position, column in
            visit.board.form.cell(row, column, in: table).map { cell in
                FigureCellView(
                    cell, labelledBy: "dong-\(place) cot-\(table.id)-\(position)", visit, typed: remarks.typed)
            }
        }
        self.cells = cells
        notesID = "ghi-chu-\(place)"
        span = table.columns.count + 1
        let path = FigureKey(table.id, row.id).path
        notes = FigureNoteView.notes(path, table, visit, remarks)
    }
}

extension FigureNoteView {
    /// What is said about the cells of a row.
    fileprivate static func notes(
        _ path: String, _ table: FigureTable, _ visit: FigureVisit, _ remarks: FigureRemarks
    ) -> [FigureNoteView] {
        let said = remarks.words.filter { $0.key.key.path == path }.sorted { $0.key < $1.key }.map { place, text in
            FigureNoteView(
                css: "figure-hard", icon: "✖", label: column(place, table), text: text, link: "#\(place)",
                confirm: nil)
        }
        return said
            + visit.board.problems.filter { $0.place.key.path == path }.map { note($0, table, visit) }
            + proposals(path, table, visit) + sources(path, table, visit)
    }

    /// What the system knows for empty cells.
    private static func proposals(
        _ path: String, _ table: FigureTable, _ visit: FigureVisit
    ) -> [FigureNoteView] {
        guard visit.isOpen else { return [] }
        let official = visit.board.official.filter { $0.key.key.path == path }.sorted { $0.key < $1.key }
        return official.map { place, value in
            FigureNoteView(
                css: "figure-source", icon: "→", label: column(place, table),
                text: "Bản số liệu chính thức ghi \(visit.board.form.text(value, at: place)).", link: "#\(place)",
                confirm: ConfirmView(value: "chinh-thuc \(place)", words: "Dùng số chính thức"))
        } + known(path, table, visit)
    }

    private static func known(_ path: String, _ table: FigureTable, _ visit: FigureVisit) -> [FigureNoteView] {
        visit.board.known.filter { $0.key.key.path == path }.sorted { $0.key < $1.key }.map { place, known in
            FigureNoteView(
                css: "figure-source", icon: "→", label: column(place, table),
                text: "Hệ thống đã biết: “\(known.value.display)” (\(known.fact.source)).", link: "#\(place)",
                confirm: ConfirmView(value: "biet \(place)", words: "Dùng"))
        }
    }

    private static func note(_ problem: FigureProblem, _ table: FigureTable, _ visit: FigureVisit) -> FigureNoteView {
        let isConfirmed = visit.board.isConfirmed(problem)
        let isHard = problem.severity == .hard
        return FigureNoteView(
            css: isHard ? "figure-hard" : isConfirmed ? "figure-confirmed" : "figure-soft",
            icon: isHard ? "✖" : isConfirmed ? "✔" : "?", label: column(problem.place, table),
            text: problem.message + (isConfirmed ? " Đã xác nhận: đúng, đã kiểm tra." : ""),
            link: "#\(problem.place)",
            confirm: visit.isOpen && !isHard && !isConfirmed
                ? ConfirmView(value: "dung \(problem.place) \(problem.mark)", words: "Đúng, đã kiểm tra") : nil)
    }

    /// Where figures of other dossiers and corrected ones come from.
    private static func sources(
        _ path: String, _ table: FigureTable, _ visit: FigureVisit
    ) -> [FigureNoteView] {
        visit.board.stored.values.filter {
            $0.place.key.path == path && !$0.reason.isEmpty && visit.board.form.cells[$0.place] != nil
        }.sorted { $0.place < $1.place }.map { stored in
            FigureNoteView(
                css: "figure-source", icon: "✎", label: column(stored.place, table),
                text: "\(stored.changedBy) sửa trong hồ sơ năm \(stored.dossierYear): \(stored.reason)",
                link: "#\(stored.place)", confirm: nil)
        }
    }

    private static func column(_ place: FigurePlace, _ table: FigureTable) -> String {
        guard let name = place.key.column else { return "Năm học \(place.year)" }
        return table.table.columns.first { $0.id == name }?.title ?? ""
    }
}
