import Accreditation
import Crypto
import Documents
import Foundation
import Storage

/// A file that was sent, read and compared with what is stored now.
struct FigureImportReading {
    let visit: FigureWorkbookVisit
    let file: FigureImport
    let reading: FigureWorkbookReading
    let comparison: FigureComparison

    init(_ file: FigureImport, _ visit: FigureWorkbookVisit) throws(FigureWorkbookRefusal) {
        self.visit = visit
        self.file = file
        reading = try visit.workbook.read(file.content)
        comparison = FigureComparison(reading, stored: visit.stored, form: visit.form)
    }

    /// A hash of all that is shown, with the versions that it was compared with.
    var shown: String {
        let lines = (comparison.changes + comparison.conflicts).map { change in
            "\(change.place) \(visit.figures[change.place]?.version ?? 0) \(change.new)"
        }
        return SHA256.hash(data: Array(lines.joined(separator: "\n").utf8)).map { String($0, radix: 16) }.joined()
    }

    /// Whether a cell that may change was entered in another dossier: that takes a reason.
    var asksReason: Bool {
        (comparison.changes + comparison.conflicts).contains { isOther($0.place) }
    }

    /// What is saved when the file is taken, with those of the cells in conflict that were chosen.
    func saved(taking chosen: Set<String>, reason: String) -> [FigureChange] {
        let taken = comparison.changes + comparison.conflicts.filter { chosen.contains("\($0.place)") }
        return taken.map { change in
            FigureChange(
                change.place, change.new, seen: visit.figures[change.place]?.version ?? 0,
                reason: isOther(change.place) ? reason : "")
        }
    }

    private func isOther(_ place: FigurePlace) -> Bool {
        visit.figures[place].map { $0.dossier != visit.dossier.id } ?? false
    }
}

extension FigureImportPage {
    init(_ read: FigureImportReading, problem: String? = nil, reason: String = "") {
        let names = FigureNames(read)
        let comparison = read.comparison
        let links = (read.visit.dossier.id.uuid, read.file.id)
        fileName = read.file.fileName
        summary = FigureImportPage.summary(read)
        refusal = nil
        self.problem = problem
        cells = read.reading.problems.map { Problem(address: "\($0.place)", sentence: $0.message) }
        conflicts = comparison.conflicts.map { names.change($0, withPerson: true) }
        changes = comparison.changes.map { names.change($0, withPerson: false) }
        let isNothing = comparison.changes.isEmpty && comparison.conflicts.isEmpty
        accept =
            isNothing
            ? nil
            : Accept(
                acceptLink: Route.figureImport(links.0, links.1).path, shown: read.shown, asksReason: read.asksReason,
                reason: reason)
        dropLink = Route.dropFigureImport(links.0, links.1).path
        backLink = Route.figureWorkbook(links.0).path
    }

    /// The page of a file that has become unfit since it was sent.
    init(_ file: FigureImport, _ visit: FigureWorkbookVisit, refusal: FigureWorkbookRefusal) {
        self.init(
            fileName: file.fileName, summary: "Không nhận được tệp này.", refusal: refusal.message, problem: nil,
            cells: [], conflicts: [], changes: [], accept: nil,
            dropLink: Route.dropFigureImport(visit.dossier.id.uuid, file.id).path,
            backLink: Route.figureWorkbook(visit.dossier.id.uuid).path)
    }

    private static func summary(_ read: FigureImportReading) -> String {
        let comparison = read.comparison
        var parts = ["\(comparison.changes.count) ô sẽ thay đổi"]
        if !comparison.conflicts.isEmpty { parts.append("\(comparison.conflicts.count) ô cả hai bên cùng sửa") }
        if !read.reading.problems.isEmpty { parts.append("\(read.reading.problems.count) ô chưa nhận được") }
        if comparison.keptCount > 0 {
            parts.append("\(comparison.keptCount) ô giữ số mới hơn trong hệ thống")
        }
        return parts.joined(separator: "; ") + ". Chưa ghi gì vào hệ thống."
    }
}
