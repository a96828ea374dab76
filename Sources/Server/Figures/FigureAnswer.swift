import Accreditation
import Criteria
import Foundation
import Storage

/// The answer to cells that were saved while typing.
struct FigureAnswer: Codable, Sendable {
    /// Time of day in Vietnam, HH:mm.
    let savedAtText: String
    /// `110/141 ô số đã nhập`.
    let progress: String
    /// What stands now in each sent cell that is saved: its version and its text as it is shown.
    let cells: [String: Cell]
    /// What somebody else saved meanwhile.
    let stale: [String: Stale]
    /// Why other cells were not saved.
    let refused: [String: String]
    /// Sums, quotients and remarks, to be shown anew.
    let fragments: [String: String]

    struct Cell: Codable, Sendable {
        let version: Int
        let text: String
    }

    struct Stale: Codable, Sendable {
        let version: Int
        let text: String
        let by: String
    }

    init(_ input: FigureInput, _ saving: FigureSaving, _ now: FigureVisit, _ app: App, at date: Date) throws {
        func words(_ stored: StoredFigure) -> String { now.board.form.text(stored) }
        savedAtText = VietnameseTime.clock(date)
        progress = now.board.progress
        cells = Dictionary(
            uniqueKeysWithValues: input.typed.keys.filter {
                input.unreadable[$0] == nil && saving.stale[$0] == nil && saving.lackReason[$0] == nil
            }.map { place in
                let stored = now.board.stored[place]
                return (place.description, Cell(version: stored?.version ?? 0, text: stored.map(words) ?? ""))
            })
        stale = Dictionary(
            uniqueKeysWithValues: saving.stale.map { place, stored in
                (place.description, Stale(version: stored.version, text: words(stored), by: stored.changedBy))
            })
        var refused = Dictionary(uniqueKeysWithValues: input.unreadable.map { ($0.description, $1) })
        for (place, stored) in saving.lackReason { refused[place.description] = stored.lackOfReason }
        self.refused = refused
        fragments = try now.fragments(app)
    }
}

extension FigureVisit {
    /// Every computed cell and the remarks under every row.
    fileprivate func fragments(_ app: App) throws -> [String: String] {
        var fragments: [String: String] = [:]
        for table in board.form.tables {
            for row in FigureTableView(table, self).rows {
                fragments[row.notesID] = try app.templates.render(row, with: "Figures/notes")
                for cell in row.cells {
                    if let result = cell.result {
                        fragments[result.id] = try app.templates.render(result, with: "Figures/result")
                    }
                }
            }
        }
        return fragments
    }
}

extension StoredFigure {
    /// Why it was not changed without a reason.
    var lackOfReason: String {
        "Số này từ hồ sơ năm \(dossierYear). Hãy ghi lý do sửa ở cuối trang rồi lưu lại."
    }
}

extension FigureForm {
    /// A stored figure as an input field shows it.
    func text(_ stored: StoredFigure) -> String { text(stored.value, at: stored.place) }

    func text(_ canonical: String, at place: FigurePlace) -> String {
        FigureValue(canonical: canonical, as: kind(of: place.key) ?? .text)?.typed ?? ""
    }
}
