import Accreditation

extension ReviewPage {
    static let samples: [ReviewPage] = {
        var values = FormValues(["nhan-xet-1.1": "Thiếu minh chứng cho nội hàm a."])
        values.fail(ReviewForm.decision, "Hãy chọn tiếp nhận hoặc trả lại hồ sơ.")
        return [ReviewPage(values, isFull: true), ReviewPage(values, isFull: false)]
    }()

    private init(_ values: FormValues, isFull: Bool) {
        let saved = ReviewEntry.SavedRemark(
            savedLine: "Thiếu số liệu.", savedLink: "/", savedState: "Ghi cho lần này")
        let entry = ReviewEntry(
            entryTitle: "Tiêu chí 1.1", anchorName: "doc-1", sheetLink: "/", reasonsBefore: ["Thiếu minh chứng."],
            marks: [StateBadge(css: "state-neutral", label: "Đã thay đổi")],
            threeWay: LinkView(label: "Đối chiếu", link: "/"), saved: [saved], sheets: ContentSheet.samples,
            changes: DifferenceView.sample.criteria,
            remark: values.field("nhan-xet-1.1", "Nhận xét về tiêu chí 1.1"),
            remarkDue: values.field("han-1.1", "Sửa xong trước ngày"))
        let quiet = ReviewEntry(
            entryTitle: "Tiêu chí 1.2", anchorName: "doc-2", sheetLink: "/", reasonsBefore: [], marks: [],
            threeWay: LinkView(label: "Đối chiếu", link: "/"), saved: [], sheets: [],
            changes: DifferenceView.sample.criteria,
            remark: values.field("nhan-xet-1.2", "Nhận xét về tiêu chí 1.2"),
            remarkDue: values.field("han-1.2", "Sửa xong trước ngày"))
        self.init(
            school: "Trường Tiểu học Hạ Vân", link: "/", draftKey: "kiem-tra-1", contentHash: "ab12",
            threeWaysLink: "/",
            problems: values.summary, act: .sample,
            again: SecondReading(
                sentence: "Đang hiện phần thay đổi.", changesLink: "/", view: "thay-doi", nextView: "tat-ca",
                nextLabel: "Hiện tất cả tiêu chí"),
            entries: isFull ? [entry] : [quiet], unchanged: isFull ? [quiet] : [entry],
            unchangedTitle: "Tiêu chí không thay đổi (1)", documents: .sample,
            choice: values.choice(ReviewForm.decision, "Quyết định", options: [("accepted", "Tiếp nhận")]),
            note: values.field(ReviewForm.note, "Lời nhắn"), pastReviews: [.sample])
    }
}
