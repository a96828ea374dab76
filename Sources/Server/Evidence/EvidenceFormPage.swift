import Accreditation
import Criteria

/// The form for registering a piece or changing its description.
struct EvidenceFormPage: PageContent {
    static let template = "Evidence/form"

    let heading: String
    let lead: String
    let link: String
    let cancelLink: String
    let button: String
    let version: String?
    let summary: FormSummary?
    let theirs: Theirs?
    let criterion: FormChoice?
    let box: FormField?
    let name: FormField
    let number: FormField
    let issuedOn: FormField
    let issuer: FormField
    let keeper: FormField
    let periodFrom: FormField
    let periodTo: FormField
    let validUntil: FormField
    let remarks: FormField
    let indicators: [IndicatorGroup]
    let terms: PackTerms

    /// What somebody else stored meanwhile.
    struct Theirs: Sendable {
        let by: String
        let theirText: String
    }

    /// The indicators of one criterion.
    struct IndicatorGroup: Sendable {
        let groupHeading: String
        let isOpen: Bool
        let options: [IndicatorOption]
    }

    /// One indicator to tick.
    struct IndicatorOption: Sendable {
        let id: String
        let value: String
        let label: String
        let hintText: String
        let isSelected: Bool
    }

    static let samples: [EvidenceFormPage] = {
        var values = FormValues(["ten": ""])
        values.fail("ten", "Hãy ghi tên minh chứng.")
        let option = IndicatorOption(
            id: "a", value: "1.1/1/a", label: "Mức 1, a", hintText: "Phù hợp", isSelected: true)
        let page = EvidenceFormPage(
            values, heading: "Đăng ký minh chứng", lead: "Mã được cấp tự động.", link: "/", cancelLink: "/",
            button: "Đăng ký", version: "1", theirs: Theirs(by: "Lê Thị Mận", theirText: "Tên: Kế hoạch"),
            criterion: values.choice("tieu-chi", "Tiêu chí", options: [("a", "Tiêu chí a")]),
            box: values.field("hop", "Hộp"),
            indicators: [IndicatorGroup(groupHeading: "Tiêu chí 1.1", isOpen: true, options: [option])],
            terms: .sample)
        return [page]
    }()
}

extension EvidenceFormPage {
    init(
        _ values: FormValues, heading: String, lead: String, link: String, cancelLink: String, button: String,
        version: String? = nil, theirs: Theirs? = nil, criterion: FormChoice? = nil, box: FormField? = nil,
        indicators: [IndicatorGroup] = [], terms: PackTerms
    ) {
        func field(_ field: EvidenceDetails.Field, hint: String? = nil, isRequired: Bool = false) -> FormField {
            values.field(EvidenceFields.name(field), field.title, hint: hint, isRequired: isRequired)
        }
        self.heading = heading
        self.lead = lead
        self.link = link
        self.cancelLink = cancelLink
        self.button = button
        self.version = version
        summary = values.summary
        self.theirs = theirs
        self.criterion = criterion
        self.box = box
        name = field(
            .name, hint: "Ghi như tên trên văn bản, ví dụ: Kế hoạch giáo dục năm học 2024–2025.", isRequired: true)
        number = field(.number, hint: "Ví dụ: 12/KH-THHV. Để trống nếu không có.")
        issuedOn = field(.issuedOn, hint: "Hoặc ngày lập, ngày khảo sát.")
        issuer = field(.issuer)
        keeper = field(.keeper, hint: "Nơi để bản gốc, ví dụ: Văn thư.")
        periodFrom = field(.periodFrom)
        periodTo = field(.periodTo)
        validUntil = field(.validUntil, hint: "Chỉ ghi khi văn bản có thời hạn; hệ thống sẽ nhắc trước khi hết hạn.")
        remarks = field(.remarks)
        self.indicators = indicators
        self.terms = terms
    }
}
