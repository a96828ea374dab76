import Accreditation
import Criteria

/// What sheets and standards are called. A sheet of a schooling level that is rated apart names it.
extension RulePack {
    /// `Tiêu chí 1.1`, `Tiêu chí 1.1 (Trung học cơ sở)`; the title of a school-wide group.
    func sheetName(_ criterion: Criterion) -> String {
        isSchoolWide(criterion.code) ? groupTitle(criterion) : "Tiêu chí \(shown(criterion.code))"
    }

    /// `Tiêu chí 1.1: Phương hướng …`.
    func sheetHeading(_ criterion: Criterion) -> String {
        isSchoolWide(criterion.code)
            ? groupTitle(criterion) : "Tiêu chí \(shown(criterion.code)): \(criterion.title)"
    }

    /// `Tiêu chí 1.1. Phương hướng …`, or the title of a group of school-wide clauses.
    func heading(_ criterion: Criterion) -> String {
        isSchoolWide(criterion.code)
            ? groupTitle(criterion) : "Tiêu chí \(shown(criterion.code)). \(criterion.title)"
    }

    /// `Tiêu chuẩn 1: Tổ chức …`, after the schooling level where these are rated apart.
    func standardHeading(_ standard: Standard) -> String {
        standardName(
            code: SheetCode.printed(standard.code), title: standard.title, part: SheetCode.part(of: standard.code))
    }

    /// The same from its pieces; a group without a code is called by its title.
    func standardName(code: String?, title: String, part: String?) -> String {
        let name = code.map { "Tiêu chuẩn \($0): \(title)" } ?? title
        return part.map { "\(partTitle($0) ?? $0) – \(name)" } ?? name
    }

    /// Sheets under the headings of their standards, in order; those for the whole school come last.
    var sheetGroups: [(name: String, sheets: [Criterion])] {
        let standards = standards.map { (standardHeading($0), $0.criteria) }
        return (standards + [("Cả trường", schoolWide)]).filter { !$0.1.isEmpty }
    }

    /// The title of a school-wide group.
    func groupTitle(_ group: Criterion) -> String { group.title + partMark(group.code) }
}
