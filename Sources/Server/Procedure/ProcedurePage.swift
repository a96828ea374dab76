import Accreditation
import Criteria

/// Where a dossier is in the procedure of its law, what comes next, who is due and by when.
struct ProcedurePage: PageContent {
    static let template = "Procedure/procedure"

    let heading: String
    let law: String
    let state: StateBadge
    let now: String
    let deadline: DeadlineView?
    let problems: FormSummary?
    let stages: [Stage]
    /// What is due now, until when, and what was granted.
    var due: [DeadlineView] = []

    /// One act of the law.
    struct Stage: Sendable {
        let stageTitle: String
        let standing: StateBadge
        /// True for the acts that may be done now.
        let isCurrent: Bool
        let people: String
        let limit: String?
        let needs: String?
        let citation: String?
        let isAssumedAct: Bool
        let acts: [String]
        /// Where the reader may do it now: a page of its own, or a form here; none or one of both.
        let doLinks: [String]
        let plainForms: [PlainActForm]
    }
}

extension ProcedurePage {
    init(
        _ dossier: Dossier, _ pack: RulePack, _ form: ProcedureForm, _ acts: [RecordedAct], _ deadline: DeadlineView?,
        own: [ActName: PlainActForm], _ problems: FormSummary?
    ) {
        let procedure = Procedure(form, in: dossier.state)
        let last = acts.last.map { VietnameseTime.day($0.doneAt) }
        heading = dossier.title
        law = "Thông tư \(pack.circular.number)"
        state = StateBadge(css: "state-neutral", label: dossier.state.title(in: form.team?.words ?? .ofTeams))
        now = Self.now(procedure, dossier)
        self.deadline = deadline
        self.problems = problems
        stages = procedure.stages(acts).map { Stage($0, since: last, of: dossier, own[$0.form.name], form.team?.words) }
    }

    /// What comes next and for whom it waits.
    static func now(_ procedure: Procedure, _ dossier: Dossier) -> String {
        let next = procedure.next
        if next.isEmpty || dossier.state.isLast { return "Quy trình đã xong; kết quả được lưu trong hồ sơ." }
        let onward = next.filter { !($0.act.rule.isDetour && $0.act.rule.isPlain) }
        let acts = onward.compactMap { procedure.form[$0.act]?.title.quoted }.joined(separator: " hoặc ")
        let roles = Set(onward.flatMap(\.roles))
        let isMine = !roles.isDisjoint(with: dossier.roles)
        return "Việc tiếp theo: \(acts). Đang chờ: \(roles.titles(in: procedure.form.team?.words))"
            + (isMine ? " (có bạn)." : ".")
    }

    static let samples = [
        ProcedurePage(
            heading: "Trường Tiểu học Hoa Sen – năm học 2025-2026", law: "Thông tư 1/2000/TT",
            state: StateBadge(css: "state-neutral", label: "Đã nộp, chờ kiểm tra"),
            now: "Việc tiếp theo: Tiếp nhận hồ sơ.", deadline: DeadlineView(css: "state-warning", text: "còn 6 ngày"),
            problems: FormSummary(problems: [FormProblem(link: "#ly-do-unlock", sentence: "Hãy nêu lý do.")]),
            stages: [
                Stage(
                    stageTitle: "Tiếp nhận hồ sơ", standing: StateBadge(css: "state-warning", label: "Đang chờ"),
                    isCurrent: true, people: "Chuyên viên", limit: "5 ngày làm việc", needs: "có quyết định",
                    citation: "Điều 9", isAssumedAct: true, acts: ["08:00 hôm nay: Nguyễn Thị Hoa"],
                    doLinks: ["/"], plainForms: [.sample, .blockedSample])
            ], due: [DeadlineView(css: "state-warning", text: "còn 2 ngày")])
    ]
}

extension ProcedurePage.Stage {
    fileprivate init(
        _ stage: Procedure.Stage, since last: String?, of dossier: Dossier, _ own: PlainActForm?, _ words: TeamWords?
    ) {
        stageTitle = stage.form.title
        standing = StateBadge(stage.standing)
        isCurrent = stage.standing == .due
        people = stage.roles.titles(in: words)
        limit = stage.form.limit.map { limit in
            let since = stage.standing == .due ? last.map { ", kể từ \($0)" } : nil
            return limit.words + (since ?? "")
        }
        let needed = stage.form.name.rule.needs.map(\.title)
        needs = needed.isEmpty || stage.standing == .done ? nil : needed.joined(separator: "; ")
        citation = stage.form.citation.article.isEmpty ? nil : "\(stage.form.citation)"
        isAssumedAct = stage.form.isAssumed
        acts = stage.done.map(\.words)
        plainForms = [own].compactMap { $0 }
        let name = stage.form.name
        let isMine = stage.standing == .due && dossier.allows(name.rule.action)
        doLinks = isMine ? [name.page(of: dossier)?.path].compactMap { $0 } : []
    }
}

extension StateBadge {
    /// Where an act stands.
    fileprivate init(_ standing: Procedure.Stage.Standing) {
        switch standing {
        case .done: self.init(css: "state-met", label: "Đã xong")
        case .due: self.init(css: "state-warning", label: "Đang chờ")
        case .later: self.init(css: "state-unrated", label: "Chưa tới")
        }
    }
}

extension ActLimit {
    /// `5 ngày làm việc`.
    fileprivate var words: String { "\(days) ngày\(isInWorkingDays ? " làm việc" : "")" }
}

extension RecordedAct {
    fileprivate var words: String {
        let reason = note.isEmpty ? "" : " – \(note)"
        let seen = seenHash.map { " (mã băm \($0.prefix(12)))" } ?? ""
        return "\(VietnameseTime.moment(doneAt)): \(doneBy)\(reason)\(seen)"
    }
}

extension Set<Role> {
    /// The roles in words, in the order of their declaration: `Hiệu trưởng, Chủ tịch hội đồng tự đánh giá`.
    ///
    /// - Parameter words: what the law calls those who judge; nil where it has no words of its own.
    func titles(in words: TeamWords?) -> String {
        Role.allCases.filter(contains).map { $0.title(in: words) }.joined(separator: ", ")
    }
}

extension String {
    fileprivate var quoted: String { "“\(self)”" }
}
