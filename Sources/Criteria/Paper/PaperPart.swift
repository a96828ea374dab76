/// A part of a paper: a heading, printed lines, and then a text of the school, a table that it fills in, or a block
/// made from the dossier.
public struct PaperPart: Sendable, Hashable {
    /// The identifier, unique in its paper; the school's text is kept under it.
    public var id: String
    /// The printed number or letter: `II`, `1`, `a`; empty for none.
    public var code: String
    /// The Vietnamese heading; empty for none.
    public var title: String
    /// How deep the part stands inside others, from 0.
    public var depth: Int
    /// What to write, in Vietnamese; empty where nothing is asked for.
    public var hint: String
    /// Printed lines, with fields such as `{school}` that `PaperField` names.
    public var opening: [String]
    public var content: PaperContent
    /// Whether the paper is incomplete without the school's text.
    public var isRequired: Bool
    /// Whether a new page begins here.
    public var beginsPage: Bool
    /// How the sheets lie from here on; nil where nothing changes.
    public var orientation: PaperForm.Orientation?
    /// The list of the plan that it prints before what the school typed; nil for none.
    public var list: PaperList?
    /// Where it is written down.
    public var source: SourceLocation

    /// `II. Phạm vi tự đánh giá`, `a) Tên trường`, or the heading alone.
    public var heading: String {
        if code.isEmpty { return title }
        let isLetter = code.count == 1 && code.allSatisfy { $0.isLowercase }
        return isLetter ? "\(code)) \(title)" : "\(code). \(title)"
    }

    /// Whether the school writes something into this part.
    public var takesText: Bool {
        switch content {
        case .text, .table: true
        case .none, .block: false
        }
    }
}

/// What stands in a part after its printed lines.
public enum PaperContent: Sendable, Hashable {
    /// Nothing.
    case none
    /// A text of the school.
    case text
    /// A table whose rows the school writes, one a line, cells separated by `|`.
    case table(PaperTableForm)
    /// Something made from the dossier.
    case block(PaperBlockName)
}

/// A table that the school fills in.
public struct PaperTableForm: Sendable, Hashable {
    /// What is proposed while the school has written no row.
    public enum Proposal: String, Sendable, Hashable {
        /// The weeks of the pack's calendar.
        case weeks
    }
    /// Headings of the columns after the running number.
    public var columns: [PaperTableColumn]
    /// Nil for no proposal.
    public var proposal: Proposal?
}

/// A column of a table that the school fills in.
public struct PaperTableColumn: Sendable, Hashable {
    /// The Vietnamese heading.
    public var title: String
    /// Its share of the width.
    public var width: Int
}

extension PaperTableForm {
    /// Rows of a text: one a line, cells separated by `|`, as many as there are columns.
    public func rows(of text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                String(cell.trimmed)
            }
            let missing = max(0, columns.count - cells.count)
            let kept = cells.prefix(columns.count - 1) + [cells.dropFirst(columns.count - 1).joined(separator: " | ")]
            return missing > 0 ? cells + Array(repeating: "", count: missing) : Array(kept)
        }.filter { row in row.contains { !$0.isEmpty } }
    }

    /// The rows that are proposed while the school has written none.
    public func proposed(_ calendar: [CalendarEntry]) -> [[String]] {
        guard proposal == .weeks else { return [] }
        return calendar.compactMap { entry in
            guard case .week(let first) = entry.due else { return nil }
            let weeks = entry.lastWeek.map { $0 > first ? "Tuần \(first) – \($0)" : nil } ?? nil
            let row = [weeks ?? "Tuần \(first)", entry.title]
            return row + Array(repeating: "", count: max(0, columns.count - row.count))
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}
