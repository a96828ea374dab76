import Accreditation
import Criteria

extension PlanRowView {
    static func sample(isOpen: Bool) -> PlanRowView {
        PlanRowView(
            id: "kh-issue-1", rowTitle: "Vấn đề 1", place: "issue-1", isOpen: isOpen, saveLink: "/luu", version: "1",
            stored: "0",
            boxes: [
                PlanBox(
                    boxID: "kh-issue-1-limits", boxLabel: "Hạn chế", boxHelp: "Nêu một hạn chế.", boxValue: "Thiếu",
                    shown: "Thiếu", isChoice: false, options: [], ownLink: nil, ownVersion: "1"),
                PlanBox(
                    boxID: "kh-issue-1-state", boxLabel: "Mức độ", boxHelp: nil, boxValue: "done", shown: "Hoàn thành",
                    isChoice: true,
                    options: [FormOption(id: "", value: "done", label: "Hoàn thành", isSelected: true)],
                    ownLink: isOpen ? nil : "/muc-do", ownVersion: "1"),
            ], isFirst: false, isFixed: false, isCarried: true, writtenBy: "Hà, 08:30")
    }
}

extension PrintedView {
    static let sample = PrintedView(
        printedTitle: "III. Mục đích", printedLines: [.init(lineHeading: "Mục đích", lineText: "a) Cải tiến")])
}

extension PlanPage {
    static let samples = [sample(isOpen: true), sample(isOpen: false)]

    private static func sample(isOpen: Bool) -> PlanPage {
        PlanPage(
            heading: "Kế hoạch cải tiến chất lượng", formNumber: "Mẫu số 2", school: "Trường Hạ Vân", link: "/",
            packHash: "0",
            printLink: "/in", historyLink: "/lich-su", isOpen: isOpen, maySave: true,
            lock: isOpen ? nil : SheetLock(reason: "Hồ sơ đã nộp.", advice: "Hãy chờ."),
            carried: "2 mục cần xác nhận.", tooMany: "Kế hoạch đang có 9 vấn đề.", grounds: .sample(isOpen: isOpen),
            groundsTitle: "II. Căn cứ", printedGrounds: ["Báo cáo tự đánh giá"], preface: [.sample],
            issuesTitle: "IV. Vấn đề", actionsTitle: "V. Nội dung",
            issues: [
                IssueView(
                    issue: .sample(isOpen: isOpen), actions: [.sample(isOpen: isOpen)], hasNoActions: true,
                    newAction: "them")
            ], hasNoIssues: true, newIssue: "them",
            proposals: [Proposal(proposalText: "Thư viện", from: "Tiêu chí 3.5", take: "lay")],
            reviewsTitle: "VI. Theo dõi", reviews: [.sample(isOpen: isOpen)],
            earlier: [
                Earlier(
                    earlierTitle: "Năm trước", earlierLink: "/",
                    earlierActions: [EarlierAction(actionText: "Sửa thư viện", actionState: "Hoàn thành")],
                    earlierReviews: [EarlierReview(reviewTitle: "Cuối năm", reviewText: "Kết quả: tốt")])
            ], closing: [.sample], follow: .sample)
    }
}
