/// What a printed line can take from the dossier, written in braces: `{school}`.
public enum PaperField: String, Sendable, Hashable, CaseIterable {
    /// The name of the school.
    case school
    /// The school year: `2026-2027`.
    case year
    /// The number of the circular.
    case circular
    /// The post of the school's head: "Hiệu trưởng".
    case head
    /// The name of the school's head.
    case headName = "head-name"
    /// The managing body.
    case managingBody = "managing-body"
    /// How many members the council has.
    case councilSize = "council-size"
    /// How many standards and criteria the pack has.
    case standards, criteria
    /// Number and day of the decision that set the council up.
    case decision
    /// How many school years of figures the report shows.
    case years
    /// The kind of school and its schooling levels.
    case kind
    case province, commune
}

extension PaperField {
    /// A printed line cut at its fields.
    public enum Piece: Sendable, Hashable {
        case words(String)
        case field(PaperField)
        /// A figure, `figure:table/row` for that of the assessed school year or `figure:table/row/column`.
        case figure(String)
        /// Braces around something that is no field.
        case unknown(String)
    }

    /// The pieces of a printed line, in order.
    public static func pieces(of line: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = line[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(piece(name))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
    }

    private static func piece(_ name: String) -> Piece {
        if name.hasPrefix("figure:") { return .figure(String(name.dropFirst("figure:".count))) }
        return PaperField(rawValue: name).map(Piece.field) ?? .unknown(name)
    }
}
