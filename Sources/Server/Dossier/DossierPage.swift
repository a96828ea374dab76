import Accreditation
import Criteria
import Foundation
import Storage

/// The hub of a dossier.
struct DossierPage: PageContent {
    static let template = "Dossier/dossier"

    let heading: String
    let school: String
    let state: String
    var pack: PackView
    /// What the school's province says beside the rules.
    var province: [GuidanceNotes] = []
    let deadline: DeadlineView?
    /// Why the reader's own work is closed, and who can change that; nil where it is open.
    var closed: ClosedView?
    /// Why it lies with the school again.
    var returned: ReturnView?
    /// Why the school cannot enter now, or until when it can; nil where there is no window.
    var entry: String?
    var standing: StandingView?
    /// What there is to do from inside, and what is still missing.
    var work: [TaskView] = []
    /// What was handed in and decided.
    var papers: [TaskView]
    let main: LinkView?
}

/// A way on, with what is to be known before taking it.
struct TaskView: Sendable {
    let label: String
    let link: String
    let note: String
    let warning: String?
}

/// A rule pack as pages name it: partial Dossier/pack.
struct PackView: Sendable {
    let number: String
    let title: String
    let force: String
    let provenance: String
    /// Where the rules can be read.
    let rulesLink: String
    let notices: [String]
}

extension PackView {
    init(_ pack: RulePack, notices: [Criteria.Notice], at place: RulePlace? = nil) {
        let circular = pack.circular
        number = "Thông tư \(circular.number)"
        title = circular.title
        let end = circular.inForceTo.map { " đến hết \($0.vietnamese)" } ?? ""
        force = "có hiệu lực từ \(circular.inForceFrom.vietnamese)\(end)"
        provenance = circular.provenance.note
        rulesLink = (place?.pack ?? .rulePack(pack.id)).path
        self.notices = notices.map(\.text)
    }
}

extension DossierPage {
    init(_ dossier: Dossier, _ pack: RulePack, today: Day, _ app: App) {
        heading = "Hồ sơ tự đánh giá năm học \(dossier.schoolYear)"
        school = dossier.schoolName
        state = dossier.state.title
        let notices = pack.notices(for: dossier.schoolYear, openedOn: dossier.openedOn ?? today, app.schoolYear)
        self.pack = PackView(pack, notices: notices, at: app.library.place(of: pack))
        deadline = DeadlineView(dossier, today: today, warning: app.settings.deadlineWarningDays)
        papers = Self.papers(dossier)
        main = Self.main(dossier)
    }

    /// The one thing that this reader most likely came for.
    private static func main(_ dossier: Dossier) -> LinkView? {
        let id = dossier.id.uuid
        if dossier.allows(.submit) { return LinkView(label: "Kiểm tra và nộp hồ sơ", link: Route.submit(id).path) }
        if dossier.allows(.answerDraft) {
            return LinkView(label: "Trả lời dự thảo báo cáo đánh giá ngoài", link: Route.draft(id).path)
        }
        if dossier.allows(.replyToObjection) {
            return LinkView(label: "Phản hồi ý kiến của nhà trường", link: Route.draft(id).path)
        }
        if dossier.allows(.readOutcome) {
            return LinkView(label: "Xem kết quả", link: Route.outcome(id).path)
        }
        if dossier.allows(.review) { return LinkView(label: "Kiểm tra hồ sơ", link: Route.review(id).path) }
        return nil
    }

    private static func papers(_ dossier: Dossier) -> [TaskView] {
        let id = dossier.id.uuid
        var papers = [
            TaskView(
                label: "Quy trình", link: Route.procedure(id).path,
                note: "Hồ sơ đang ở bước nào, ai làm bước tiếp theo và những việc đã làm.", warning: nil)
        ]
        if dossier.allows(.readWorkings) || dossier.allows(.readSubmission) {
            papers.append(
                TaskView(
                    label: "Kết quả", link: Route.result(id).path,
                    note: "Bảng tiêu chí và mức, kết quả chung, mỗi kết quả kèm căn cứ.", warning: nil))
            if !dossier.allows(.readWorkings) {
                papers.append(
                    TaskView(
                        label: "Số liệu của trường", link: Route.figures(id).path,
                        note: "Như lúc nộp, kèm các phép kiểm.", warning: nil))
                papers.append(
                    TaskView(
                        label: "Ngưỡng theo số liệu", link: Route.thresholds(id).path,
                        note: "Số liệu lúc nộp nói gì về các ngưỡng, và lý do của hội đồng.", warning: nil))
            }
            papers.append(
                TaskView(
                    label: "Còn thiếu gì để lên mức tiếp theo", link: Route.gaps(id).path,
                    note: "Từng tiêu chí đang giữ trường lại, yêu cầu chưa đạt và minh chứng.", warning: nil))
            papers.append(threeWays(id))
            papers.append(
                TaskView(
                    label: "Thử thay đổi đánh giá", link: Route.trial(id).path,
                    note: "Xem kết quả sẽ thế nào; không lưu gì vào hồ sơ.", warning: nil))
        }
        if dossier.allows(.readPapers) {
            papers.append(
                TaskView(
                    label: "Văn bản, giấy tờ", link: Route.papers(id).path,
                    note: "Quyết định, kế hoạch, phiếu, danh mục minh chứng, báo cáo: Word và PDF.", warning: nil))
        }
        if dossier.allows(.exportDossier) {
            papers.append(
                TaskView(
                    label: "Kết quả trong tệp Excel", link: Route.resultWorkbook(id).path,
                    note: "Kết quả chung, từng tiêu chí và các bảng tổng hợp.", warning: nil))
            papers.append(
                TaskView(
                    label: "Toàn bộ hồ sơ trong một tệp", link: Route.wholeDossier(id).path,
                    note: "Minh chứng, văn bản, dữ liệu và mã băm trong một tệp ZIP.", warning: nil))
        }
        if dossier.allows(.readSubmission) {
            papers.append(
                TaskView(
                    label: "Các lần nộp", link: Route.submissions(id).path,
                    note: "Nội dung đúng như lúc nộp, và những gì thay đổi giữa các lần.", warning: nil))
            papers.append(
                TaskView(
                    label: "Các lần kiểm tra", link: Route.review(id).path,
                    note: "Cơ quan quản lý đã tiếp nhận hay trả lại, và lý do.", warning: nil))
        }
        return papers + guests(dossier)
    }

    /// The ways to another rule pack, and to what moves have set aside.
    static func moving(_ dossier: Dossier, aside: Int) -> [TaskView] {
        let move = TaskView(
            label: "Chuyển bộ tiêu chí", link: Route.move(dossier.id.uuid).path,
            note: "Khi quy định được sửa đổi: mang mọi câu trả lời sang bộ mới.", warning: nil)
        let answers = TaskView(
            label: "Câu trả lời để riêng", link: Route.asideAnswers(dossier.id.uuid).path,
            note: "Không còn chỗ trong bộ hiện nay, được giữ lại.", warning: "\(aside) mục")
        return (dossier.allows(.movePack) ? [move] : []) + (aside > 0 ? [answers] : [])
    }

    /// The ways into the school's own work.
    static func work(_ dossier: Dossier, _ pack: RulePack, _ overview: DossierOverview) -> [TaskView] {
        let id = dossier.id.uuid
        let problems = pack.council.problems(of: overview.council, criteria: pack.rated.map(\.code))
        let unknown = pack.askedFacts.filter { overview.facts.satisfy($0) == nil }
        let bare = overview.withoutEvidence.count
        var work = [
            TaskView(
                label: "Hội đồng và phân công", link: Route.council(id).path,
                note: "\(overview.council.members.count) người, \(overview.council.groups.count) nhóm công tác.",
                warning: problems.isEmpty ? nil : "\(problems.count) điểm chưa đúng quy định"),
            TaskView(
                label: "Minh chứng", link: Route.evidenceList(id).path,
                note: "\(overview.evidenceCount) minh chứng đã đăng ký.",
                warning: bare == 0 ? nil : "\(bare) \(pack.pageTerms.rated) đạt nhưng chưa có minh chứng"),
            TaskView(
                label: "Thông tin trường", link: Route.facts(id).path,
                note: "Các điều kiện công nhận không nằm trong tiêu chí, và điều kiện của trường.",
                warning: unknown.isEmpty ? nil : "\(unknown.count) điều kiện chưa khai"),
        ]
        work += desk(dossier)
        work += documents(dossier, pack, overview)
        work.append(
            TaskView(
                label: "Việc cải tiến chất lượng", link: Route.followUps(id).path,
                note: "Từ điểm yếu và yêu cầu chưa đạt đến việc làm, người, hạn và kết quả.", warning: nil))
        if dossier.carriedFrom != nil {
            let open = overview.toConfirm.values.reduce(0, +) + overview.documents.total
            work.append(
                TaskView(
                    label: "Nội dung mang sang từ năm trước", link: Route.carriedOver(id).path,
                    note: open == 0 ? "Đã xác nhận hết." : "Mỗi mục cần xem lại trước khi được tính.",
                    warning: open == 0 ? nil : "\(open) mục cần xác nhận"))
        }
        return work
    }
}

extension DossierPage {
    static let samples = [
        DossierPage(
            heading: "Hồ sơ tự đánh giá năm học 2025-2026", school: "Trường Tiểu học Hoa Sen",
            state: "Đang tự đánh giá", pack: .sample,
            province: [.sample],
            deadline: DeadlineView(css: "state-warning", text: "Hạn nộp thứ Sáu: còn 6 ngày"),
            closed: .sample, returned: .sample, entry: "Đợt nhập mở đến hết thứ Sáu.", standing: .sample,
            work: [TaskView(label: "Hội đồng", link: "/", note: "7 người", warning: "1 điểm chưa đúng quy định")],
            papers: [TaskView(label: "Kết quả", link: "/", note: "Bảng tiêu chí và mức.", warning: "thiếu")],
            main: LinkView(label: "Kiểm tra và nộp hồ sơ", link: "/"))
    ]
}

extension PackView {
    static let sample = PackView(
        number: "Thông tư 1/2000/TT", title: "Quy định về kiểm định chất lượng", force: "có hiệu lực từ 01/01/2000",
        provenance: "Diễn đạt của dự án.", rulesLink: "/", notices: ["Thông tư này đã được sửa đổi."])
}

extension StandingView {
    static let sample = StandingView(
        level: "Mức 1", possible: "Mức 3", rated: "80/158 chỉ báo đã đánh giá", percent: 50,
        next: NextLevelView(
            title: "Để đạt Mức 2 còn cần ít nhất 13 chỉ báo được đánh giá đạt",
            links: [LinkView(label: "1.1 Mức 2, chỉ báo a", link: "/")], rest: "và 12 chỉ báo khác"),
        sections: [
            SectionView(
                title: "Tiêu chuẩn 1: Tổ chức và quản lý nhà trường", total: 60, met: 30, unmet: 2, unrated: 28,
                criteria: [
                    CriterionView(
                        code: "A", title: "Phương hướng, chiến lược", link: "/", css: "state-met",
                        state: "Đạt Mức 1", rated: "4/6", isMine: true, toConfirm: "2 mục cần xác nhận")
                ], assessments: [LinkView(label: "Đánh giá chung", link: "/")])
        ])
}
