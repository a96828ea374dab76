import Accreditation
import Criteria

/// The table of findings on a criterion's sheet: indicators by level, "*" for the only one without a letter, "–" where
/// a level has none.
enum FindingTable {
    static func write(_ criterion: Criterion, _ name: String, to draft: inout PaperDraft) {
        let levels = levels(of: criterion, draft)
        var heads: [PaperCell] = []
        var columns: [PaperCell] = []
        for level in levels {
            heads.append(FormTable.heading("Mức \(level.number)", columns: 2))
            columns += [FormTable.heading("Chỉ báo"), FormTable.heading("Đạt/Không đạt")]
        }
        let count = levels.compactMap { $0.level?.indicators.count }.max() ?? 0
        var rows: [PaperRow] = []
        for index in 0..<count {
            var cells: [PaperCell] = []
            for level in levels { cells += pair(index, level, criterion, name, &draft) }
            rows.append(PaperRow(cells, mayBreak: false))
        }
        var totals: [PaperCell] = []
        for level in levels {
            totals.append(PaperCell(total(level, criterion, name, &draft), alignment: .centred, columns: 2))
        }
        rows.append(PaperRow(totals, mayBreak: false))
        draft.add(
            .table(
                PaperTable(
                    widths: levels.flatMap { _ in [2, 3] }, header: [PaperRow(heads), PaperRow(columns)], rows: rows)))
    }

    private struct Column {
        var number: Int
        var level: Level?
    }

    /// Every level that criteria of the pack have.
    private static func levels(of criterion: Criterion, _ draft: PaperDraft) -> [Column] {
        let top = draft.context.pack.criteria.map(\.topLevel).max() ?? 0
        return (1...max(1, top)).map { Column(number: $0, level: criterion.level($0)) }
    }

    private static func pair(
        _ index: Int, _ column: Column, _ criterion: Criterion, _ name: String, _ draft: inout PaperDraft
    ) -> [PaperCell] {
        guard let level = column.level, level.indicators.indices.contains(index) else {
            return [PaperCell(["–"], alignment: .centred), PaperCell(["–"], alignment: .centred)]
        }
        let indicator = level.indicators[index]
        let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
        let letter = indicator.code == "-" ? "*" : indicator.code
        return [
            PaperCell([PaperRun(letter)], alignment: .centred),
            PaperCell(draft.finding(path, name), alignment: .centred),
        ]
    }

    private static func total(
        _ column: Column, _ criterion: Criterion, _ name: String, _ draft: inout PaperDraft
    ) -> PaperText {
        guard column.level != nil else { return ["–"] }
        return draft.reached(column.number, criterion, name).map(\.inBold)
    }
}

extension PaperDraft {
    /// Đạt, Không đạt, or the mark for what is not rated yet.
    mutating func finding(_ path: IndicatorPath, _ name: String) -> PaperText {
        guard let finding = context.findings[path]?.finding else {
            let indicator = path.indicator == "-" ? "" : ", chỉ báo \(path.indicator)"
            return [gap("\(name), Mức \(path.level)\(indicator): chưa đánh giá.", .sheet(path.criterion))]
        }
        return [PaperRun(FindingWords.word(finding))]
    }

    /// Whether a criterion reaches a level: Đạt, Không đạt, or the mark while that is open.
    mutating func reached(_ level: Int, _ criterion: Criterion, _ name: String) -> PaperText {
        switch context.reaches(level, criterion.code) {
        case true: return ["Đạt"]
        case false: return ["Không đạt"]
        case nil: return [gap("\(name): chưa đánh giá xong Mức \(level).", .sheet(criterion.code))]
        }
    }
}

extension PaperContext {
    /// Whether the criterion reaches a level; nil while that depends on what is not rated yet.
    func reaches(_ level: Int, _ code: String) -> Bool? {
        guard let result = levels[code] else { return nil }
        return result.level >= level ? true : result.highestPossible < level ? false : nil
    }

    /// The level of a criterion once it is certain; nil before.
    func level(of code: String) -> Int? {
        guard let result = levels[code], result.level == result.highestPossible else { return nil }
        return result.level
    }
}
