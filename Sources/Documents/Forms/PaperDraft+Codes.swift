import Accreditation
import Criteria

extension PaperDraft {
    /// A line in which codes of evidence lead to the evidence. Codes that the register does not have are marked.
    mutating func linked(_ line: String) -> PaperText {
        let rule = context.pack.evidenceCode
        let found = rule.codes(in: line)
        let places = (found.cited + found.bare).sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard !places.isEmpty else { return [PaperRun(line)] }
        var text: PaperText = []
        var end = line.startIndex
        for place in places {
            if end < place.range.lowerBound { text.append(PaperRun(String(line[end..<place.range.lowerBound]))) }
            text.append(run(forCode: String(line[place.range])))
            end = place.range.upperBound
        }
        if end < line.endIndex { text.append(PaperRun(String(line[end...]))) }
        return text
    }

    /// A code as a link to its row of the list, or to its page.
    private mutating func run(forCode code: String) -> PaperRun {
        guard context.pieces[code] != nil else {
            note("Mã \(code) được dẫn nhưng không có trong danh mục minh chứng.", .evidence(code))
            return PaperRun(code, missing: true)
        }
        return PaperRun(code, link: context.link(toCode: code))
    }

    /// The paragraphs of a description with codes of evidence: those that are linked to the findings but not cited in
    /// the text stand at its end.
    mutating func described(
        _ text: String, codes: [String], or sentence: String, _ place: MissingItem.Place
    ) -> [PaperText] {
        let rule = context.pack.evidenceCode
        let cited = Set(CodeRemarks.codes(in: text, rule))
        let rest = codes.filter { !cited.contains($0) }
        let citation = rule.cite(rest.compactMap(rule.parse))
        var lines = text.filledLines
        if lines.isEmpty {
            let mark = gap(sentence, place)
            return [citation.isEmpty ? [mark] : [mark, " "] + linked(citation)]
        }
        if !citation.isEmpty { lines[lines.count - 1] = rule.ending(lines[lines.count - 1], with: citation) }
        return lines.map { linked($0) }
    }
}

extension EvidenceCodeRule {
    /// A sentence with a citation at its end: before the full stop or behind it, as the pack says.
    func ending(_ sentence: String, with citation: String) -> String {
        guard standsBeforeStop, sentence.hasSuffix(".") else { return sentence + " " + citation }
        return sentence.dropLast() + " " + citation + "."
    }
}

extension PaperContext {
    /// Where a code leads: the list of evidence where the paper has it, else the piece's page.
    func link(toCode code: String) -> String? {
        if form.has(.evidenceList) { return "#" + PaperContext.anchor(ofCode: code) }
        return address(ofCode: code)
    }

    /// The address of a piece's page; nil where there is none.
    func address(ofCode code: String) -> String? {
        guard let path = state.evidence[code]?.path, state.addressBase.hasPrefix("http") else { return nil }
        return state.addressBase + path
    }

    /// The anchor of a row of the list.
    static func anchor(ofCode code: String) -> String { "minh-chung-" + code }
}
