import Accreditation

extension DraftPage {
    static let samples: [DraftPage] = {
        var values = FormValues()
        values.fail("tom-tat", "Hãy viết tóm tắt.")
        let field = values.field("tom-tat", "Tóm tắt")
        let sent = Sent(
            result: .sample, words: "Đạt", sentBy: "Đặng Văn Trưởng", hash: "ab", time: ["đến hết ngày mai"],
            granted: ["Gia hạn"])
        return DraftItemView.samples.map { item in
            let isWriting = item.writing != nil
            return DraftPage(
                school: "Trường Tiểu học Hạ Vân", lead: "Dự thảo", summary: values.summary, closedParts: [.sample],
                sending: Sending(sendLink: "/", isReady: true, unsettled: ["Tiêu chí 1"], summaryField: field),
                sent: sent,
                answer: Answer(kind: "Nhất trí", generalRemark: "Cảm ơn", answeredBy: "Hiệu trưởng", counts: "1"),
                answering: isWriting
                    ? Answering(
                        answerLink: "/", remarkField: field, remarkVersionName: "phien-ban", remarkVersion: 1,
                        moreTimeLink: "/") : nil,
                items: [item],
                waiting: Waiting(closeLink: "/", told: "hôm qua", obstacles: ["Chưa hết hạn"], mayClose: true),
                concludeLink: "/", backLink: "/")
        }
    }()
}
