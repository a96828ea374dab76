public import Criteria

extension RulePack {
    /// Notices for a dossier of a school year that was opened on a day: those whose span holds that day, or the day
    /// whose rules count for the year.
    public func notices(for schoolYear: SchoolYear, openedOn day: Day, _ frame: SchoolYearFrame) -> [Notice] {
        let deciding = frame.decidingDay(of: schoolYear, today: day)
        return notices.filter { ($0.from...$0.to).contains(day) || ($0.from...$0.to).contains(deciding) }
    }
}
