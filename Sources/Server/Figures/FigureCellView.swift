import Accreditation
import Criteria
import Storage

/// One cell: an input, a choice, something computed, or a text to read.
struct FigureCellView: Sendable {
    let css: String
    let input: Input?
    let choice: Choice?
    let result: FigureResultView?
    let text: Text?
    /// Where the figure comes from, where another dossier entered it.
    let source: String?
    /// What stood there the year before, in tables of one moment.
    let before: String?

    /// A box to type into.
    struct Input: Sendable {
        let id: String
        let value: String
        let labelledBy: String
        let mode: String
        let hint: String
    }

    /// Yes, no or nothing.
    struct Choice: Sendable {
        let id: String
        let labelledBy: String
        let options: [FormOption]
    }

    /// A figure that cannot be changed here.
    struct Text: Sendable {
        let id: String
        let value: String
    }
}

/// A computed cell: what the browser needs to compute it too, and its text. Partial Figures/result.
struct FigureResultView: Sendable {
    let id: String
    /// The cells that are added up; empty for quotients.
    let sum: String
    /// Part, whole and factor of a quotient; empty for sums.
    let ratio: String
    let value: String
    /// What is missing.
    let lack: String?
}

extension FigureCellView {
    init(_ cell: FigureCell, labelledBy: String, _ visit: FigureVisit, typed: [FigurePlace: String]) {
        let (id, board) = (cell.place.description, visit.board)
        let value = typed[cell.place] ?? board.figures.typed[cell.place]?.typed ?? ""
        let takes = visit.takes(cell)
        let isFlag = cell.kind == .flag
        let isStrange = board.problems.contains { $0.place == cell.place && $0.severity == .hard }
        css = (cell.kind.isFigure ? "number" : "") + (isStrange ? " figure-wrong" : "")
        input =
            takes && !isFlag
            ? Input(
                id: id, value: value, labelledBy: labelledBy, mode: cell.kind.inputMode, hint: cell.kind.typingHint)
            : nil
        choice = takes && isFlag ? Choice(id: id, labelledBy: labelledBy, options: Choice.options(id, value)) : nil
        result = cell.origin == .typed ? nil : FigureResultView(cell, board.figures.result(cell.place))
        text =
            takes || cell.origin != .typed
            ? nil : Text(id: id, value: board.figures.typed[cell.place]?.display ?? "")
        source = visit.isForeign(cell.place) ? board.stored[cell.place].map { "từ hồ sơ năm \($0.dossierYear)" } : nil
        let earlier = FigurePlace(cell.place.year.previous, cell.place.key)
        before =
            cell.place.key.column == nil || cell.kind == .text
            ? nil : board.figures.typed[earlier].map { "năm trước: \($0.display)" }
    }
}

extension FigureCellView.Choice {
    fileprivate static func options(_ id: String, _ value: String) -> [FormOption] {
        [("", "–"), ("x", "Có"), ("không", "Không")].map { word, label in
            FormOption(id: "\(id)-\(word)", value: word, label: label, isSelected: word == value)
        }
    }
}

extension FigureResultView {
    init(_ cell: FigureCell, _ result: FigureResult) {
        id = "o-\(cell.place)"
        switch cell.origin {
        case .typed: (sum, ratio) = ("", "")
        case .summed(let parts): (sum, ratio) = (parts.map(\.description).joined(separator: " "), "")
        case .computed(let part, let whole, let factor): (sum, ratio) = ("", "\(part) \(whole) \(factor)")
        }
        switch result {
        case .known(let known):
            value = known.number.map { FigureValue.words(FigureValue.rounded($0)) } ?? known.display
            lack = nil
        case .missing: (value, lack) = ("", nil)
        case .undefined: (value, lack) = ("–", "không chia được cho 0")
        case .incomplete(let lacks, let partial):
            value = partial?.display ?? ""
            lack = "thiếu \(lacks.count) ô"
        }
    }
}

extension StatisticsValue {
    /// The keyboard that phones show.
    fileprivate var inputMode: String {
        switch self {
        case .count, .year: "numeric"
        case .decimal, .percent: "decimal"
        case .text, .flag: "text"
        }
    }
}
