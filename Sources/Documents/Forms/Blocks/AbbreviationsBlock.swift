import Accreditation
import Criteria

/// Abbreviations that stand in the texts, with what they stand for.
enum AbbreviationsBlock {
    static func write(to draft: inout PaperDraft) {
        let found = Abbreviations.found(in: draft.context.writtenTexts, draft.context.pack.evidenceCode)
        guard !found.isEmpty else { return draft.paragraph(["Không có."]) }
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Chữ viết tắt", 4), .init("Viết đầy đủ", 10),
        ])
        for (index, word) in found.enumerated() {
            let meaning = draft.text(
                draft.context.state.details.abbreviations[word] ?? "",
                or: "Chưa giải thích chữ viết tắt \(word).", .details)
            table.add([[PaperRun(String(index + 1))], [PaperRun(word)], meaning])
        }
        draft.add(.table(table.table))
    }
}

extension PaperContext {
    /// Everything that the council and the school wrote and that the paper shows.
    var writtenTexts: [String] {
        let sheets = content.sheets.values.flatMap { sheet in
            Array(sheet.texts.values)
                + sheet.improvements.flatMap { [$0.measure, $0.responsible, $0.resources, $0.due] }
        }
        let standards = (content.standards ?? [:]).values.flatMap(\.values)
        let own = state.texts.byKey.filter { key, _ in
            form.parts.contains { key == $0.id || key.hasPrefix($0.id + "/") }
        }
        return sheets + standards + own.values
    }
}

/// Words in capital letters.
enum Abbreviations {
    /// Each once, in the order of the alphabet: words of two capitals or more that are no Roman number and no code of
    /// evidence; lines that are all in capitals do not count.
    static func found(in texts: [String], _ rule: EvidenceCodeRule) -> [String] {
        var words: Set<String> = []
        for text in texts {
            for line in text.split(whereSeparator: \.isNewline) where line.contains(where: \.isLowercase) {
                words.formUnion(found(in: withoutCodes(String(line), rule)))
            }
        }
        return words.sorted()
    }

    private static func withoutCodes(_ line: String, _ rule: EvidenceCodeRule) -> String {
        let found = rule.codes(in: line)
        let places = (found.cited + found.bare).map(\.range).sorted { $0.lowerBound > $1.lowerBound }
        return places.reduce(into: line) { $0.replaceSubrange($1, with: " ") }
    }

    private static func found(in line: String) -> [String] {
        line.split { !$0.isLetter && !$0.isNumber }.compactMap { word in
            let letters = word.filter(\.isLetter)
            guard letters.count >= 2, letters.allSatisfy(\.isUppercase), word.first?.isLetter == true,
                !letters.allSatisfy("IVXLCDM".contains)
            else { return nil }
            return String(word)
        }
    }
}
