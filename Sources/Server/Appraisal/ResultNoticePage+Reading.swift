import Accreditation
import Criteria
import Storage

extension ResultNoticePage {
    init(_ reading: AppraisalReading, _ values: FormValues) {
        heading = reading.form.notice
        school = reading.school
        noticeLink = Route.resultNotice(reading.id).path
        summary = values.summary
        let notice = reading.appraisal.notice
        form = notice == nil ? NoticeForm(values) : nil
        sent = notice.map {
            Sent(
                numberText: "Số \($0.number) ngày \($0.day.vietnamese)", noticeText: $0.body,
                sentBy: "\($0.sentByName), \(VietnameseTime.moment($0.sentAt))", conclusionHash: $0.contentHash)
        }
        backLink = Route.appraisal(reading.id).path
    }
}

extension ResultNoticePage.NoticeForm {
    init(_ values: FormValues) {
        number = values.field("so", "Số thông báo", hint: "Ví dụ: 48/TB-SGDĐT", isRequired: true)
        day = values.field("ngay", "Ngày thông báo", isRequired: true)
        text = values.field(
            "noi-dung", "Nội dung thông báo", hint: "Đã điền sẵn theo kết luận của hội đồng; sửa được trước khi gửi.",
            isRequired: true)
    }
}
