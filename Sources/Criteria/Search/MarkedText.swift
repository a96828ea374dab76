/// A text in pieces, in which what was searched for is marked.
public struct MarkedText: Sendable, Hashable {
    /// A piece of the text.
    public struct Piece: Sendable, Hashable {
        public var text: String
        /// Whether it is what was searched for.
        public var isMarked: Bool

        public init(text: String, isMarked: Bool) {
            self.text = text
            self.isMarked = isMarked
        }
    }
    /// In order; together they are the text.
    public var pieces: [Piece]

    /// Marks every word of the query, also in the middle of its phrase, as far as it was typed.
    init(_ text: String, needles: [[UInt8]]) {
        let characters = Array(text)
        var marked = [Bool](repeating: false, count: characters.count)
        let (bytes, places) = MarkedText.folded(characters)
        for needle in needles {
            var start = 0
            while let found = FoldedText.place(of: needle, in: bytes, from: start) {
                for byte in found + 1..<found + needle.count { marked[places[byte]] = true }
                start = found + 1
            }
        }
        pieces = []
        for (character, isMarked) in zip(characters, marked) {
            if pieces.last?.isMarked == isMarked {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append(Piece(text: String(character), isMarked: isMarked))
            }
        }
    }

    /// The folded bytes, and the character that each comes from.
    private static func folded(_ characters: [Character]) -> (bytes: [UInt8], places: [Int]) {
        var bytes = [UInt8(ascii: " ")]
        var places = [0]
        for (place, character) in characters.enumerated() {
            FoldedText.append(String(character), to: &bytes)
            while places.count < bytes.count { places.append(place) }
        }
        return (bytes, places)
    }
}
