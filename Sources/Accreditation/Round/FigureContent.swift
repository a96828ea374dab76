/// A school's figures of one school year as somebody saw them.
public struct FigureContent: Sendable, Hashable {
    /// The values in their canonical form by key (`table/row` or `table/row/column`); cells without a value are left
    /// out. A key names no rule pack, so that next year's form finds it.
    public var values: [String: String]

    public init(_ values: [String: String] = [:]) {
        self.values = values.filter { !$0.value.isEmpty }
    }

    /// The canonical text: a JSON object in the order of the keys.
    public var text: String {
        JSONWriter.line(
            .object(values.sorted { $0.key < $1.key }.map { JSONMember(key: $0.key, value: .string($0.value)) }))
    }

    /// SHA-256 of the canonical text.
    public var hash: String { ContentHash.hex(Array(text.utf8)) }

    /// Reads the canonical text.
    ///
    /// - Throws: `JSONProblem` for any other text.
    public init(text: String) throws(JSONProblem) {
        let (value, problems) = try JSONReader.read(Array(text.utf8))
        if let problem = problems.first { throw problem }
        guard case .object(let members) = value else { throw JSONProblem(.root, "Cần các ô số liệu.") }
        var values: [String: String] = [:]
        for member in members {
            guard case .string(let value) = member.value else {
                throw JSONProblem(JSONPath.root.member(member.key), "Giá trị của ô phải là chữ.")
            }
            values[member.key] = value
        }
        self.init(values)
    }

    /// The cells that differ, in the order of their keys.
    public func differences(from other: FigureContent) -> [CellDifference] {
        Set(values.keys).union(other.values.keys).sorted().compactMap { key in
            let (was, now) = (other.values[key] ?? "", values[key] ?? "")
            return was == now ? nil : CellDifference(key: key, was: was, now: now)
        }
    }
}

/// A cell that differs between two versions; empty where it has no value.
public struct CellDifference: Sendable, Hashable {
    public let key: String
    public let was: String
    public let now: String
}
