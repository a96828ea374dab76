import Accreditation
import Storage

/// Every evaluation that concerns the reader.
struct EvaluationListPage: PageContent {
    static let template = "Evaluation/list"

    let isEmpty: Bool
    let entries: [Entry]
    /// The province's setting; nil for others.
    let size: SizeForm?

    struct Entry: Sendable {
        let school: String
        let managedBy: String
        let year: String
        let selfLevel: String
        let state: StateBadge
        let progress: String
        let outcome: String
        let link: String
        let action: String
    }

    struct SizeForm: Sendable {
        let sizeLink: String
        let sizeVersion: Int
        let summary: FormSummary?
        let minimum: FormField
    }

    static let samples: [EvaluationListPage] = {
        let entry = Entry(
            school: "Trường Tiểu học Hạ Vân", managedBy: "Huyện Trung Môn", year: "2024-2025", selfLevel: "Mức 2",
            state: StateBadge(css: "state-neutral", label: "Đang đánh giá ngoài"), progress: "3/84", outcome: "",
            link: "/", action: "Mở")
        var values = FormValues(["it-nhat": "5"])
        values.fail("it-nhat", "Hãy nhập số.")
        return [
            EvaluationListPage(
                isEmpty: false, entries: [entry],
                size: SizeForm(
                    sizeLink: "/", sizeVersion: 0, summary: values.summary,
                    minimum: values.field("it-nhat", "Số người ít nhất"))),
            EvaluationListPage(isEmpty: true, entries: [], size: nil),
        ]
    }()
}

extension EvaluationListPage {
    init(_ found: [EvaluationEntry], size: SizeForm?) {
        isEmpty = found.isEmpty
        entries = found.map(Entry.init)
        self.size = size
    }
}

extension EvaluationListPage.Entry {
    init(_ entry: EvaluationEntry) {
        school = entry.schoolName
        managedBy = entry.managedBy
        year = entry.schoolYear.description
        selfLevel = entry.selfLevel.map { $0 == 0 ? "Chưa đạt Mức 1" : "Mức \($0)" } ?? ""
        state = StateBadge(entry.state)
        progress = entry.sheets == 0 ? "" : "\(entry.sheetsHandedIn)/\(entry.sheets)"
        outcome = entry.outcomeLevel.map { $0 == 0 ? "Chưa đạt Mức 1" : "Đạt Mức \($0)" } ?? ""
        let id = entry.dossier.uuid
        link = (entry.state == .recognised ? Route.outcome(id) : .evaluation(id)).path
        action = entry.state == .accepted ? "Thành lập đoàn" : entry.state == .recognised ? "Xem kết quả" : "Mở"
    }
}

extension StateBadge {
    /// Where a dossier stands.
    init(_ state: DossierState) {
        let waits = state == .accepted || state == .concluded
        self.init(
            css: state == .recognised ? "state-met" : waits ? "state-warning" : "state-neutral",
            label: state == .accepted ? "Chờ thành lập đoàn" : state.title)
    }
}
