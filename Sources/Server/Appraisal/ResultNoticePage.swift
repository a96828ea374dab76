import Accreditation
import Criteria
import Storage

/// What the school is told of the result: the province's form, or as it was sent.
struct ResultNoticePage: PageContent {
    static let template = "Appraisal/notice"

    let heading: String
    let school: String
    let noticeLink: String
    let summary: FormSummary?
    let form: NoticeForm?
    let sent: Sent?
    let backLink: String

    struct NoticeForm: Sendable {
        let number: FormField
        let day: FormField
        let text: FormField
    }

    struct Sent: Sendable {
        let numberText: String
        let noticeText: String
        let sentBy: String
        let conclusionHash: String
    }

    static let samples: [ResultNoticePage] = {
        var values = FormValues([:])
        values.fail("so", "Hãy nhập số thông báo.")
        return [true, false].map { isOpen in
            ResultNoticePage(
                heading: "Thông báo kết quả", school: "Trường THCS Khê Thượng", noticeLink: "/",
                summary: values.summary, form: isOpen ? NoticeForm(values) : nil,
                sent: isOpen
                    ? nil
                    : Sent(
                        numberText: "12/TB", noticeText: "Trường đạt Mức 2.", sentBy: "Lê Thị Sở, 08:00",
                        conclusionHash: "ab12"), backLink: "/")
        }
    }()
}
