/// What a remark is about: a sheet as a whole, one of its texts, or a sentence as it stood when the remark was made.
public struct SentenceAnchor: Sendable, Hashable {
    /// The text, as narratives name it (`present/1`); empty for the sheet as a whole.
    public var field: String
    /// The sentence as it stood; empty where it is about all of the text.
    public var quote: String
    /// Its place among the sentences of the text, from 0.
    public var position: Int

    public init(field: String = "", quote: String = "", position: Int = 0) {
        self.field = field
        self.quote = quote
        self.position = position
    }

    /// What became of the sentence.
    public enum Standing: Sendable, Hashable {
        /// Not about a sentence.
        case whole
        /// It stands in the text as it was, now at this place.
        case standing(Int)
        /// It was changed or taken away.
        case changed
    }

    /// Looks for the sentence in the text as it is now: of several that read the same, the nearest to its old place.
    public func standing(in text: String) -> Standing {
        guard !quote.isEmpty else { return .whole }
        let wanted = SentenceAnchor.plain(quote)
        let found = Sentences.of(text).enumerated().filter { SentenceAnchor.plain($0.element) == wanted }
        let nearest = found.min { abs($0.offset - position) < abs($1.offset - position) }
        return nearest.map { .standing($0.offset) } ?? .changed
    }

    /// The sentence with single blanks, so that a broken line changes nothing.
    private static func plain(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
