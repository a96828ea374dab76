import Accreditation
import Criteria
import Storage

/// The school's, the members' and the team's rating of one criterion side by side; the leader sets the team's.
struct SettlementPage: PageContent {
    static let template = "Evaluation/settlement"

    let heading: String
    let school: String
    let settleLink: String
    let backLink: String
    let summary: FormSummary?
    let isLeader: Bool
    let memberNames: [String]
    let rows: [Row]
    let opinions: [Opinion]
    let terms: PackTerms
    let words: TeamTerms
    var closed: [ClosedView] = []

    struct Row: Sendable {
        let place: String
        let requirements: [String]
        let selfRating: StateBadge
        let members: [Member]
        let differs: Bool
        let team: StateBadge
        let reason: String
        /// Only for the leader of an open evaluation.
        let inputs: [Inputs]
    }

    struct Member: Sendable {
        let memberName: String
        let badge: StateBadge
        let remark: String
    }

    struct Inputs: Sendable {
        let field: String
        let legend: String
        let options: [FormOption]
        let reasonField: FormField
    }

    /// A member's texts on the criterion as a whole.
    struct Opinion: Sendable {
        let author: String
        let remarks: String
        let questions: String
    }

    static let samples: [SettlementPage] = {
        var values = FormValues([:])
        values.fail("ly-do-1-a", "Hãy ghi lý do.")
        let row = Row(
            place: "Mức 1, chỉ báo a", requirements: ["Phù hợp với mục tiêu giáo dục"], selfRating: StateBadge(.met),
            members: [Member(memberName: "Đặng Văn Trưởng", badge: StateBadge(.unmet), remark: "Chưa rõ")],
            differs: true, team: StateBadge(nil),
            reason: "Đã kiểm tra",
            inputs: [
                Inputs(
                    field: "doan-1-a", legend: "Đoàn đánh giá",
                    options: [FormOption(id: "doan-1-a-met", value: "met", label: "Đạt", isSelected: true)],
                    reasonField: values.field("ly-do-1-a", "Lý do"))
            ])
        return [
            SettlementPage(
                heading: "Tiêu chí 1.1", school: "Trường Tiểu học Hạ Vân", settleLink: "/", backLink: "/",
                summary: values.summary, isLeader: true, memberNames: ["Đặng Văn Trưởng"], rows: [row],
                opinions: [Opinion(author: "Đặng Văn Trưởng", remarks: "Tốt", questions: "Sổ họp")],
                terms: .sample, words: .sample, closed: [.sample])
        ]
    }()
}
