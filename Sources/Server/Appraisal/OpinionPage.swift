import Accreditation
import Criteria
import Storage

/// A member's own opinion on the whole dossier: open, or as it was handed in.
struct OpinionPage: PageContent {
    static let template = "Appraisal/opinion"

    let heading: String
    let school: String
    let opinionLink: String
    let summary: FormSummary?
    /// When it was handed in; nil while it is open.
    let handedIn: String?
    let form: OpinionForm?
    let texts: [Text]
    let backLink: String
    var closed: [ClosedView] = []

    struct OpinionForm: Sendable {
        let opinionVersion: Int
        let proposal: FormChoice
        let strengths: FormField
        let lacks: FormField
        let advice: FormField
    }

    struct Text: Sendable {
        let textTitle: String
        let textBody: String
    }

    static let samples: [OpinionPage] = {
        var values = FormValues([:])
        values.fail("de-nghi", "Hãy chọn một đề nghị.")
        return [true, false].map { isOpen in
            OpinionPage(
                heading: "Phiếu ý kiến", school: "Trường THCS Khê Thượng", opinionLink: "/", summary: values.summary,
                handedIn: isOpen ? nil : "08:00", form: isOpen ? OpinionForm(values, version: 0) : nil,
                texts: isOpen ? [] : [Text(textTitle: "Ưu điểm", textBody: "Nền nếp")], backLink: "/",
                closed: [.sample])
        }
    }()
}

extension OpinionPage {
    init(_ reading: AppraisalReading, _ values: FormValues) {
        let own = reading.own
        let isOpen = own?.handedInAt == nil && reading.dossier.allows(.giveOpinion)
        heading = reading.form.opinion
        school = reading.school
        opinionLink = Route.opinion(reading.id).path
        summary = values.summary
        handedIn = own?.handedInAt.map { VietnameseTime.moment($0) }
        form = isOpen ? OpinionForm(values, version: own?.draft.version ?? 0) : nil
        let draft = own?.draft
        texts =
            isOpen
            ? []
            : [
                Text(textTitle: "Đề nghị", textBody: draft?.proposal?.title ?? ""),
                Text(textTitle: "Ưu điểm", textBody: draft?.strengths ?? ""),
                Text(textTitle: "Hạn chế, nội dung cần bổ sung", textBody: draft?.lacks ?? ""),
                Text(textTitle: "Kiến nghị", textBody: draft?.advice ?? ""),
            ]
        backLink = Route.appraisal(reading.id).path
        closed = handedIn == nil ? reading.dossier.closed([.giveOpinion], reading.used.pack.procedure) : []
    }
}
