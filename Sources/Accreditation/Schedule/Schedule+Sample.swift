public import Criteria

extension RulePack {
    /// The timetable that the pack's calendar proposes: its weeks, and for entries without weeks their last day.
    public func sampleTimetable(of year: SchoolYear, _ frame: SchoolYearFrame) -> [ScheduleRow] {
        let last = Dictionary(
            frame.deadlines(of: calendar, in: year, startedOn: nil).map { ($0.entry.id, $0.last) },
            uniquingKeysWith: { first, _ in first })
        return calendar.map { entry in
            guard case .week(let first) = entry.due else {
                return ScheduleRow(list: .timetable, due: last[entry.id], activity: entry.title)
            }
            let weeks = first...max(first, entry.lastWeek ?? first)
            return ScheduleRow(list: .timetable, weeks: weeks, activity: entry.title)
        }
    }
}

extension PaperForm {
    /// The part that prints a list of the plan; nil where none does.
    public func part(listing name: PaperListName) -> PaperPart? { parts.first { $0.list?.name == name } }
}

extension PaperPart {
    /// What was typed into the part, as rows: cells of a table by its columns, or a row for each line of a text.
    public func rows(typed text: String) -> [ScheduleRow] {
        guard let list else { return [] }
        guard case .table(let form) = content else {
            return text.split(whereSeparator: \.isNewline).map { ScheduleRow(list: list.name, activity: String($0)) }
        }
        return form.rows(of: text).map { cells in
            var row = ScheduleRow(list: list.name, activity: "")
            for (cell, column) in zip(cells, list.columns) { row.take(cell, column ?? .remarks) }
            if row.activity.isEmpty { row.activity = cells.filter { !$0.isEmpty }.joined(separator: ", ") }
            return row
        }
    }
}

extension ScheduleRow {
    fileprivate mutating func take(_ cell: String, _ column: PaperListColumn) {
        switch column {
        case .time:
            weeks = ScheduleRow.weeks(typed: cell)
            if weeks == nil { moment = cell }
        case .activity: activity = cell
        case .people: others = cell
        case .product: product = cell
        case .criteria: criteria = cell
        case .resource: resource = cell
        case .remarks: remarks = cell
        }
    }
}
