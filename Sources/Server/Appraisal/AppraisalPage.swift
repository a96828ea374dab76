import Accreditation
import Criteria
import Storage

/// How far a council is: who has handed in, the opinions once all have, the conditions with their proofs, the meeting
/// and the notice of result.
struct AppraisalPage: PageContent {
    static let template = "Appraisal/appraisal"

    let school: String
    let badge: StateBadge
    let problems: FormSummary?
    let closed: [ClosedView]
    let remark: String
    let ruleText: String
    let members: [Member]
    let opinionTitle: String
    /// The reader's own opinion; nil for readers who have none to give.
    let own: LinkView?
    let opinions: [Opinion]
    /// Why opinions are not shown; nil where they are.
    let sealed: String?
    let conditions: [Condition]
    let minutesTitle: String
    let minutes: LinkView?
    /// What is missing before the council can meet; only for the one who leads.
    let lacking: [String]
    let noticeTitle: String
    let notice: LinkView?
    let backLink: String

    struct Member: Sendable {
        let memberName: String
        let seat: String
        let handedIn: StateBadge
    }

    struct Opinion: Sendable {
        let author: String
        let proposalText: String
        let strengthsText: String
        let lacksText: String
        let adviceText: String
    }

    struct Condition: Sendable {
        let conditionTitle: String
        let citationText: String
        let standing: StateBadge
        let proofText: String
        let foundBy: String?
        let references: [Reference]
        let form: ConditionForm?
    }

    struct Reference: Sendable {
        let referenceText: String
        let referenceHash: String
        let referenceLink: String?
    }

    /// Where the one who leads writes down what the council found.
    struct ConditionForm: Sendable {
        let conditionLink: String
        let findingVersion: Int
        let stated: String?
        let choice: FormChoice
        let grounds: FormField
    }

    static let samples: [AppraisalPage] = {
        var values = FormValues([:])
        values.fail("can-cu-cohortCompleted", "Hãy ghi căn cứ.")
        let form = ConditionForm(
            conditionLink: "/", findingVersion: 0, stated: "Nhà trường khai: Có",
            choice: values.choice("dap-ung", "Kết luận", options: [("co", "Đáp ứng")], isRequired: true),
            grounds: values.field("can-cu-cohortCompleted", "Căn cứ", isRequired: true))
        let condition = Condition(
            conditionTitle: "Có dữ liệu", citationText: "điểm b", standing: StateBadge(.met), proofText: "Đủ năm",
            foundBy: "Đặng Văn Trưởng",
            references: [Reference(referenceText: "Năm học đầu", referenceHash: "ab12", referenceLink: "/")],
            form: form)
        return [
            AppraisalPage(
                school: "Trường THCS Khê Thượng", badge: StateBadge(.evaluating), problems: values.summary,
                closed: [.sample], remark: "Chưa có toàn văn.", ruleText: "Ít nhất 5 người.",
                members: [
                    Member(memberName: "Đặng Văn Trưởng", seat: "Chủ tịch hội đồng", handedIn: StateBadge(.met))
                ], opinionTitle: "Phiếu ý kiến", own: LinkView(label: "Viết phiếu", link: "/"),
                opinions: [
                    Opinion(
                        author: "Đặng Văn Trưởng", proposalText: "Đề nghị công nhận", strengthsText: "Nền nếp",
                        lacksText: "Thiếu phòng", adviceText: "Bổ sung")
                ], sealed: "Chưa đủ phiếu.", conditions: [condition], minutesTitle: "Biên bản họp",
                minutes: LinkView(label: "Lập biên bản", link: "/"), lacking: ["Chưa nộp phiếu."],
                noticeTitle: "Thông báo kết quả", notice: LinkView(label: "Gửi", link: "/"), backLink: "/")
        ]
    }()
}
