public import Accreditation
public import Criteria

/// Tells where the rows of a dossier have to stand after a move: each at the places of what its node became. It shares
/// nothing with the code that moves answers but the way of permanent identifiers.
public struct MovedRowWitness: Sendable {
    let old: RulePack
    let new: RulePack
    private let lineage: Lineage

    public init(_ old: RulePack, _ new: RulePack) {
        self.old = old
        self.new = new
        lineage = Lineage(from: old, to: new)
    }

    /// The columns of each place at which a row has to stand; none where it has to be set aside.
    public func places(of row: AnswerRow) -> [[String: String]] {
        switch row.kind {
        case .finding(let level, let code), .reason(let level, let code): return indicators(row, level, code)
        case .use(_, let level, let code): return indicators(row, level, code)
        // A text or an entry is one row and goes to the first piece; a rating is put at each.
        case .narrative(let field): return first(text(field, row))
        case .improvement(_, let clause):
            guard !clause.isEmpty else {
                return first(codes(row.criterion).map { ["criterion": $0, "clause": ""] })
            }
            let level = old.criterion(SheetCode.printed(row.criterion))?.levels.first { level in
                level.indicators.contains { $0.code == clause }
            }
            return first(
                indicators(row, level?.number ?? 0, clause).map {
                    ["criterion": $0["criterion"] ?? "", "clause": $0["indicator"] ?? ""]
                })
        case .assignment: return first(codes(row.criterion).map { ["criterion": $0] })
        case .evidence: return [["criterion": codes(row.criterion).first ?? row.criterion]]
        case .assessment(let standard, let field):
            let isAsked = new.report?.standardTexts.contains { $0.id == field } ?? false
            return isAsked ? first(codes(standard).map { ["standard": $0, "field": field] }) : []
        case .issue(_, let standard):
            let criterion = row.criterion.isEmpty ? nil : codes(row.criterion).first
            return [["standard": codes(standard).first ?? standard, "criterion": criterion ?? row.criterion]]
        case .review(let period):
            return new.improvementPlan?.reviewPeriods.contains { $0.entry == period } == true
                ? [["period": period]] : []
        case .paper(let paper, let place): return first(papers(paper, place).map { ["place": $0] })
        case .wanted(_, let indicator): return first(codes(row.criterion).map { wanted(indicator, $0) })
        }
    }

    /// Evidence stays wanted for its criterion, and for what its indicator became where there is such a one.
    private func wanted(_ indicator: String, _ criterion: String) -> [String: String] {
        let pieces = indicator.split(separator: "/").map(String.init)
        guard pieces.count == 3 else { return ["criterion": criterion, "indicator": ""] }
        let row = AnswerRow(.narrative(field: ""), of: pieces[0])
        let found = indicators(row, Int(pieces[1]) ?? 0, pieces[2]).first.map { columns in
            ["criterion", "level", "indicator"].compactMap { columns[$0] }.joined(separator: "/")
        }
        return ["criterion": criterion, "indicator": found ?? ""]
    }

    /// Where a text of a paper may stand: `text/part/code/…` with what the code became, anything else as it is.
    private func papers(_ paper: String, _ place: String) -> [String] {
        guard let form = new.papers.first(where: { $0.id == paper }) else { return [] }
        let pieces = place.split(separator: "/").map(String.init)
        if pieces[0] == "detail" { return [place] }
        guard let part = form.parts.first(where: { $0.id == pieces[1] }) else { return [] }
        let (head, tail) = ("text/\(pieces[1])/", "/" + (pieces.last ?? ""))
        switch (pieces.count, part.content) {
        case (2, .text), (2, .table): return [place]
        case (4, .block(.standardReports)), (4, .block(.clauseReports)):
            return codes(pieces[2]).map { head + $0 + tail }
        case (6, .block(.breakdownTable)):
            let row = AnswerRow(.narrative(field: ""), of: pieces[2])
            return indicators(row, Int(pieces[3]) ?? 0, pieces[4]).map { columns in
                head + ["criterion", "level", "indicator"].compactMap { columns[$0] }.joined(separator: "/") + tail
            }
        default: return []
        }
    }

    private func first(_ places: [[String: String]]) -> [[String: String]] { Array(places.prefix(1)) }

    /// The codes of what a standard or a criterion became.
    private func codes(_ code: String) -> [String] {
        let printed = SheetCode.printed(code)
        let part = code.dropLast(printed.count)
        let nodes: (RulePack) -> [(id: String, code: String)] = { pack in
            pack.standards.map { ($0.id, $0.code) } + pack.rated.map { ($0.id, $0.code) }
        }
        guard let id = nodes(old).first(where: { $0.code == printed })?.id else { return [] }
        return lineage.successors(of: id).compactMap { next in
            nodes(new).first { $0.id == next }.map { part + $0.code }
        }
    }

    private func indicators(_ row: AnswerRow, _ level: Int, _ code: String) -> [[String: String]] {
        let part = row.criterion.dropLast(SheetCode.printed(row.criterion).count)
        guard let indicator = indicator(row.criterion, level, code, in: old) else { return [] }
        return lineage.successors(of: indicator.id).flatMap { id in
            new.rated.flatMap { criterion in
                criterion.levels.flatMap { level in
                    level.indicators.filter { $0.id == id }.map {
                        [
                            "criterion": part + criterion.code, "level": "\(level.number)", "indicator": $0.code,
                        ]
                    }
                }
            }
        }
    }

    private func text(_ field: String, _ row: AnswerRow) -> [[String: String]] {
        let parts = field.split(separator: "/").map(String.init)
        if parts.count == 1 { return codes(row.criterion).map { ["criterion": $0, "field": field] } }
        let number = Int(parts[1]) ?? 0
        if parts.count == 3 {
            return indicators(row, number, parts[2]).map {
                let detail = [parts[0], $0["level"] ?? "", $0["indicator"] ?? ""].joined(separator: "/")
                return ["criterion": $0["criterion"] ?? "", "field": detail]
            }
        }
        let part = row.criterion.dropLast(SheetCode.printed(row.criterion).count)
        let level = old.criterion(SheetCode.printed(row.criterion))?.levels.first { $0.number == number }
        return lineage.successors(of: level?.id ?? "").flatMap { id in
            new.rated.flatMap { criterion in
                criterion.levels.filter { $0.id == id }.map {
                    ["criterion": part + criterion.code, "field": "\(parts[0])/\($0.number)"]
                }
            }
        }
    }

    func indicator(_ criterion: String, _ level: Int, _ code: String, in pack: RulePack) -> Indicator? {
        pack.criterion(SheetCode.printed(criterion))?.levels.first { $0.number == level }?.indicators.first {
            $0.code == code
        }
    }
}

extension MovedRowWitness {
    /// What a rating has to look like at one of its places.
    public struct Rating: Sendable, Hashable {
        /// The answer to each requirement there, in order; empty where nothing answers it.
        public var requirements: [String]
        /// Whether it waits for somebody to confirm it: what it answers is another node or has other parts.
        public var isOpen: Bool
    }

    /// The rating of an indicator at a place with ticks requirement by requirement.
    public func rating(
        of criterion: String, _ level: Int, _ code: String, _ ticks: [String], at place: [String: String]
    ) -> Rating? {
        guard let before = indicator(criterion, level, code, in: old),
            let after = indicator(
                place["criterion"] ?? "", Int(place["level"] ?? "") ?? 0, place["indicator"] ?? "", in: new)
        else { return nil }
        let heirs = before.requirements.map { lineage.successors(of: $0.id) }
        let origins = after.requirements.map { next in heirs.indices.filter { heirs[$0].contains(next.id) } }
        let isSame = before.id == after.id && origins.allSatisfy { $0.count == 1 } && heirs.allSatisfy { $0.count < 2 }
        let answers = origins.map { found in found.first.flatMap { ticks.indices.contains($0) ? ticks[$0] : nil } ?? ""
        }
        return Rating(requirements: answers, isOpen: !isSame)
    }
}
