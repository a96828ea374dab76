import Accreditation
import Criteria
import Storage

extension DeskSections {
    /// Collections whose days are set for this school year: of the own school, or of the schools of an officer.
    static let rounds: DeskProvider = { app, context, person, found in
        let today = try context.today
        let year = app.schoolYear.year(of: today)
        var lines: [TaskView] = []
        for place in found.places.map(RoundPlace.init) {
            let set = found.rounds.filter { place.chain.contains($0.unit) }
            for number in RoundNumber.allCases {
                let name = RoundName(year: year, number: number)
                let calendar = RoundCalendar(set.filter { $0.name == name })
                guard let days = calendar.days(for: place.chain), days.cutOff.days(since: today) >= -shownAfter else {
                    continue
                }
                let isSchool = place.kind == .school
                let line =
                    isSchool
                    ? try await schoolLine(app, context, person, name, place)
                    : try await officerLine(app, context, person, name, days)
                if let line { lines.append(line) }
            }
        }
        guard !lines.isEmpty else { return nil }
        return DeskSection(title: "Kỳ số liệu năm học \(year)", text: nil, lines: lines)
    }

    /// For how many days after its cut-off a collection is still shown.
    private static let shownAfter = 30

    private static func schoolLine(
        _ app: App, _ context: AppContext, _ person: SignedInPerson, _ name: RoundName, _ place: RoundPlace
    ) async throws -> TaskView? {
        guard let round = try await app.rounds.round(name, of: place.unit, as: person.id) else { return nil }
        let state = round.standing(at: context.now).state
        let left = round.days.school.days(since: try context.today)
        let returned = round.openReturns(at: context.now).count
        let waits = state.waitsForSchool && !state.isOfficial
        let warning =
            returned > 0
            ? "\(returned) ô bị trả lại"
            : waits ? StateBadge(daysLeft: left, warning: app.settings.deadlineWarningDays).label : nil
        return TaskView(
            label: "\(name.number.title) – \(place.name)", link: name.route(of: place.unit).path,
            note: "\(state.title). Trường xác nhận đến hết \(round.days.school.vietnamese).", warning: warning)
    }

    private static func officerLine(
        _ app: App, _ context: AppContext, _ person: SignedInPerson, _ name: RoundName, _ days: RoundDays
    ) async throws -> TaskView? {
        let lines = try await app.rounds.overview(name, as: person.id)
        let states = lines.compactMap { $0.round?.standing(at: context.now).state }
        let waiting = states.count(where: \.waitsForCheck)
        let official = states.count(where: \.isOfficial)
        return TaskView(
            label: "\(name.number.title): \(official)/\(lines.count) trường chính thức", link: name.route.path,
            note: "Chốt vào cuối ngày \(days.cutOff.vietnamese).",
            warning: waiting > 0 ? "\(waiting) trường chờ kiểm tra" : nil)
    }
}
