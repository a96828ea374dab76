/// Searches one pack without regard to accents and capitals. Everything is folded once, when the index is made.
public struct PackSearch: Sendable {
    /// The pack that is searched.
    public let pack: RulePack
    private let entries: [SearchEntry]
    private let folded: [FoldedText]

    public init(_ pack: RulePack) {
        self.pack = pack
        entries = pack.searchEntries
        folded = entries.map { FoldedText($0.text) }
    }

    /// A text that was found.
    public struct Hit: Sendable, Hashable {
        public var entry: SearchEntry
        /// The text with what was searched for marked.
        public var text: MarkedText
    }

    /// What was found.
    public struct Hits: Sendable, Hashable {
        /// The best ones, in the pack's order among equally good ones.
        public var shown: [Hit]
        /// How many there are altogether.
        public var total: Int
    }

    /// Texts in which every word of the query begins a word. Those with the query as it was typed come first, then
    /// those with its words one after the other without regard to accents, then the others.
    ///
    /// - Parameter limit: how many to show.
    public func find(_ query: String, limit: Int) -> Hits {
        let wanted = FoldedText(query)
        let needles = wanted.needles
        guard !wanted.isEmpty, !needles.isEmpty else { return Hits(shown: [], total: 0) }
        var ranked: [[Int]] = [[], [], []]
        for (number, text) in folded.enumerated() where needles.allSatisfy(text.contains) {
            ranked[rank(number, query, wanted.phrase)].append(number)
        }
        let found = ranked.flatMap(\.self)
        return Hits(
            shown: found.prefix(limit).map {
                Hit(entry: entries[$0], text: MarkedText(entries[$0].text, needles: needles))
            }, total: found.count)
    }

    private func rank(_ number: Int, _ query: String, _ phrase: [UInt8]) -> Int {
        guard folded[number].contains(phrase) else { return 2 }
        return entries[number].text.lowercased().contains(query.lowercased()) ? 0 : 1
    }
}
