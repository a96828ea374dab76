/// The place of one figure of a school in a school year: it names no rule pack, so that next year's form finds it.
public struct CellKey: Sendable, Hashable, Comparable {
    /// `table/row` or `table/row/column`.
    public var key: String
    /// The schooling level; empty where the school has one.
    public var level: String

    public init(key: String, level: String = "") {
        self.key = key
        self.level = level
    }

    public static func < (left: CellKey, right: CellKey) -> Bool {
        (left.key, left.level) < (right.key, right.level)
    }
}

/// A school's figures of one school year as somebody saw them.
public struct FigureContent: Sendable, Hashable {
    /// The values in their canonical form; cells without a value are left out.
    public var values: [CellKey: String]

    public init(_ values: [CellKey: String] = [:]) {
        self.values = values.filter { !$0.value.isEmpty }
    }

    /// The canonical text: a list of `[key, level, value]` in the order of the places.
    public var text: String {
        JSONWriter.line(
            .array(
                values.sorted { $0.key < $1.key }.map { place, value in
                    .array([.string(place.key), .string(place.level), .string(value)])
                }))
    }

    /// SHA-256 of the canonical text.
    public var hash: String { ContentHash.hex(Array(text.utf8)) }

    /// Reads the canonical text.
    ///
    /// - Throws: `JSONProblem` for any other text.
    public init(text: String) throws(JSONProblem) {
        let value = try JSONReader.read(Array(text.utf8)).value
        guard case .array(let cells) = value else { throw JSONProblem(.root, "Cần một danh sách ô số liệu.") }
        var values: [CellKey: String] = [:]
        for cell in cells {
            guard case .array(let parts) = cell, parts.count == 3, case .string(let key) = parts[0],
                case .string(let level) = parts[1], case .string(let value) = parts[2]
            else { throw JSONProblem(.root, "Mỗi ô cần khóa, cấp học và giá trị.") }
            values[CellKey(key: key, level: level)] = value
        }
        self.init(values)
    }

    /// The cells that differ, in the order of their places.
    public func changes(to other: FigureContent) -> [FigureChange] {
        Set(values.keys).union(other.values.keys).sorted().compactMap { place in
            let (was, now) = (values[place] ?? "", other.values[place] ?? "")
            return was == now ? nil : FigureChange(place: place, was: was, now: now)
        }
    }
}

/// A cell that differs between two versions; empty where it has no value.
public struct FigureChange: Sendable, Hashable {
    public let place: CellKey
    public let was: String
    public let now: String
}
