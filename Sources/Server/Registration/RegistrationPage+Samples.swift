extension RegistrationPage {
    static let samples = [
        RegistrationPage(
            heading: "Công văn đăng ký", lead: "Trường Hoa Sen",
            state: StateBadge(css: "state-neutral", label: "Chưa gửi"),
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]), source: "Theo thông lệ.",
            sent: [
                SentView(
                    sentTitle: "Lần 1", facts: ["Ngày 10 tháng 3"],
                    checks: [
                        CheckView(
                            verdict: StateBadge(css: "state-unmet", label: "Cần hoàn thiện"), who: "Chuyên viên",
                            gaps: ["Báo cáo: thiếu một bản"])
                    ])
            ],
            sendForm: SendForm(
                sendLink: "/", sendTitle: "Gửi",
                wishes: [FormValues().choice("nguyen-vong", "Nguyện vọng", options: [("both", "Cả hai")])],
                numberField: FormValues().field("so", "Số"), dayField: FormValues().field("ngay", "Ngày"),
                items: [ItemTick(tickID: "kem-1", tickValue: "1", tickLabel: "Báo cáo", isTicked: true)],
                noteField: FormValues().field("noi-dung", "Nội dung")),
            checkForm: CheckForm(
                checkLink: "/", reasons: [FormValues().field("thieu-1", "Báo cáo")],
                choice: FormValues().choice("ket-luan", "Kết luận", options: [("du", "Đủ")])),
            closed: [.sample])
    ]
}
