extension SchoolRoundPage {
    static let samples = [
        SchoolRoundPage(
            heading: "Số liệu kỳ đầu", school: "Trường Hoa Sen",
            state: StateBadge(css: "state-neutral", label: "Đang nhập"), days: ["Đến hết 10/10."],
            left: StateBadge(css: "state-warning", label: "còn 2 ngày"),
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]), note: "Lưu ý",
            failed: [LinkView(label: "Nữ nhiều hơn tổng số", link: "#a")],
            doubtful: [LinkView(label: "Khác nhiều", link: "#a")],
            differing: [DifferenceLine(label: "Khối lớp 1", was: "3", now: "4")],
            returned: [ReturnedLine(label: "Khối lớp 1", link: "#a", reason: "Ít quá")],
            entryLink: LinkView(label: "Nhập số liệu", link: "/"),
            confirm: ConfirmForm(
                title: "Xác nhận", explanation: "Đúng 80 số liệu.", link: "/", hash: "0", button: "Xác nhận số liệu",
                reason: FormValues().field("ly-do", "Lý do")),
            correction: CorrectionForm(
                link: "/", hash: "0", reason: FormValues().field("ly-do", "Lý do"), backLink: "/"),
            correctLink: "/?sua=1", withdrawLink: "/", check: CheckForm(link: "/", hash: "0"),
            tables: [
                TableView(
                    title: "Bảng 1", yearTitle: "2025-2026", lastTitle: "2024-2025", isChecked: true, isOpen: true,
                    rows: [
                        RowView(
                            id: "o-a", label: "Khối lớp 1", value: "4",
                            corrections: [
                                CorrectionField(name: "so-a", typed: "bốn", label: "Khối lớp 1", isWrong: true)
                            ], last: "3",
                            problems: [StateBadge(css: "state-warning", label: "Khác nhiều")],
                            reasonFields: [ReasonField(name: "tra-a", typed: "Ít", label: "Lý do")], hasReason: true)
                    ])
            ], acts: ["08:30: xác nhận"],
            versions: [VersionLine(label: "Bản 2", hash: "0", differenceLink: "/")])
    ]
}
