import Accreditation
import Criteria
import Storage

/// What the team concluded beside what the school rated itself, and what the province decided.
struct OutcomePage: PageContent {
    static let template = "Evaluation/outcome"

    let words: TeamTerms
    let school: String
    let lead: String
    let result: ResultLines
    let decision: [Fact]
    let note: String?
    let summaryText: String
    let concluded: String
    let contentHash: String
    let team: [Fact]
    /// The conditions of the recognition with their proofs, where a council appraised.
    let conditions: [CouncilMinutesPage.Condition]
    /// The council's page; nil where teams evaluate.
    let appraisalLink: String?
    /// Why nothing can be recorded; nil where it can.
    let obstacle: String?
    let whyLink: String
    let fileLink: String
    let rows: [Row]
    let recording: Recording?
    /// The draft with what the school said to it, where there was one that the reader may see.
    let draftLink: String?
    var closed: [ClosedView] = []

    struct Fact: Sendable {
        let term: String
        let fact: String
    }

    struct Row: Sendable {
        let criterion: String
        let criterionTitle: String
        let own: StateBadge
        let found: StateBadge
        let differences: [Difference]
        let why: String
    }

    /// An indicator on which the team departs from the school, or which it explained.
    struct Difference: Sendable {
        let place: String
        let own: StateBadge
        let found: StateBadge
        let reason: String
    }

    /// The province's form.
    struct Recording: Sendable {
        let recordLink: String
        /// What deserves a second look before deciding.
        let unusual: [String]
        let hasUnusual: Bool
        let formSummary: FormSummary?
        let fields: Fields
    }

    struct Fields: Sendable {
        let number: FormField
        let day: FormField
        let validUntil: FormField
        let note: FormField
    }

    static let samples: [OutcomePage] = {
        var values = FormValues([:])
        values.fail("so-quyet-dinh", "Hãy nhập số quyết định.")
        let difference = Difference(
            place: "Mức 1, chỉ báo a", own: StateBadge(.met), found: StateBadge(.unmet), reason: "Thiếu hồ sơ")
        return [
            OutcomePage(
                words: .sample, school: "Trường Tiểu học Hạ Vân", lead: "Đoàn đã kết luận", result: .sample,
                decision: [Fact(term: "Quyết định", fact: "310/QĐ")], note: "Theo dõi", summaryText: "Trường làm tốt.",
                concluded: "Đặng Văn Trưởng, lúc 08:30", contentHash: "ab12",
                team: [Fact(term: "Trưởng đoàn", fact: "Đặng Văn Trưởng")],
                conditions: CouncilMinutesPage.samples.compactMap(\.kept).flatMap(\.conditions), appraisalLink: "/",
                obstacle: "Hội đồng không đề nghị công nhận.", whyLink: "/", fileLink: "/",
                rows: [
                    Row(
                        criterion: "Tiêu chí 1.1", criterionTitle: "Phương hướng", own: StateBadge(.met),
                        found: StateBadge(.unmet), differences: [difference], why: "/")
                ],
                recording: Recording(
                    recordLink: "/", unusual: ["Lần đầu trường đạt Mức 4."], hasUnusual: true,
                    formSummary: values.summary, fields: Fields(values, nil)), draftLink: "/", closed: [.sample])
        ]
    }()
}

extension OutcomePage.Fields {
    /// - Parameter years: how many years the pack proposes; nil where it says none.
    init(_ values: FormValues, _ years: Int?) {
        number = values.field(
            "so-quyet-dinh", "Số quyết định", hint: "Ví dụ: 310/QĐ-UBND", isRequired: true)
        day = values.field("ngay", "Ngày quyết định", isRequired: true)
        let proposal = years.map { "Để trống thì lấy \($0) năm kể từ ngày quyết định, theo thông tư." }
        validUntil = values.field("het-han", "Có giá trị đến", hint: proposal)
        note = values.field("ghi-chu", "Ghi chú")
    }
}
