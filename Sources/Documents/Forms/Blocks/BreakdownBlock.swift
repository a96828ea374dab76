import Accreditation
import Criteria

/// Requirements of each criterion, questions, evidence to collect and where (phiếu xác định nội hàm).
enum BreakdownBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        var table = FormTable(
            [
                .init("Tiêu chí", 3), .init("Nội hàm", 6), .init("Câu hỏi đặt ra", 5),
                .init("Minh chứng cần thu thập", 5), .init("Nơi thu thập", 3), .init("Ghi chú", 2),
            ], size: 12)
        for sheet in draft.context.outline.sheets {
            table.add(across: [PaperRun(draft.context.title(of: sheet), bold: true)])
            for level in sheet.levels {
                for indicator in level.indicators { add(indicator, level, sheet, part, to: &table, &draft) }
            }
        }
        draft.add(.table(table.table))
    }

    private static func add(
        _ indicator: Indicator, _ level: Level, _ sheet: Criterion, _ part: PaperPart, to table: inout FormTable,
        _ draft: inout PaperDraft
    ) {
        let path = IndicatorPath(criterion: sheet.code, level: level.number, indicator: indicator.code)
        func own(_ column: BreakdownColumn) -> [String] {
            draft.context.state.texts[column.key(part: part.id, path)].filledLines
        }
        let pieces = draft.context.pieces(path)
        let (questions, places) = (own(.question), own(.place))
        let keepers = pieces.compactMap { draft.context.state.evidence[$0.code]?.keeper }.filter { !$0.isEmpty }
        let evidence = indicator.usualEvidence.map { [PaperRun($0)] as PaperText }
        let collected = pieces.map { draft.linked("\($0.name) \(draft.context.cited($0.code))") }
        table.add([
            [[PaperRun(name(of: indicator, level, isSchoolWide: draft.context.pack.isSchoolWide(sheet.code)))]],
            indicator.requirements.map { [PaperRun("- " + $0.text)] },
            (questions.isEmpty ? indicator.guidance : questions).map { [PaperRun("- " + $0)] },
            evidence + collected, (places.isEmpty ? keepers.eachOnce : places).map { [PaperRun($0)] },
            own(.remarks).map { [PaperRun($0)] },
        ])
    }

    private static func name(of indicator: Indicator, _ level: Level, isSchoolWide: Bool) -> String {
        if isSchoolWide { return "Khoản \(indicator.code)" }
        return indicator.code == "-" ? "Mức \(level.number)" : "Mức \(level.number), chỉ báo \(indicator.code)"
    }
}

extension PaperContext {
    /// Evidence that is linked to the finding at a path.
    func pieces(_ path: IndicatorPath) -> [DossierContent.Piece] {
        (content.rating(path)?.evidence ?? []).compactMap { pieces[$0] }
    }

    /// A code as it is cited: with brackets.
    func cited(_ code: String) -> String { pack.evidenceCode.cite([code].compactMap(pack.evidenceCode.parse)) }
}

extension Array where Element: Hashable {
    /// Each element once, in the order in which they first stand.
    var eachOnce: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
