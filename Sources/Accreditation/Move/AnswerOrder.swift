import Criteria

/// The order of a dossier's answers in its pack.
struct AnswerOrder {
    /// By code, by code and level, and by indicator.
    private var ranks: [String: Int] = [:]

    init(_ pack: RulePack) {
        for (rank, standard) in pack.standards.enumerated() { ranks[standard.code] = rank }
        for (rank, path) in pack.indicatorPaths.enumerated() {
            ranks[path.description] = rank
            let around = [
                "\(path.criterion)//\(path.indicator)", "\(path.criterion)/\(path.level)", path.criterion,
            ]
            for place in around where ranks[place] == nil { ranks[place] = rank }
        }
    }

    /// Where a row comes among those of its kind.
    func rank(_ row: AnswerRow) -> Int {
        let place = row.addresses.first ?? ""
        return ranks[place] ?? ranks.count
    }
}

extension AnswerRow {
    /// Where the nodes that it is about stand under the old pack: `1`, `1.1`, `1.1/2`, `1.1/2/a`, or `level-4//1` for a
    /// clause whose level does not matter.
    var addresses: [String] {
        switch kind {
        case .finding(let level, let indicator), .use(_, let level, let indicator), .reason(let level, let indicator):
            ["\(code)/\(level)/\(indicator)"]
        case .narrative(let field):
            [([Substring(code)] + field.split(separator: "/").dropFirst()).joined(separator: "/")]
        case .improvement(_, let clause): [clause.isEmpty ? code : "\(code)//\(clause)"]
        case .assignment, .evidence: [code]
        case .assessment(let standard, _): [SheetCode.printed(standard)]
        case .issue(_, let standard): [SheetCode.printed(standard), code].filter { !$0.isEmpty }
        case .review: []
        case .paper(_, let place): PaperPlace(place).flatMap(\.textKey)?.addresses ?? []
        case .wanted(_, let indicator):
            [code] + [IndicatorPath(indicator)?.printed.description].compactMap(\.self)
        }
    }
}
