import Accreditation
import Criteria

/// Whether each school-wide clause is met.
enum ClauseTableBlock {
    static func write(to draft: inout PaperDraft) {
        for group in draft.context.outline.parts.flatMap(\.schoolWide) {
            if let needed = draft.context.unreachable(group) {
                let words = "Trường chưa đạt Mức \(needed) nên không đánh giá \(group.title.lowercasedFirst)."
                draft.paragraph([PaperRun(words)])
                continue
            }
            var table = FormTable([
                .init(group.title, 8), .init("Đạt", 3, centred: true), .init("Không đạt", 3, centred: true),
            ])
            for level in group.levels {
                for clause in level.indicators { add(clause, level, group, to: &table, &draft) }
            }
            draft.add(.table(table.table))
        }
    }

    private static func add(
        _ clause: Indicator, _ level: Level, _ group: Criterion, to table: inout FormTable, _ draft: inout PaperDraft
    ) {
        let path = IndicatorPath(criterion: group.code, level: level.number, indicator: clause.code)
        let name: PaperText = [PaperRun("Khoản \(clause.code)")]
        guard let finding = draft.context.findings[path]?.finding else {
            let mark = draft.gap("\(group.title), khoản \(clause.code): chưa đánh giá.", .sheet(group.code))
            return table.rows.append(
                PaperRow([PaperCell(name), PaperCell([mark], alignment: .centred, columns: 2)], mayBreak: false))
        }
        table.add([name, finding == .met ? ["×"] : [], finding == .unmet ? ["×"] : []])
    }
}
