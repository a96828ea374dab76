import Accreditation
import Criteria
import Storage

/// The minutes of a council's meeting: the form of the one who leads, or as they were kept.
struct CouncilMinutesPage: PageContent {
    static let template = "Appraisal/minutes"

    let heading: String
    let school: String
    let minutesLink: String
    let summary: FormSummary?
    let remark: String
    let ruleText: String
    let form: MinutesForm?
    let kept: Kept?
    let backLink: String

    struct MinutesForm: Sendable {
        let day: FormField
        let place: FormField
        let seats: [SeatTick]
        let course: FormField
        let agreeing: FormField
        let opposing: FormField
        let abstaining: FormField
    }

    struct SeatTick: Sendable {
        let tickID: String
        let tickValue: String
        let tickLabel: String
        let isTicked: Bool
    }

    struct Kept: Sendable {
        let facts: [Fact]
        let members: [Member]
        let courseText: String
        let votes: String
        let carried: StateBadge
        let conditions: [Condition]
        let keptBy: String
        let contentHash: String
    }

    struct Fact: Sendable {
        let term: String
        let fact: String
    }

    struct Member: Sendable {
        let memberName: String
        let seat: String
        let presence: String
        let proposalText: String
    }

    struct Condition: Sendable {
        let conditionTitle: String
        let citationText: String
        let standing: StateBadge
        let proofText: String
        let foundBy: String?
        let references: [String]
    }

    static let samples: [CouncilMinutesPage] = {
        var values = FormValues([:])
        values.fail("ngay", "Hãy nhập ngày họp.")
        let tick = SeatTick(tickID: "co-mat-1", tickValue: "1", tickLabel: "Đặng Văn Trưởng", isTicked: true)
        let kept = Kept(
            facts: [Fact(term: "Ngày họp", fact: "hôm nay")],
            members: [
                Member(memberName: "Đặng Văn Trưởng", seat: "Chủ tịch", presence: "Có mặt", proposalText: "Công nhận")
            ], courseText: "Thảo luận", votes: "5 đồng ý", carried: StateBadge(.met),
            conditions: [
                Condition(
                    conditionTitle: "Có dữ liệu", citationText: "điểm b", standing: StateBadge(.met),
                    proofText: "Đủ năm", foundBy: "Đặng Văn Trưởng", references: ["Năm học đầu"])
            ], keptBy: "Đặng Văn Trưởng, 08:00", contentHash: "ab12")
        return [true, false].map { isOpen in
            CouncilMinutesPage(
                heading: "Biên bản họp", school: "Trường THCS Khê Thượng", minutesLink: "/", summary: values.summary,
                remark: "Chưa có toàn văn.", ruleText: "Ít nhất 5 người.",
                form: isOpen ? MinutesForm(values, [tick]) : nil, kept: isOpen ? nil : kept, backLink: "/")
        }
    }()
}

extension CouncilMinutesPage.MinutesForm {
    init(_ values: FormValues, _ seats: [CouncilMinutesPage.SeatTick]) {
        day = values.field("ngay", "Ngày họp", isRequired: true)
        place = values.field("noi", "Nơi họp", isRequired: true)
        self.seats = seats
        course = values.field(
            "dien-bien", "Diễn biến, ý kiến thảo luận và kết luận của cuộc họp", isRequired: true)
        agreeing = values.field("dong-y", "Số phiếu đồng ý công nhận", isRequired: true)
        opposing = values.field("khong-dong-y", "Số phiếu không đồng ý", isRequired: true)
        abstaining = values.field("khong-y-kien", "Số phiếu không có ý kiến", isRequired: true)
    }
}
