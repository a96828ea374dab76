import Accreditation
import Criteria

/// A place of a sheet that somebody says something about, as forms name it: nothing for the whole sheet, else the text,
/// the place of the sentence and a sign of its words, so that a text that changed meanwhile is noticed.
struct SentencePlace {
    let texts: [NarrativeField: String]
    let pack: RulePack
    let criterion: Criterion

    /// Every place that can be chosen, in the order of the sheet.
    var options: [(value: String, label: String)] {
        [("", "Cả phiếu \(pack.sheetName(criterion))")]
            + pack.narrativeFields(of: criterion).flatMap { field in
                Sentences.of(texts[field] ?? "").enumerated().map { position, sentence in
                    (
                        Self.value(field, position, sentence),
                        "\(pack.title(of: field)), câu \(position + 1): \(sentence.prefix(90))"
                    )
                }
            }
    }

    /// Reads what a form names; nil where the sentence is no longer there.
    func anchor(_ value: String) -> SentenceAnchor? {
        guard !value.isEmpty else { return SentenceAnchor() }
        let parts = value.split(separator: "|").map(String.init)
        guard parts.count == 3, let field = NarrativeField(parts[0]), let position = Int(parts[1]) else { return nil }
        let sentences = Sentences.of(texts[field] ?? "").enumerated()
            .filter { Self.value(field, position, $0.element) == value }
        let found = sentences.min { abs($0.offset - position) < abs($1.offset - position) }
        return found.map { SentenceAnchor(field: parts[0], quote: $0.element, position: $0.offset) }
    }

    /// What an anchor is about, in words: `Mô tả hiện trạng, câu 2`.
    func title(_ anchor: SentenceAnchor) -> String {
        guard let field = NarrativeField(anchor.field) else { return "Cả phiếu" }
        guard case .standing(let place) = anchor.standing(in: texts[field] ?? "") else { return pack.title(of: field) }
        return "\(pack.title(of: field)), câu \(place + 1)"
    }

    /// Says that a sentence is no longer there; none or one.
    func changes(_ anchor: SentenceAnchor) -> [StateBadge] {
        let text = NarrativeField(anchor.field).flatMap { texts[$0] } ?? ""
        guard case .changed = anchor.standing(in: text) else { return [] }
        return [StateBadge(css: "state-warning", label: "Câu đã đổi")]
    }

    /// How forms name a sentence.
    static func value(_ field: NarrativeField, _ position: Int, _ sentence: String) -> String {
        "\(field)|\(position)|\(SheetNames.digest(sentence).prefix(12))"
    }
}
