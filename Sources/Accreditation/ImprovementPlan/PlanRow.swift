public import Criteria
import Foundation

/// A row of one of the improvement plan's tables: what stands in each column.
public struct PlanRow: Sendable, Hashable, Codable {
    /// By the column's name; columns without a text are left out.
    private var texts: [String: String]

    /// The longest text of one column, in characters.
    public static let longestText = 20_000

    public init(_ texts: [PlanColumn.Name: String] = [:]) {
        self.texts = [:]
        for (column, text) in texts { self[column] = text }
    }

    public init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }

    /// The text in a column; empty where nothing stands.
    public subscript(column: PlanColumn.Name) -> String {
        get { texts[column.rawValue] ?? "" }
        set { texts[column.rawValue] = newValue.isEmpty ? nil : newValue }
    }

    /// Whether nothing is written.
    public var isEmpty: Bool { texts.isEmpty }

    /// Whether every column can be stored.
    public var fits: Bool { texts.values.allSatisfy { $0.unicodeScalars.count <= PlanRow.longestText } }

    /// Some columns as a JSON array of texts in their order: what live forms send and get back.
    public func encoded(_ columns: [PlanColumn.Name]) -> String {
        let bytes = (try? ContentHash.canonical(columns.map { self[$0] })) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what `encoded` writes; nil for anything else.
    public init?(encoded: String, _ columns: [PlanColumn.Name]) {
        guard let parts = try? JSONDecoder().decode([String].self, from: Data(encoded.utf8)),
            parts.count == columns.count
        else { return nil }
        self.init(Dictionary(zip(columns, parts), uniquingKeysWith: { first, _ in first }))
    }

    /// Every filled column as a line `Mục tiêu: …` under the form's headings, for showing two rows side by side.
    public func summary(_ table: PlanTable, _ word: (PlanColumn.Name, String) -> String = { $1 }) -> String {
        table.columns.filter { !self[$0.name].isEmpty }.map { "\($0.title): \(word($0.name, self[$0.name]))" }
            .joined(separator: "\n")
    }
}
