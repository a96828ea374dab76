extension FigurePage {
    static let samples: [FigurePage] = {
        let cells = [
            FigureCellView(
                css: "number figure-wrong",
                input: FigureCellView.Input(
                    id: "2024-2025:classes/grade-1", value: "4", labelledBy: "dong-a cot-a", mode: "numeric",
                    hint: "số nguyên"),
                choice: nil, result: nil, text: nil, source: "từ hồ sơ năm 2023-2024", before: "năm trước: 3"),
            FigureCellView(
                css: "", input: nil,
                choice: FigureCellView.Choice(
                    id: "2024-2025:information/public/value", labelledBy: "dong-b cot-b",
                    options: [FormOption(id: "a-x", value: "x", label: "Có", isSelected: true)]),
                result: nil, text: nil, source: nil, before: nil),
            FigureCellView(
                css: "number", input: nil, choice: nil,
                result: FigureResultView(
                    id: "o-2024-2025:classes/total", sum: "2024-2025:classes/grade-1", ratio: "", value: "14",
                    lack: "thiếu 1 ô"),
                text: nil, source: nil, before: nil),
            FigureCellView(
                css: "", input: nil, choice: nil, result: nil,
                text: FigureCellView.Text(id: "2023-2024:classes/grade-1", value: "3"), source: nil, before: nil),
        ]
        let note = FigureNoteView(
            css: "figure-soft", icon: "?", label: "Năm học 2024-2025", text: "Khác nhiều so với năm trước.", link: "#a",
            confirm: FigureNoteView.ConfirmView(value: "dung a jump:1:9", words: "Đúng"))
        let row = FigureRowView(
            id: "dong-a", label: "Khối lớp 1", unit: "lớp", supplement: "bổ sung", css: "depth-0", cells: cells,
            notesID: "ghi-chu-a", span: 5, notes: [note])
        let table = FigureTableView(
            id: "bang-classes", title: "1. Số lớp", hint: "Mẫu in không có các dòng này.",
            heads: [FigureTableView.Head(id: "cot-a", label: "Năm học 2024-2025")], rows: [row])
        return [
            FigurePage(
                school: "Trường Tiểu học Hoa Sen", progress: "110/141 ô số đã nhập", warning: "1 chỗ chưa khớp",
                reading: "Lần nộp 1", locked: "Hồ sơ đã nộp.", failed: [LinkView(label: "Không phải số", link: "#a")],
                editing: Editing(
                    link: "/", cellsLink: "/", workbookLink: "/", shown: "{}", repeats: "Lấy 4 ô của năm trước",
                    known: "Lấy 5 ô hệ thống đã biết",
                    reason: ReasonView(backLink: "/"), correctLink: "/?sua=1"),
                tables: [table], historyLink: "/lich-su",
                rounds: [LinkView(label: "Kỳ đầu năm học: đang nhập", link: "/")],
                returned: [SchoolRoundPage.ReturnedLine(label: "Khối lớp 1", link: "#a", reason: "Ít quá")])
        ]
    }()
}
