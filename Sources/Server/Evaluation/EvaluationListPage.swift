import Accreditation
import Criteria
import Foundation
import Storage

/// Every evaluation that concerns the reader.
struct EvaluationListPage: PageContent {
    static let template = "Evaluation/list"

    let isEmpty: Bool
    let entries: [Entry]
    /// The province's setting; nil for others.
    let size: SizeForm?
    let appraisalForm: AppraisalRuleForm?
    let pool: [PoolLink]
    /// What silence of a school says in the province; none for others.
    var silence: [SilenceForm] = []

    struct PoolLink: Sendable {
        let poolLink: String
        let poolLabel: String
    }

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
                    minimum: values.field("it-nhat", "Số người ít nhất")),
                appraisalForm: .sample,
                pool: [PoolLink(poolLink: "/", poolLabel: "Cán bộ đánh giá ngoài")],
                silence: [SilenceForm(SilenceSetting(agrees: true, version: 0))]),
            EvaluationListPage(isEmpty: true, entries: [], size: nil, appraisalForm: nil, pool: []),
        ]
    }()
}

extension EvaluationListPage {
    init(
        _ found: [EvaluationEntry], size: SizeForm?, appraisal: AppraisalRuleForm?, pool: [PoolLink]
    ) {
        isEmpty = found.isEmpty
        entries = found.map(Entry.init)
        self.size = size
        appraisalForm = appraisal
        self.pool = pool
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
        (link, action) = Self.next(entry.state, id)
    }

    private static func next(_ state: DossierState, _ id: UUID) -> (String, String) {
        switch state {
        case .forwarded: (Route.review(id).path, "Kiểm tra")
        case .registered: (Route.evaluation(id).path, "Thành lập")
        case .recognised: (Route.outcome(id).path, "Xem kết quả")
        case .refused, .withdrawn: (Route.procedure(id).path, "Xem quy trình")
        default: (Route.evaluation(id).path, "Mở")
        }
    }
}

extension StateBadge {
    /// Where a dossier stands.
    ///
    /// - Parameter words: those of its law; nil where several laws are listed.
    init(_ state: DossierState, _ words: TeamWords? = nil) {
        let waits = [.forwarded, .registered, .answered, .appraised, .concluded].contains(state)
        let team = words?.short ?? "đoàn hoặc hội đồng"
        self.init(
            css: state == .recognised ? "state-met" : waits ? "state-warning" : "state-neutral",
            label: state == .registered
                ? "Chờ thành lập \(team)" : words.map { state.title(in: $0) } ?? state.title)
    }
}
