import Accreditation
import Storage

extension DeskSections {
    /// The country's schools by the state of this year's dossier, for officers of the ministry.
    static let census: DeskProvider = { app, context, person, _ in
        guard person.holds(.ministryOfficer) else { return nil }
        let year = app.schoolYear.year(of: try context.today)
        let reading = try await app.census(CensusQuery(unit: nil, year: year, home: nil), context)
        let census = reading.counts.census
        let states = census.values(.state, in: year.start).map { state, count in
            TaskView(
                label: "\(Census.Dimension.state.words(state)): \(count) trường",
                link: reading.place.schools(.state, state, in: year).path, note: "", warning: nil)
        }
        let all = TaskView(
            label: "Kết quả, cấp độ, đúng hạn và các tiêu chí chưa đạt", link: Route.census.path,
            note: "So với hai năm học trước.", warning: nil)
        return DeskSection(
            title: "Các trường trong cả nước, năm học \(year)", text: "Tất cả \(census.schools) trường.",
            lines: states + [all])
    }
}
