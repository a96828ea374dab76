import Accreditation
import Criteria
import Storage

/// Evidence that is wanted, criterion by criterion.
struct CollectingPage: PageContent {
    static let template = "Collecting/collecting"

    let lead: String
    let closed: [ClosedView]
    let counts: String
    let filters: [Filter]
    let groups: [Group]
    let addLink: String?
    let proposeLink: String?
    let source: String

    /// A way to see part of the rows.
    struct Filter: Sendable {
        let filterLabel: String
        let filterLink: String
        let isCurrent: Bool
    }

    struct Group: Sendable {
        let groupTitle: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let name: String
        let editLink: String?
        let keeper: String
        let collector: String
        let period: String
        let badge: StateBadge
        let note: String?
        let piece: LinkView?
    }

    static let samples = [
        CollectingPage(
            lead: "Trường – năm học", closed: [.sample], counts: "1 đang thu thập",
            filters: [Filter(filterLabel: "Tất cả", filterLink: "/", isCurrent: true)],
            groups: [
                Group(
                    groupTitle: "1.1 Phương hướng",
                    rows: [
                        Row(
                            name: "Kế hoạch chiến lược", editLink: "/", keeper: "Văn thư", collector: "Lê Văn An",
                            period: "đến 30/9", badge: StateBadge(.lost, late: nil), note: "Mất bản gốc",
                            piece: LinkView(label: "H1-1.1-01", link: "/"))
                    ])
            ], addLink: "/", proposeLink: "/", source: "phiếu xác định nội hàm")
    ]
}

/// Which rows of the plan are shown; the raw value stands in the address.
enum CollectingFilter: String, CaseIterable {
    case all = ""
    case mine = "cua-toi"
    case late = "qua-han"
    case open = "dang-thu-thap"
    case lost = "that-lac"
    case done = "da-thu-thap"

    var title: String {
        switch self {
        case .all: "Tất cả"
        case .mine: "Giao cho tôi"
        case .late: "Quá hạn"
        case .open: "Đang thu thập"
        case .lost: "Thất lạc"
        case .done: "Đã thu thập"
        }
    }

    func keeps(_ row: CollectingRow, _ person: PersonID, today: Day) -> Bool {
        switch self {
        case .all: true
        case .mine: row.collector == person
        case .late: row.daysLate(on: today) != nil
        case .open: row.state == .collecting
        case .lost: row.state == .lost
        case .done: row.state == .done
        }
    }
}

extension CollectingPage {
    /// - Parameter codes: of the pieces that rows became, by identifier.
    init(_ visit: CollectingVisit, _ filter: CollectingFilter, codes: [EvidenceID: String], today: Day) {
        let id = visit.dossier.id.uuid
        lead = visit.dossier.title
        source = visit.source
        closed = visit.dossier.closed([.collectEvidence], visit.desk.pack.procedure)
        func count(_ filter: CollectingFilter) -> Int {
            visit.rows.count { filter.keeps($0, visit.person, today: today) }
        }
        counts =
            "\(visit.rows.count) minh chứng cần có: \(count(.done)) đã thu thập, \(count(.open)) đang thu thập "
            + "(\(count(.late)) quá hạn), \(count(.lost)) thất lạc."
        filters = CollectingFilter.allCases.map { one in
            Filter(
                filterLabel: "\(one.title) (\(count(one)))", filterLink: visit.link.with("loc", one.rawValue).path,
                isCurrent: one == filter)
        }
        let shown = visit.rows.filter { filter.keeps($0, visit.person, today: today) }
        groups = visit.criteria.compactMap { criterion in
            let own = shown.filter { $0.criterion == criterion.code }
            return own.isEmpty
                ? nil : Group(groupTitle: criterion.title, rows: own.map { Row($0, visit, codes, today: today) })
        }
        addLink = visit.isOpen ? Route.newCollectingRow(id).path : nil
        proposeLink = visit.isOpen ? Route.collectingProposals(id).path : nil
    }
}

extension CollectingPage.Row {
    fileprivate init(_ row: CollectingRow, _ visit: CollectingVisit, _ codes: [EvidenceID: String], today: Day) {
        let id = visit.dossier.id.uuid
        name = row.name
        editLink = visit.isOpen ? Route.collectingRow(id, row.id.uuid).path : nil
        keeper = row.keeper
        collector = row.collector.map(visit.desk.name) ?? "chưa giao"
        period = row.period ?? ""
        badge = StateBadge(row.state, late: row.daysLate(on: today))
        note = row.note.isEmpty ? nil : row.note
        piece = row.evidence.map { piece in
            LinkView(label: codes[piece] ?? "Minh chứng", link: Route.evidence(id, piece.uuid).path)
        }
    }
}

extension StateBadge {
    /// How far collecting has come.
    init(_ state: CollectingRow.State, late: Int?) {
        switch (state, late) {
        case (.collecting, let days?): self.init(css: "state-warning", label: "Quá hạn \(days) ngày")
        case (.collecting, nil): self.init(css: "state-neutral", label: state.title)
        case (.done, _): self.init(css: "state-met", label: state.title)
        case (.lost, _): self.init(css: "state-unmet", label: state.title)
        }
    }
}
