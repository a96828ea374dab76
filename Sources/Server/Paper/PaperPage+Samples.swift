import Accreditation

extension PaperPage {
    static let samples = [
        PaperPage(
            heading: "Kế hoạch", paperForm: "Phụ lục 2", school: "Trường Tiểu học Hạ Vân", state: StateBadge(.met),
            work: .sample, versions: [.sample], isEmpty: false),
        PaperPage(
            heading: "Kế hoạch", paperForm: "", school: "Trường Tiểu học Hạ Vân", state: StateBadge(.met), work: nil,
            versions: [], isEmpty: true, closed: [.sample]),
    ]
}

extension PaperPage.Work {
    static let sample = PaperPage.Work(
        link: "/", packHash: "0", carried: "2 mục ở đây cần xác nhận.", searchLink: "/tim", isOpen: true,
        previewLink: "/xem", docxLink: "/docx", pdfLink: "/pdf",
        missing: [PaperPage.Gap(sentence: "Chưa ghi nguồn lực.", gapLink: "/", gapLabel: "Ghi ở trang này")],
        isComplete: false, outdated: .sample,
        writings: [
            PaperPage.Writing(
                printed: ["Công cụ là các tiêu chuẩn."], listed: LinkView(label: "Lịch", link: "/"),
                entry: .sample(true))
        ],
        breakdown: [
            .init(
                groupTitle: "Tiêu chí 1.1: Phương hướng", groupNote: "Đã ghi 1/3 mục.",
                indicators: [
                    .init(
                        indicatorTitle: "Mức 1, chỉ báo a", requirements: ["Phù hợp mục tiêu giáo dục"],
                        entries: [.sample(true)])
                ])
        ],
        details: PaperDetailName.allCases.map { PaperDetailView($0, .sample(true)) },
        approval: .sample, waiting: "Bản PDF đang được tạo.")
}

extension PaperApprovalView {
    static let sample: PaperApprovalView = {
        var values = FormValues(["ly-do": ""])
        values.fail("ly-do", "Hãy ghi lý do.")
        return PaperApprovalView(
            action: "/", seenHash: "ab12", next: 2, summary: values.summary, forbidding: ["Chưa ghi nguồn lực."],
            mayApprove: true, reason: values.field("ly-do", "Lý do"))
    }()
}

extension PaperOutdatedView {
    static let sample = PaperOutdatedView(
        number: 1, changes: ["3 số liệu thay đổi."],
        texts: [.init(field: "Phạm vi", stretches: [.init(same: ["Có "], gone: ["12"], new: ["14"])])],
        difference: .sample)
}

extension PaperVersionView {
    static let sample = PaperVersionView(
        versionTitle: "Bản 1", by: "Nguyễn Thị Hiệu", at: "lúc duyệt", docxLink: "/docx", pdfLink: "/pdf",
        sizes: "Word 20 kB, PDF 80 kB", sourceHash: "ab12", pdfHash: "cd34", gaps: ["Chưa ghi nguồn lực."],
        reasons: ["Chờ kinh phí."], scans: [LinkView(label: "Bản đã ký.pdf", link: "/")],
        upload: PaperUploadView(scanAction: "/", scanInput: "ban-quet-1", scanNote: "PDF hoặc ảnh."))
}
