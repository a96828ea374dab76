import Accreditation
import Criteria
import Foundation
import Storage

/// One panel of the start page: what waits for somebody in one of their roles.
struct DeskSection: Sendable {
    let title: String
    /// What to know first; nil where the lines say it all.
    let text: String?
    let lines: [TaskView]
}

/// Where officers with the same roles look after schools, on a day.
struct OfficerPlace: Sendable, Hashable {
    let roles: Set<HeldRole>
    let today: Day

    /// A role at a unit.
    struct HeldRole: Sendable, Hashable {
        let kind: Role
        let unit: UnitID?
    }
}

/// Makes a panel for a person out of what was read for the whole page, nil where the person has nothing to do with it.
typealias DeskProvider = @Sendable (App, AppContext, SignedInPerson, DeskReading) async throws -> DeskSection?

/// The panels of the start page besides the school's own dossiers: one line for each noun that has one.
enum DeskSections {
    static let providers: [DeskProvider] = [
        myWork,
        operatorPanel,
        managedSchools,
        waitingRules,
        deadlines,
        rounds,
        certificates,
        exchange,
        census,
    ]
}

extension DeskSections {
    /// Schools below an officer's unit, counted by the state of their newest dossier.
    private static let managedSchools: DeskProvider = { app, context, person, found in
        guard person.holds(.provinceOfficer, .districtOfficer) else { return nil }
        let today = try context.today
        let counts = try await schoolCounts(app, context, person, found)
        let states = DossierState.allCases.compactMap { state in
            counts.byState[state].map { count in
                TaskView(
                    label: "\(state.title): \(count) trường",
                    link: Route.schools.with("tinh-trang", state.rawValue).path, note: state.officerNote,
                    warning: nil)
            }
        }
        let none = TaskView(
            label: "Chưa mở hồ sơ: \(counts.withoutDossier) trường",
            link: Route.schools.with("tinh-trang", "chua-mo").path, note: "Hiệu trưởng mở hồ sơ cho năm học.",
            warning: nil)
        let overdue = TaskView(
            label: "Quá hạn nộp: \(counts.overdue) trường", link: Route.schools.with("qua-han", "1").path,
            note: "Hạn đã qua mà hội đồng chưa nộp.", warning: "cần nhắc")
        return DeskSection(
            title: "Các trường thuộc phạm vi quản lý", text: "Tất cả \(counts.total) trường.",
            lines: states + (counts.withoutDossier > 0 ? [none] : []) + (counts.overdue > 0 ? [overdue] : [])
                + nextDue(counts.due, today: today))
    }

    /// The counts, kept while no unit and no dossier has changed.
    private static func schoolCounts(
        _ app: App, _ context: AppContext, _ person: SignedInPerson, _ found: DeskReading
    ) async throws -> SchoolCounts {
        let (store, today, id) = (StartRoutes.store(app), try context.today, person.id)
        return try await counted(by: person, in: app.schoolCountCache, context, found) {
            try await store.counts(today: today, as: id)
        }
    }

    /// What officers with the same roles see alike, kept while nothing that is counted has changed.
    static func counted<Value: Sendable>(
        by person: SignedInPerson, in cache: StampedCache<OfficerPlace, Value>, _ context: AppContext,
        _ found: DeskReading, make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard person.countedUnit != nil, let stamp = found.stamp else { return try await make() }
        let place = OfficerPlace(
            roles: Set(person.roles.map { .init(kind: $0.kind, unit: $0.unitID) }), today: try context.today)
        return try await cache.value(place, stamp: stamp, now: context.now, make: make)
    }

    /// The next days on which dossiers are due.
    private static func nextDue(_ due: [Day: Int], today: Day) -> [TaskView] {
        due.sorted { $0.key < $1.key }.prefix(3).map { day, count in
            TaskView(
                label: "Hạn nộp \(day.vietnamese): \(count) trường", link: Route.schools.path,
                note: "Hội đồng còn đang làm việc.",
                warning: StateBadge(daysLeft: day.days(since: today), warning: 0).label)
        }
    }

    /// Rule packs that nobody has put into use yet.
    private static let waitingRules: DeskProvider = { app, _, person, _ in
        guard let place = person.rulesPlace else { return nil }
        let used = Set(
            try await app.packUses.uses(as: person.id).filter { $0.unit == nil || $0.unit == place.unit }.map(\.hash))
        let waiting = app.standards.packs.filter { !used.contains($0.hash) }
        guard !waiting.isEmpty else { return nil }
        return DeskSection(
            title: "Quy định chưa đưa vào sử dụng", text: nil,
            lines: waiting.map {
                TaskView(
                    label: $0.useTitle, link: Route.packUse($0.hash).path,
                    note: "Xem thay đổi và ảnh hưởng trước khi đưa vào sử dụng.", warning: "chưa dùng")
            })
    }

    /// Dossiers that the person evaluates from outside, out of the person's own ones.
    static func evaluations(_ own: [Dossier], _ person: SignedInPerson) -> DeskSection? {
        let dossiers = own.filter { !$0.roles.isDisjoint(with: Role.team) }
        guard !dossiers.isEmpty || person.holds(.evaluator) else { return nil }
        return DeskSection(
            title: "Đánh giá ngoài, thẩm định",
            text: dossiers.isEmpty ? "Hiện bạn chưa được phân vào đoàn hay hội đồng nào." : nil,
            lines: dossiers.map {
                TaskView(
                    label: $0.title, link: Route.dossier($0.id.uuid).path, note: $0.state.title, warning: nil)
            })
    }
}

extension SignedInPerson {
    /// A unit of somebody who is an officer and nothing else, whose counts are kept for all officers alike.
    var countedUnit: UnitID? {
        guard roles.allSatisfy({ [.provinceOfficer, .districtOfficer].contains($0.kind) }) else { return nil }
        return roles.lazy.compactMap(\.unitID).first
    }
}

extension DossierState {
    /// What an officer does with schools in this state.
    fileprivate var officerNote: String {
        switch self {
        case .drafting: "Hội đồng đang làm việc."
        case .submitted: "Chờ kiểm tra: tiếp nhận hoặc trả lại."
        case .returned: "Hội đồng đang bổ sung."
        case .locked: "Hiệu trưởng đã khóa, chưa nộp."
        case .accepted: "Chờ chuyển lên Sở."
        case .forwarded: "Chờ Sở kiểm tra: tiếp nhận hoặc yêu cầu hoàn thiện."
        case .registered: "Chờ Sở lập đoàn đánh giá ngoài hoặc hội đồng thẩm định."
        case .evaluating: "Đoàn hoặc hội đồng đang làm việc."
        case .drafted: "Chờ trường trả lời dự thảo báo cáo."
        case .answered: "Chờ đoàn hoàn thiện báo cáo."
        case .appraised: "Chờ hội đồng thẩm định kết luận."
        case .concluded: "Chờ Sở ghi nhận kết quả."
        case .recognised: "Đã ghi nhận kết quả."
        case .refused: "Trường khắc phục rồi đăng ký lại."
        case .withdrawn: "Kết quả đã bị thu hồi."
        }
    }
}

extension Route {
    /// The list of schools that an officer manages; `tinh-trang` (a state, or `chua-mo`) and `qua-han` filter it.
    static let schools: Route = ["truong"]
}
