import Accreditation
import Criteria
import Documents
import Storage

/// What a list that was sent would bring; nothing of it counts yet.
struct ListDraftPage: PageContent {
    static let template = "Reconciliation/draft"

    let fileName: String
    let about: String
    let summary: String
    let problem: String?
    let cells: [Problem]
    /// How many cells are not taken beyond those that are shown.
    let rest: String?
    let schools: [School]
    let acceptLink: String?
    let dropLink: String
    let backLink: String

    /// A cell that is not taken.
    struct Problem: Sendable {
        let address: String
        let sentence: String
    }

    /// A school with how many figures the list has of it.
    struct School: Sendable {
        let name: String
        let figures: Int
    }

    static let samples = [
        ListDraftPage(
            fileName: "a.xlsx", about: "Cơ sở dữ liệu ngành", summary: "2 số liệu.", problem: "Đã đưa vào rồi.",
            cells: [Problem(address: "Trang 1 · C7", sentence: "Không phải số.")], rest: "Còn 3 ô khác.",
            schools: [School(name: "Trường Tiểu học Hạ Vân", figures: 2)], acceptLink: "/", dropLink: "/",
            backLink: "/")
    ]
    private static let shown = 200
}

extension ListDraftPage {
    init(_ draft: ListDraft, _ file: FigureListFile?, _ visit: ListVisit, problem: String?) {
        let (entries, problems) = (file?.entries ?? [], file?.problems ?? [])
        let counts = Dictionary(grouping: entries, by: \.school).mapValues(\.count)
        fileName = draft.fileName
        let source = draft.title == draft.source.title ? "" : draft.source.title + ": "
        about = "\(source)\(draft.title), năm học \(draft.year), ngày \(draft.asOf.vietnamese)"
        summary =
            "\(entries.count) số liệu của \(counts.count) trường sẽ được đưa vào đối chiếu; "
            + "\(problems.count) ô chưa nhận được. Chưa ghi gì vào hệ thống."
        self.problem = problem
        cells = problems.prefix(ListDraftPage.shown).map { Problem(address: "\($0.place)", sentence: $0.message) }
        let more = problems.count - ListDraftPage.shown
        rest = more > 0 ? "Còn \(more) ô khác chưa nhận được." : nil
        schools = visit.schools.compactMap { school in
            counts[school.id].map { School(name: school.name, figures: $0) }
        }
        acceptLink = entries.isEmpty ? nil : Route.listDraft(draft.id).path
        dropLink = Route.dropListDraft(draft.id).path
        backLink = visit.bringRoute.path
    }
}
