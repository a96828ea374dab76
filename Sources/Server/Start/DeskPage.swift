import Accreditation

/// The start page of somebody who is signed in: what waits for them, role by role.
struct DeskPage: PageContent {
    static let template = "Start/desk"

    let heading: String
    let dossiers: [SchoolDesk]
    /// Dossiers of earlier years.
    let earlier: [TaskView]
    let sections: [DeskSection]
    let opening: [LinkView]
    /// What to do where nothing waits.
    let nothing: String?
}

/// One school's newest dossier on the start page.
struct SchoolDesk: Sendable {
    let title: String
    let dossierLink: String
    let state: String
    /// What comes next in the procedure and who is due; nil where the rules write down no procedure.
    let nextStep: String?
    /// Why the reader's own work is closed, and who can change that; nil where it is open.
    let closed: ClosedView?
    let deadline: DeadlineView?
    /// The calendar of the rules in the dossier's school year (``CalendarView``); nil where the rules set no deadline.
    let calendar: PagePart?
    let standing: StandingView
    let mine: [CriterionView]
    let returned: [LinkView]
    let carried: LinkView?
    /// When the reader had last been here.
    let since: String?
    let changes: [ChangeView]
}

extension DeskPage {
    init(
        _ person: SignedInPerson, dossiers: [SchoolDesk], earlier: [TaskView], sections: [DeskSection],
        opening: [LinkView]
    ) {
        heading = "Xin chào \(person.name)"
        self.dossiers = dossiers
        self.earlier = earlier
        self.sections = sections
        self.opening = opening
        nothing =
            dossiers.isEmpty && sections.isEmpty && opening.isEmpty
            ? "Hiện chưa có việc nào cho bạn. Khi hiệu trưởng đưa bạn vào hội đồng hoặc cấp trên giao việc, "
                + "việc đó hiện ở đây."
            : nil
    }

    static let samples = [
        DeskPage(
            heading: "Xin chào Nguyễn Thị Hà",
            dossiers: [
                SchoolDesk(
                    title: "Trường Tiểu học Hoa Sen – năm học 2025-2026", dossierLink: "/",
                    state: "Đang tự đánh giá", nextStep: "Việc tiếp theo: nộp hồ sơ.", closed: .sample,
                    deadline: DeadlineView(css: "state-warning", text: "Hạn nộp: còn 6 ngày"),
                    calendar: PagePart(CalendarView.sample), standing: .sample,
                    mine: StandingView.sample.sections[0].criteria,
                    returned: [LinkView(label: "Tiêu chí A", link: "/")],
                    carried: LinkView(label: "2 mục cần xác nhận", link: "/"), since: "08:30 ngày 8 tháng 3",
                    changes: [ChangeView(text: "Lê Văn An sửa phần mô tả", link: "/")])
            ],
            earlier: [TaskView(label: "Năm học trước", link: "/", note: "Đã nộp", warning: "thiếu")],
            sections: [
                DeskSection(
                    title: "Các trường", text: "Tất cả 12 trường.",
                    lines: [TaskView(label: "Đã nộp: 3 trường", link: "/", note: "Chờ kiểm tra", warning: "mới")])
            ],
            opening: [LinkView(label: "Mở hồ sơ", link: "/")], nothing: "Chưa có việc nào.")
    ]
}
