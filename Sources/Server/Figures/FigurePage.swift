import Accreditation
import Criteria
import Foundation
import Storage

/// The statistics form with a school's figures.
struct FigurePage: PageContent {
    static let template = "Figures/figures"

    let school: String
    let progress: String
    let warning: String?
    /// What is read, where somebody reads what was handed in.
    let reading: String?
    let locked: String?
    /// What went wrong with what was sent.
    let failed: [LinkView]
    let editing: Editing?
    let tables: [FigureTableView]
    /// Who changed which figure, for those who work on the dossier.
    var historyLink: String?
    /// Collections of the year, with where the figures are in them.
    var rounds: [LinkView] = []
    /// What the managing body returned.
    var returned: [SchoolRoundPage.ReturnedLine] = []

    /// What makes the page a form.
    struct Editing: Sendable {
        let link: String
        /// Where cells are saved while they are typed.
        let cellsLink: String
        /// Filling in by a workbook instead.
        let workbookLink: String
        /// Versions and texts of all cells as the page shows them, as JSON.
        let shown: String
        /// Whether last year's figures can be taken over.
        let repeats: String?
        /// Whether the system knows what belongs into empty cells.
        let known: String?
        /// Asks why figures of earlier dossiers are corrected.
        let reason: ReasonView?
        /// Opens figures of earlier dossiers for correcting.
        let correctLink: String?
    }

    /// The question why figures of earlier dossiers are corrected.
    struct ReasonView: Sendable {
        let backLink: String
    }
}

extension FigurePage {
    /// - Parameters:
    ///   - input: what was sent and could not be saved as a whole.
    ///   - reading: the name of the handing in that is read.
    init(
        _ visit: FigureVisit, input: FigureInput? = nil, saving: FigureSaving = FigureSaving(), reading: String? = nil
    ) {
        let board = visit.board
        school = visit.dossier.title
        progress = board.progress
        warning = board.warning
        self.reading = reading
        locked = reading == nil ? visit.lock.map { "\($0.reason) \($0.advice)" } : nil
        let remarks = FigureRemarks(visit, input, saving)
        failed = remarks.words.sorted { $0.key < $1.key }.map { LinkView(label: $1, link: "#\($0)") }
        tables = board.form.tables.sorted { !$0.isSupplement && $1.isSupplement }
            .map { FigureTableView($0, visit, remarks: remarks) }
        historyLink = reading == nil ? Route.figureHistory(visit.dossier.id.uuid).path : nil
        editing = visit.isOpen && reading == nil ? Editing(visit) : nil
    }
}

extension FigurePage.Editing {
    fileprivate init(_ visit: FigureVisit) {
        let id = visit.dossier.id.uuid
        link = visit.link
        cellsLink = Route.figureCells(id).path
        workbookLink = Route.figureWorkbook(id).path
        shown = visit.shown
        let count = visit.repeated.count
        repeats = count > 0 ? "Lấy \(count) ô của năm trước cho các ô còn trống" : nil
        let proposed = visit.board.known.count
        known = proposed > 0 ? "Lấy \(proposed) ô hệ thống đã biết" : nil
        reason = visit.corrects ? FigurePage.ReasonView(backLink: Route.figures(id).path) : nil
        let hasForeign = visit.board.form.cells.keys.contains(where: visit.isForeign)
        correctLink = hasForeign && !visit.corrects ? Route.figures(id).with("sua", "1").path : nil
    }
}

extension FigureVisit {
    /// Versions and texts of all cells that take figures, as JSON.
    fileprivate var shown: String {
        var shown: [String: FigureInput.Shown] = [:]
        for cell in board.form.cells.values where takes(cell) {
            guard let stored = board.stored[cell.place] else { continue }
            shown[cell.place.description] = FigureInput.Shown(
                version: stored.version, text: board.form.text(stored))
        }
        let bytes = (try? ContentHash.canonical(shown)) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What is said about cells that were sent and not saved, and what they held.
struct FigureRemarks: Sendable {
    var words: [FigurePlace: String] = [:]
    var typed: [FigurePlace: String] = [:]

    init(_ visit: FigureVisit, _ input: FigureInput?, _ saving: FigureSaving) {
        guard let input else { return }
        words = input.unreadable
        for (place, stored) in saving.stale {
            let theirs = stored.value.isEmpty ? "để trống" : "ghi \(visit.board.form.text(stored))"
            words[place] =
                "\(stored.changedBy) vừa \(theirs); số của bạn còn trong ô, chưa lưu. Xem lại rồi lưu lần nữa."
        }
        for (place, stored) in saving.lackReason { words[place] = stored.lackOfReason }
        for place in words.keys { typed[place] = input.text(place) }
    }

    init() {}
}
