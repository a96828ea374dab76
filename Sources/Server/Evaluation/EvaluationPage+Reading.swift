import Accreditation
import Criteria
import Storage

/// What the page of an evaluation is made of.
struct EvaluationReading: Sendable {
    let dossier: Dossier
    let pack: RulePack
    let team: Team?
    let table: EvaluationTable
    let own: [OwnSheetProgress]
    /// The law's names of its acts, to say who opens what is closed.
    let form: ProcedureForm?

    /// Whether the law has a council that appraises.
    var isAppraised: Bool { pack.appraisal != nil }
    /// Whether the law has a draft that the school answers.
    var hasDraft: Bool { pack.procedure?[.sendDraft] != nil }

    /// Whether the reader may conclude and what comes before it has been done.
    var mayConclude: Bool {
        dossier.allows(.conclude) && (!isAppraised || dossier.state == .appraised)
            && (!hasDraft || dossier.state == .answered)
    }

    var isAllSettled: Bool { pack.rated.allSatisfy { table.isSettled($0) } }
}

extension EvaluationPage {
    init(_ reading: EvaluationReading) {
        let dossier = reading.dossier
        words = reading.pack.teamTerms
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        state = StateBadge(dossier.state, reading.pack.teamWords)
        decision = reading.team.map { "\($0.decisionNumber) ngày \($0.decidedOn.vietnamese)" }
        members =
            reading.team?.members.map {
                Member(name: $0.name, role: TeamWords.start(reading.pack.teamWords.seat($0.role)))
            } ?? []
        actions = Self.actions(reading)
        advice = Self.advice(reading)
        own = Self.own(reading)
        closed = Self.closed(reading)
        let progress = reading.table.progress
        hasProgress = !progress.isEmpty
        handedIn = "\(progress.count { $0.handedInAt != nil })/\(progress.count) phiếu đã nộp"
        rows = progress.isEmpty ? [] : reading.pack.rated.map { Self.row($0, reading) }
    }

    /// What waits for others, or for another state: the team and its sheets.
    private static func closed(_ reading: EvaluationReading) -> [ClosedView] {
        let isDecided = DossierState.decided.contains(reading.dossier.state)
        return reading.dossier.closed(isDecided ? [.rateExternally] : [.formTeam, .rateExternally], reading.form)
    }

    private static func actions(_ reading: EvaluationReading) -> [Action] {
        let (dossier, id) = (reading.dossier, reading.dossier.id.uuid)
        let team = reading.pack.teamWords.short
        var found: [(String, Route)] = []
        if dossier.allows(.sendDraft), reading.hasDraft, reading.isAllSettled {
            found.append(("Gửi dự thảo cho nhà trường", .draft(id)))
        }
        if reading.mayConclude, reading.isAllSettled { found.append(("Viết kết luận", .conclusion(id))) }
        if dossier.allows(.readDraft), reading.hasDraft {
            found.append(("Dự thảo và ý kiến của nhà trường", .draft(id)))
        }
        if reading.isAppraised, dossier.state != .registered {
            found.append(("Phiếu ý kiến, điều kiện, biên bản họp", .appraisal(id)))
        }
        if dossier.allows(.readConclusion) {
            let records = dossier.allows(.recordOutcome)
            found.append((records ? "Xem kết luận và ghi nhận kết quả" : "Xem kết luận", .outcome(id)))
        }
        if dossier.allows(.formTeam) {
            let isNew = reading.team == nil
            found.append((isNew ? "Thành lập \(team)" : "Sửa \(team)", .team(id)))
            if !isNew { found.append(("Phân công tiêu chí", .sharing(id))) }
        }
        if dossier.allows(.readStepPapers) || dossier.allows(.readSharedStepPapers),
            reading.pack.procedure?.papers.isEmpty == false
        {
            found.append(("Giấy tờ của \(team)", .stepPapers(id)))
        }
        if dossier.allows(.readSubmission) { found.append(("Xem hồ sơ đã nộp", .submissions(id))) }
        return found.enumerated().map { place, entry in
            let isMain = place == 0 && found.count > 1 && entry.0 != "Sửa \(team)"
            return Action(label: entry.0, link: entry.1.path, css: isMain ? "btn-primary" : "btn-outline-secondary")
        }
    }

    private static func advice(_ reading: EvaluationReading) -> String? {
        guard reading.dossier.state == .evaluating else { return nil }
        let words = reading.pack.teamTerms
        if reading.isAppraised, reading.isAllSettled {
            return "Mọi tiêu chí đã thống nhất. Hội đồng họp khi mọi thành viên đã nộp phiếu ý kiến và các điều kiện "
                + "công nhận đã có căn cứ; sau đó mới kết luận."
        }
        if reading.dossier.allows(.conclude), !reading.isAllSettled {
            let next = reading.hasDraft ? "gửi dự thảo cho nhà trường" : "viết kết luận"
            return "\(words.leaderStart) \(next) khi mọi tiêu chí đã được thống nhất. "
                + "Tiêu chí nào đủ phiếu thì mở ra để thống nhất ở bảng bên dưới."
        }
        return "Kết quả đánh giá của từng thành viên chỉ mở cho \(words.team) khi tiêu chí đã đủ phiếu."
    }

    private static func own(_ reading: EvaluationReading) -> OwnSheets? {
        guard !reading.own.isEmpty else { return nil }
        let byCode = Dictionary(reading.own.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
        let sheets = reading.pack.rated.compactMap { criterion in
            byCode[criterion.code].map { ownSheet($0, criterion, reading) }
        }
        let done = reading.own.count { $0.handedInAt != nil }
        return OwnSheets(ownTotal: "\(done)/\(reading.own.count) phiếu đã nộp", sheets: sheets)
    }

    private static func ownSheet(
        _ sheet: OwnSheetProgress, _ criterion: Criterion, _ reading: EvaluationReading
    ) -> OwnSheet {
        let total = criterion.paths.count
        let badge: StateBadge =
            sheet.handedInAt != nil
            ? .init(css: "state-met", label: "Đã nộp")
            : sheet.rated == total
                ? .init(css: "state-warning", label: "Đã xong, chưa nộp")
                : .init(css: "state-unrated", label: sheet.rated == 0 ? "Chưa bắt đầu" : "Đang làm")
        return OwnSheet(
            criterion: reading.pack.shortName(criterion.code), criterionTitle: reading.pack.longName(criterion),
            link: Route.evaluationSheet(reading.dossier.id.uuid, criterion.code).path,
            rated: "\(sheet.rated)/\(total)", badge: badge)
    }

    private static func row(_ criterion: Criterion, _ reading: EvaluationReading) -> Row {
        let sheets = reading.table.progress.filter { $0.criterion == criterion.code }
        let waiting = sheets.count { $0.handedInAt == nil }
        let mayLook = reading.dossier.allows(.readRatings) && waiting == 0 && !sheets.isEmpty
        return Row(
            criterion: reading.pack.shortName(criterion.code), criterionTitle: reading.pack.longName(criterion),
            people: sheets.map { Person(name: $0.name, hasHandedIn: $0.handedInAt != nil) },
            badge: badge(criterion, waiting: waiting, reading),
            link: mayLook ? Route.settlement(reading.dossier.id.uuid, criterion.code).path : nil)
    }

    private static func badge(_ criterion: Criterion, waiting: Int, _ reading: EvaluationReading) -> StateBadge {
        if waiting > 0 { return .init(css: "state-unrated", label: "Chờ \(waiting) phiếu") }
        guard reading.dossier.allows(.readRatings) else { return .init(css: "state-neutral", label: "Đã đủ phiếu") }
        return reading.table.isSettled(criterion)
            ? .init(css: "state-met", label: "Đã thống nhất")
            : .init(css: "state-warning", label: "Chờ \(reading.pack.teamWords.leader) thống nhất")
    }
}

extension RulePack {
    /// The title of a criterion; empty for school-wide groups, whose short name is their title.
    func longName(_ criterion: Criterion) -> String {
        isSchoolWide(criterion.code) ? "" : criterion.title
    }
}
