import Accreditation
import Criteria
import Storage

/// Makes the rows of the table of criteria and levels.
struct ResultTable {
    private let read: ReadContent
    private let findings: Findings
    private let results: [String: CriterionResult]
    /// The levels that any criterion has, ascending: the columns.
    let numbers: [Int]

    init(_ read: ReadContent) {
        self.read = read
        findings = read.content.findings
        results = read.result.bySheet
        numbers = Set(read.used.pack.criteria.flatMap { $0.levels.map(\.number) }).sorted()
    }

    func rows(_ standard: Standard, _ result: StandardResult) -> ResultPage.StandardRows {
        .init(
            standardTitle: read.used.pack.standardHeading(standard),
            standardBadge: StateBadge(level: result.level, highestPossible: result.highestPossible),
            count:
                "\(result.rated)/\(result.indicators) \(read.used.pack.pageTerms.rated) đã đánh giá, \(result.met) đạt",
            span: numbers.count + 1,
            rows: standard.criteria.map(row))
    }

    private func row(_ criterion: Criterion) -> ResultPage.Row {
        let found = results[criterion.code]
        return .init(
            criterionTitle: "\(criterion.printedCode). \(criterion.title)", sheetLink: read.sheetLink(criterion.code),
            cells: numbers.map { cell(criterion, $0) },
            outcome: StateBadge(level: found?.level ?? 0, highestPossible: found?.highestPossible ?? 0))
    }

    private func cell(_ criterion: Criterion, _ number: Int) -> ResultPage.Cell {
        guard let level = criterion.level(number) else { return .init(answers: [], marks: [], isMissing: true) }
        let node = ProofNode.criterion(criterion.code, level: number)
        let answer = ResultPage.Answer(badge: StateBadge(holds: holds(criterion, number)), link: why(node))
        let marks = level.indicators.map { indicator in
            mark(IndicatorPath(criterion: criterion.code, level: number, indicator: indicator.code), indicator.mark)
        }
        return .init(answers: [answer], marks: marks, isMissing: false)
    }

    private func holds(_ criterion: Criterion, _ number: Int) -> Bool? {
        guard let found = results[criterion.code] else { return nil }
        return found.level >= number ? true : found.highestPossible < number ? false : nil
    }

    private func mark(_ path: IndicatorPath, _ mark: String) -> ResultPage.Mark {
        let finding = findings[path]?.finding
        let (css, sign) =
            switch finding {
            case .met: ("mark-met", "✓")
            case .unmet: ("mark-unmet", "✗")
            case nil: ("mark-unrated", "○")
            }
        return .init(
            css: css, sign: "\(mark) \(sign)", spoken: finding.title, markLink: why(.indicator(path)))
    }

    func clauses(_ group: Criterion) -> ResultPage.ClauseGroup {
        .init(
            groupTitle: read.used.pack.groupTitle(group), groupLink: read.sheetLink(group.code),
            clauses: group.levels.flatMap { level in
                level.indicators.map { clause in
                    let path = IndicatorPath(criterion: group.code, level: level.number, indicator: clause.code)
                    return ResultPage.Clause(
                        clauseMark: clause.mark, clauseTexts: clause.requirements.map(\.text),
                        answer: .init(badge: StateBadge(findings[path]?.finding), link: why(.indicator(path))))
                }
            })
    }

    private func why(_ node: ProofNode) -> String { read.of(.proof(read.dossier.id.uuid, node)).path }
}
