/// What a school writes into its papers: text by the identifier of the part, or by part and place where a part asks
/// for a text at several places, such as `standards/1/opening`.
public struct PaperTexts: Sendable, Hashable, Codable {
    /// Texts that are not empty, by key.
    public private(set) var byKey: [String: String]

    public init(_ byKey: [String: String] = [:]) {
        self.byKey = byKey.filter { !$0.value.allSatisfy(\.isWhitespace) }
    }

    /// The text at a place; empty where nothing is written.
    public subscript(key: String) -> String {
        get { byKey[key] ?? "" }
        set { byKey[key] = newValue.allSatisfy(\.isWhitespace) ? nil : newValue }
    }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: String].self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(byKey)
    }
}
