/// Every deadline falls on a day that every year has, and every week is counted from 1.
enum CalendarDaysExist: PackCheck {
    static let name = CheckName.calendarDaysExist
    static let looksAtGuidance = true

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.calendar.compactMap { entry in
            switch entry.due {
            case .before(let month, let day) where Day(year: commonYear, month: month, day: day) == nil:
                error("No year always has day \(day) of month \(month); give a day that exists.", at: entry.source)
            case .week(let week) where week < 1:
                error("Week \(week) does not exist; count the weeks from 1.", at: entry.source)
            case .week(let week) where entry.lastWeek ?? week < week:
                error("The last week is before week \(week), the first one; exchange them.", at: entry.source)
            default: nil
            }
        }
    }

    /// A year without 29 February.
    private static let commonYear = 2001
}
