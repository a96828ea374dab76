import Accreditation
import Criteria

extension ThreeWayPage {
    static let samples = [
        ThreeWayPage(
            heading: "Tiêu chí 1.1", source: "Lần nộp 1", previous: LinkView(label: "Tiêu chí trước", link: "/"),
            next: LinkView(label: "Tiêu chí sau", link: "/"), backLink: "/", overviewLink: "/",
            summary: [StateBadge(css: "state-warning", label: "1 yêu cầu trống")], closed: .sample,
            rows: [
                Row(
                    rowTitle: "Mức 1, chỉ báo a", requirements: ["Có kế hoạch"], finding: StateBadge(.met),
                    sentences: [.sample], pieces: [LinkView(label: "H1-1.1-01", link: "/")],
                    lacks: [Lack(lackLabel: "Chưa có minh chứng", ways: [.sample])])
            ], bare: [Finding(trouble: "Không có mã", about: .sample, ways: [.sample])],
            dead: [Finding(trouble: "H9: không có trong danh mục", about: .sample, ways: [.sample])],
            remarks: [.sample], remarking: .sample, problems: FormValues.failed("loi", "Hãy viết nhận xét.").summary)
    ]
}

extension ThreeWayPage.Way {
    static let sample = Self(wayLabel: "Sửa phiếu", wayLink: "/")
}

extension ThreeWayPage.SentenceView {
    static let sample = Self(
        sentence: "Trường có kế hoạch.", sentencePlace: "câu 1",
        marks: [StateBadge(css: "state-neutral", label: "Mới")])
}
