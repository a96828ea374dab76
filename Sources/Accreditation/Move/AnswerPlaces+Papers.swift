import Criteria

extension AnswerPlaces {
    /// Where a text or a detail of a paper goes: with the standard, the group of clauses or the indicator that it is
    /// about, else it stays as long as the new pack has the paper and the part; nil for nowhere.
    func place(ofPaperText place: String, in paper: String) -> String? {
        guard let form = new.paper(paper), let found = PaperPlace(place) else { return nil }
        guard case .text(let text) = found else { return place }
        guard let key = PaperTextKey(text), form.takes(key), let moved = moved(key) else { return nil }
        return PaperPlace.text(moved.description).description
    }

    private func moved(_ key: PaperTextKey) -> PaperTextKey? {
        switch key {
        case .part: return key
        case .frame(let part, let code, let frame):
            let level = SheetCode.part(of: code)
            let printed = SheetCode.printed(code)
            guard let found = standards[printed] ?? criteria[printed] else { return nil }
            return .frame(part: part, code: SheetCode(part: level, criterion: found).description, frame)
        case .breakdown(let part, let path, let column):
            return indicators[path.printed]?.first.map { .breakdown(part: part, $0.path.on(part: path.part), column) }
        }
    }
}

extension PaperTextKey {
    /// Where the node that the text is about stands, as `AnswerRow.addresses` has it.
    var addresses: [String] {
        switch self {
        case .part: []
        case .frame(_, let code, _): [SheetCode.printed(code)]
        case .breakdown(_, let path, _): [path.printed.description]
        }
    }
}
