/// The code of one criterion's sheet in a dossier: the printed code, and before it the schooling level where a school
/// rates its schooling levels apart, as in `lower-secondary:1.1`.
public struct SheetCode: Sendable, Hashable, CustomStringConvertible {
    /// The schooling level that the pack declares; nil where the school is rated as one.
    public var part: String?
    /// The printed code of the criterion, the school-wide group or the standard.
    public var criterion: String

    public init(part: String?, criterion: String) {
        self.part = part
        self.criterion = criterion
    }

    /// Reads `1.1` and `lower-secondary:1.1`; nil for anything that is empty or has more colons.
    public init?(_ text: String) {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(part: pieces.count == 2 ? pieces[0] : nil, criterion: pieces[pieces.count - 1])
    }

    /// `1.1` or `lower-secondary:1.1`.
    public var description: String { part.map { "\($0):\(criterion)" } ?? criterion }

    /// The printed code behind a sheet code.
    public static func printed(_ text: String) -> String { SheetCode(text)?.criterion ?? text }

    /// The schooling level before a sheet code; nil where there is none.
    public static func part(of text: String) -> String? { SheetCode(text)?.part }
}

extension IndicatorPath {
    /// The same place on the sheet of a schooling level; unchanged where there is none.
    public func on(part: String?) -> IndicatorPath {
        IndicatorPath(
            criterion: SheetCode(part: part, criterion: criterion).description, level: level, indicator: indicator)
    }

    /// The schooling level of the sheet; nil where the school is rated as one.
    public var part: String? { SheetCode.part(of: criterion) }

    /// The path by its printed codes, as the pack has it.
    public var printed: IndicatorPath {
        IndicatorPath(criterion: SheetCode.printed(criterion), level: level, indicator: indicator)
    }
}
