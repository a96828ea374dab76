public import Criteria

/// A sheet read three ways: what is required, which sentences say it, which evidence shows it.
public struct ThreeWay: Sendable, Hashable {
    /// The rated places of the sheet in order.
    public var rows: [Row]
    /// Sentences of the description that cite nothing.
    public var bare: [Sentence]
    /// Citations that lead nowhere.
    public var dead: [DeadCode]

    /// Rated places behind which nothing stands.
    public var empty: [Row] { rows.filter(\.isEmpty) }

    /// One rated place.
    public struct Row: Sendable, Hashable {
        public var path: IndicatorPath
        public var requirements: [String]
        public var finding: Finding?
        /// Sentences that cite a piece that is linked here.
        public var sentences: [Sentence]
        /// Codes of the pieces that are linked here.
        public var pieces: [String]

        /// Whether neither a sentence nor a piece stands behind it.
        public var isEmpty: Bool { sentences.isEmpty && pieces.isEmpty }
    }

    /// A sentence of one of the sheet's texts.
    public struct Sentence: Sendable, Hashable {
        public var field: NarrativeField
        /// Its place among the sentences of the text, from 0.
        public var position: Int
        public var text: String
        /// Codes that it cites.
        public var codes: [String]
    }

    /// A code that is cited and leads nowhere.
    public struct DeadCode: Sendable, Hashable {
        public var code: String
        public var sentence: Sentence
        /// Whether it is in the register, but without a file.
        public var hasNoFile: Bool
    }

    /// - Parameters:
    ///   - criterion: with the codes of the dossier's sheets.
    ///   - rule: how codes are written.
    public init(_ content: DossierContent, _ criterion: Criterion, rule: EvidenceCodeRule) {
        let sheet = content.sheets[criterion.code] ?? .init()
        let sentences = ThreeWay.sentences(of: sheet, rule)
        let files = Dictionary(
            content.evidence.map { ($0.code, $0.files.count) }, uniquingKeysWith: { first, _ in first })
        rows = criterion.levels.flatMap { level in
            level.indicators.map { indicator in
                let path = IndicatorPath(
                    criterion: criterion.code, level: level.number, indicator: indicator.code)
                let rating = sheet.findings["\(level.number)/\(indicator.code)"]
                let pieces = rating?.evidence ?? []
                return Row(
                    path: path, requirements: indicator.requirements.map(\.text),
                    finding: rating?.finding?.finding,
                    sentences: sentences.filter {
                        $0.belongs(to: path) && !$0.codes.allSatisfy { !pieces.contains($0) }
                    },
                    pieces: pieces)
            }
        }
        bare = sentences.filter { $0.field.part == .present && $0.codes.isEmpty }
        dead = sentences.flatMap { sentence in
            sentence.codes.filter { files[$0, default: 0] == 0 }.map {
                DeadCode(code: $0, sentence: sentence, hasNoFile: files[$0] != nil)
            }
        }
    }

    /// Every sentence of a sheet, text by text; codes that stand after the full stop belong to the sentence before.
    private static func sentences(of sheet: DossierContent.Sheet, _ rule: EvidenceCodeRule) -> [Sentence] {
        sheet.texts.sorted { $0.key < $1.key }.flatMap { name, text -> [Sentence] in
            guard let field = NarrativeField(name) else { return [] }
            var found: [Sentence] = []
            for (position, words) in Sentences.of(text).enumerated() {
                let cited = rule.citations(in: words)
                let codes = cited.compactMap { rule.format($0.code) }
                if let last = found.indices.last, isOnlyCodes(words, cited) {
                    found[last].codes += codes
                } else {
                    found.append(Sentence(field: field, position: position, text: words, codes: codes))
                }
            }
            return found
        }
    }

    /// Whether nothing but codes and signs stands there.
    private static func isOnlyCodes(_ words: String, _ cited: [EvidenceCitation]) -> Bool {
        guard !cited.isEmpty else { return false }
        var rest = words
        for citation in cited.reversed() { rest.removeSubrange(citation.range) }
        return !rest.contains { $0.isLetter }
    }
}

extension ThreeWay.Sentence {
    /// Whether the text that it stands in describes this place: the same level, and the same clause where it has one.
    fileprivate func belongs(to path: IndicatorPath) -> Bool {
        field.level.map { $0 == path.level } ?? true && field.clause.map { $0 == path.indicator } ?? true
    }
}
