import Accreditation
import Criteria

extension DeskSections {
    /// What the rules in force ask of the schools of an officer this school year.
    static let deadlines: DeskProvider = { app, context, person, _ in
        guard person.holds(.provinceOfficer, .districtOfficer) else { return nil }
        let today = try context.today
        let year = app.schoolYear.year(of: today)
        let provinces = try await app.readProvinces(of: person, chosen: "").shown
        let lines = app.deadlines(of: year, today, provinces)
        guard !lines.isEmpty else { return nil }
        return DeskSection(title: "Thời hạn năm học \(year)", text: nil, lines: lines)
    }
}

extension App {
    /// The calendars of the packs in force today and of what these provinces add, each deadline once with the packs.
    fileprivate func deadlines(of year: SchoolYear, _ today: Day, _ provinces: [String]) -> [TaskView] {
        var packs: [Deadline.Face: [RulePack]] = [:]
        for pack in library.packs where pack.circular.isInForce(on: today) {
            for deadline in pack.deadlines(of: year, schoolYear, startedOn: nil) {
                packs[Deadline.Face(deadline), default: []].append(pack)
            }
            for text in provinces.flatMap({ standards.guidance(for: pack, in: $0) }) {
                for deadline in text.deadlines(in: year, schoolYear, startedOn: nil) where text.text.from <= today {
                    packs[Deadline.Face(deadline, text), default: []].append(pack)
                }
            }
        }
        let faces = packs.keys.sorted { ($0.last, $0.title) < ($1.last, $1.title) }
        return faces.compactMap { face in
            guard let owners = packs[face], let first = owners.first else { return nil }
            let kinds = Set(owners.flatMap(\.appliesTo)).map(\.schoolKindTitle).sorted().joined(separator: ", ")
            let badge = StateBadge(
                daysLeft: face.last.days(since: today), warning: settings.deadlineWarningDays)
            return TaskView(
                label: "\(face.title): đến hết \(face.last.vietnamese)",
                link: Route.rulePack(first.id).at(PackSection.calendar),
                note: "\(face.owner ?? "Thông tư \(first.circular.number)"), \(kinds).", warning: badge.label)
        }
    }
}

extension Deadline {
    /// What makes deadlines of several packs one for an officer.
    fileprivate struct Face: Hashable {
        let title: String
        let last: Day
        /// The province whose deadline it is; nil for one of the rules.
        let owner: String?

        init(_ deadline: Deadline, _ guidance: ProvinceGuidance? = nil) {
            title = deadline.entry.title
            last = deadline.last
            owner = guidance.map { "\($0.heading) (\($0.text.number))" }
        }
    }
}
