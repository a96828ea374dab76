/// What a figure of a school is called, in whatever form it is asked for: `classes/total` for a row whose columns are
/// school years, `staff-now/teachers/female` where a column has a name.
///
/// The key names no rule pack: rows of the packs of one kind of school that mean the same have the same identifiers, so
/// that the next form finds the figures of earlier years.
public struct FigureKey: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Identifiers of the table, of the row, and of the column; nil for the school years.
    public let table: String
    public let row: String
    public let column: String?

    public init(_ table: String, _ row: String, column: String? = nil) {
        self.table = table
        self.row = row
        self.column = column
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts.allSatisfy(FigureKey.isIdentifier) else { return nil }
        self.init(parts[0], parts[1], column: parts.count == 3 ? parts[2] : nil)
    }

    /// `table/row`, which other rows and measures name.
    public var path: String { "\(table)/\(row)" }

    public var description: String { column.map { "\(path)/\($0)" } ?? path }

    public static func < (left: FigureKey, right: FigureKey) -> Bool { left.description < right.description }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = FigureKey(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a figure is table/row/column")
        }
        self = key
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Small letters, digits, points and hyphens, as in the packs.
    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
            }
    }
}

/// One cell of a school's figures: what, and of which school year.
public struct FigurePlace: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: SchoolYear
    public let key: FigureKey

    public init(_ year: SchoolYear, _ key: FigureKey) {
        self.year = year
        self.key = key
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let dot = text.firstIndex(of: ":"), let year = SchoolYear(String(text[..<dot])),
            let key = FigureKey(text[text.index(after: dot)...])
        else { return nil }
        self.init(year, key)
    }

    /// `2024-2025:classes/grade-1`.
    public var description: String { "\(year):\(key)" }

    public static func < (left: FigurePlace, right: FigurePlace) -> Bool {
        (left.year, left.key) < (right.year, right.key)
    }
}
