public import Criteria

/// A key of `PaperTexts` taken apart: the part of the paper, and what of the rule pack the text is about.
public enum PaperTextKey: Sendable, Hashable, CustomStringConvertible {
    /// The text or the table of a part.
    case part(String)
    /// Around the criteria of a standard or of a school-wide group, by its code.
    case frame(part: String, code: String, StandardFrame)
    /// Beside an indicator in a breakdown table.
    case breakdown(part: String, IndicatorPath, BreakdownColumn)

    /// Reads a key; nil for anything that no page of ours writes.
    public init?(_ key: String) {
        let pieces = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch pieces.count {
        case 1 where !key.isEmpty: self = .part(key)
        case 3:
            guard let frame = StandardFrame(rawValue: pieces[2]) else { return nil }
            self = .frame(part: pieces[0], code: pieces[1], frame)
        case 5:
            guard let column = BreakdownColumn(rawValue: pieces[4]),
                let path = IndicatorPath(pieces[1...3].joined(separator: "/"))
            else { return nil }
            self = .breakdown(part: pieces[0], path, column)
        default: return nil
        }
    }

    /// The part of the paper.
    public var part: String {
        switch self {
        case .part(let part), .frame(let part, _, _), .breakdown(let part, _, _): part
        }
    }

    /// The code of the standard, the group or the criterion that the text is about; empty for none.
    public var node: String {
        switch self {
        case .part: ""
        case .frame(_, let code, _): code
        case .breakdown(_, let path, _): path.criterion
        }
    }

    /// The key as it is stored.
    public var description: String {
        switch self {
        case .part(let part): part
        case .frame(let part, let code, let frame): frame.key(part: part, code: code)
        case .breakdown(let part, let path, let column): column.key(part: part, path)
        }
    }
}

extension PaperForm {
    /// Whether the form has a place for the text, as far as its parts go.
    func takes(_ key: PaperTextKey) -> Bool {
        guard let content = part(key.part)?.content else { return false }
        switch key {
        case .part: return part(key.part)?.takesText ?? false
        case .frame: return content == .block(.standardReports) || content == .block(.clauseReports)
        case .breakdown: return content == .block(.breakdownTable)
        }
    }
}
