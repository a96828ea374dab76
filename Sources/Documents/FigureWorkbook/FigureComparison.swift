public import Accreditation

/// What taking a workbook would change.
public struct FigureComparison: Sendable, Hashable {
    /// A cell whose figure would change.
    public struct Change: Sendable, Hashable {
        public var place: FigurePlace
        /// Canonical forms: what the system has, and what the file has; empty for nothing.
        public var old: String
        public var new: String

        public init(place: FigurePlace, old: String, new: String) {
            self.place = place
            self.old = old
            self.new = new
        }
    }

    /// Cells that only the file has changed, in printed order.
    public var changes: [Change] = []
    /// Cells that both sides have changed since the workbook was made, to different values.
    public var conflicts: [Change] = []
    /// Cells that only the system has changed; they stay as they are.
    public var keptCount = 0

    /// Compares a file with what is stored now, both in canonical form.
    public init(_ reading: FigureWorkbookReading, stored: [FigurePlace: String], form: FigureForm) {
        for cell in form.tables.flatMap({ form.cells(of: $0) }) {
            guard let new = reading.values[cell.place] else { continue }
            let old = stored[cell.place] ?? ""
            guard old != new else { continue }
            let change = Change(place: cell.place, old: old, new: new)
            guard let base = reading.base else {
                // A table saved as text does not say what it began with: an empty cell in it takes nothing away.
                if !new.isEmpty { changes.append(change) }
                continue
            }
            let before = base[cell.place] ?? ""
            if before == new {
                keptCount += 1
            } else if before == old {
                changes.append(change)
            } else {
                conflicts.append(change)
            }
        }
    }
}
