import Criteria

/// The order of a dossier's answers in its pack.
struct AnswerOrder {
    /// By code, by code and level, and by indicator.
    private var ranks: [String: Int] = [:]

    init(_ pack: RulePack) {
        for (rank, standard) in pack.standards.enumerated() { ranks[standard.code] = rank }
        for (rank, path) in pack.indicatorPaths.enumerated() {
            ranks[path.description] = rank
            for place in ["\(path.criterion)/\(path.level)", path.criterion] where ranks[place] == nil {
                ranks[place] = rank
            }
        }
    }

    /// Where a row comes among those of its kind.
    func rank(_ row: AnswerRow) -> Int {
        let place: String =
            switch row.kind {
            case .finding(let level, let indicator), .use(_, let level, let indicator):
                "\(row.code)/\(level)/\(indicator)"
            case .narrative(let field):
                ([Substring(row.code)] + field.split(separator: "/").dropFirst()).joined(separator: "/")
            case .improvement, .assignment, .evidence: row.code
            case .assessment(let standard, _), .issue(_, let standard): SheetCode.printed(standard)
            case .review: ""
            }
        return ranks[place] ?? ranks.count
    }
}
