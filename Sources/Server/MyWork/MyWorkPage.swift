import Accreditation
import Criteria
import Storage

/// What waits for the visitor, by kind, with days.
struct MyWorkPage: PageContent {
    static let template = "MyWork/page"

    let lead: String
    let groups: [Group]
    let empty: String?

    struct Group: Sendable {
        let groupTitle: String
        let items: [Item]
    }

    struct Item: Sendable {
        let itemTitle: String
        let itemLink: String
        let place: String
        let from: String?
        let due: String?
        let badges: [StateBadge]
    }

    static let samples = [
        MyWorkPage(
            lead: "1 việc",
            groups: [
                Group(
                    groupTitle: "Tiêu chí được giao",
                    items: [
                        Item(
                            itemTitle: "Tiêu chí 1.1", itemLink: "/", place: "Trường Tiểu học Hoa Sen",
                            from: "Lê Thị Mận", due: "cuối tháng 4",
                            badges: [StateBadge(css: "state-warning", label: "Quá hạn")])
                    ])
            ], empty: "Không có việc nào.")
    ]
}

extension MyWorkPage {
    /// - Parameter packs: the rules of each dossier.
    init(_ items: [MyWorkItem], _ packs: [DossierID: RulePack], today: Day) {
        let late = items.count { $0.dueOn.map { $0 < today } ?? false }
        lead = "\(items.count) việc" + (late > 0 ? ", \(late) quá hạn." : ".")
        groups = MyWorkItem.Kind.allCases.compactMap { kind in
            let own = items.filter { $0.kind == kind }.map { Item($0, packs[$0.dossier], today) }
            return own.isEmpty ? nil : Group(groupTitle: kind.title, items: own)
        }
        empty =
            items.isEmpty
            ? "Hiện không có việc nào chờ bạn. Phiếu được giao, lời nhắc, yêu cầu xác minh và việc cải tiến hiện ở đây."
            : nil
    }
}

extension MyWorkPage.Item {
    init(_ item: MyWorkItem, _ pack: RulePack?, _ today: Day) {
        let sheet = pack.flatMap { pack in pack.criterion(item.criterion).map { pack.sheetHeading($0) } }
        let title = sheet ?? (item.criterion.isEmpty ? "" : "Tiêu chí \(item.criterion)")
        itemTitle = item.kind == .criterion ? title : String(item.text.prefix(160))
        itemLink = item.link
        let school = "\(item.schoolName), năm học \(item.schoolYear)"
        place = item.kind == .criterion || title.isEmpty ? school : "\(title) · \(school)"
        from = item.from.isEmpty ? nil : item.from
        due = item.dueOn?.vietnamese
        badges = item.dueOn.map { MyWorkPage.badges($0, today) } ?? []
    }
}

extension MyWorkPage {
    /// How near a day is.
    fileprivate static func badges(_ due: Day, _ today: Day) -> [StateBadge] {
        let left = due.days(since: today)
        if left < 0 { return [StateBadge(css: "state-warning", label: "Quá hạn \(-left) ngày")] }
        if left == 0 { return [StateBadge(css: "state-warning", label: "Hôm nay")] }
        return left <= 7 ? [StateBadge(css: "state-neutral", label: "Còn \(left) ngày")] : []
    }
}

extension MyWorkItem {
    /// Where it is done.
    fileprivate var link: String {
        let id = dossier.uuid
        switch kind {
        case .criterion: return Route.criterion(dossier: id, code: criterion).path
        case .mention:
            let anchor = DiscussionNames.anchor(DiscussionID(reference.uuid))
            return Route.discussions(dossier: id, code: criterion).path + "#\(anchor)"
        case .verification: return Route.evidence(id, reference.uuid).path + "#xac-minh"
        case .followUp: return Route.followUp(id, reference.uuid).path
        }
    }
}

extension MyWorkItem.Kind {
    /// The Vietnamese name.
    fileprivate var title: String {
        switch self {
        case .criterion: "Phiếu được giao"
        case .mention: "Lời nhắc chờ trả lời"
        case .verification: "Minh chứng được nhờ xác minh"
        case .followUp: "Việc cải tiến phụ trách"
        }
    }
}
