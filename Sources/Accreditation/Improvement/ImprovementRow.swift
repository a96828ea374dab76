import Foundation

/// One entry of an improvement plan (kế hoạch cải tiến chất lượng): what is done, by whom, with what, until when.
public struct ImprovementRow: Sendable, Hashable {
    public var measure: String
    public var responsible: String
    public var resources: String
    public var due: String

    /// The longest text of one part, in characters.
    public static let longestText = 20_000

    public init(measure: String = "", responsible: String = "", resources: String = "", due: String = "") {
        self.measure = measure
        self.responsible = responsible
        self.resources = resources
        self.due = due
    }

    /// One of the four parts; the raw value is the column's name.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case measure, responsible, resources, due

        /// The Vietnamese heading.
        public var title: String {
            switch self {
            case .measure: "Biện pháp"
            case .responsible: "Người thực hiện"
            case .resources: "Nguồn lực"
            case .due: "Thời gian"
            }
        }
    }

    /// The text of a part.
    public subscript(part: Part) -> String {
        get {
            switch part {
            case .measure: measure
            case .responsible: responsible
            case .resources: resources
            case .due: due
            }
        }
        set {
            switch part {
            case .measure: measure = newValue
            case .responsible: responsible = newValue
            case .resources: resources = newValue
            case .due: due = newValue
            }
        }
    }

    /// Whether nothing is written.
    public var isEmpty: Bool { Part.allCases.allSatisfy { self[$0].isEmpty } }

    /// Whether every part can be stored.
    public var fits: Bool { Part.allCases.allSatisfy { self[$0].unicodeScalars.count <= ImprovementRow.longestText } }

    /// Every filled part as a line `Biện pháp: …`, for showing two entries side by side.
    public var summary: String {
        Part.allCases.filter { !self[$0].isEmpty }.map { "\($0.title): \(self[$0])" }.joined(separator: "\n")
    }

    /// The four parts as a JSON array of texts, in the order of `Part`: what live forms send and get back.
    public var encoded: String {
        let bytes = (try? ContentHash.canonical(Part.allCases.map { self[$0] })) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what `encoded` writes; nil for anything else.
    public init?(encoded: String) {
        guard let parts = try? JSONDecoder().decode([String].self, from: Data(encoded.utf8)),
            parts.count == Part.allCases.count
        else { return nil }
        self.init()
        for (part, text) in zip(Part.allCases, parts) { self[part] = text }
    }
}
