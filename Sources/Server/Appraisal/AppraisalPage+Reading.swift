import Accreditation
import Criteria
import Storage

extension AppraisalPage {
    /// - Parameters:
    ///   - form: the law's names of its acts, to say who opens what is closed.
    ///   - values: what was typed about a condition.
    init(_ reading: AppraisalReading, _ form: ProcedureForm?, _ values: FormValues) {
        let (dossier, appraisal, pack) = (reading.dossier, reading.appraisal, reading.used.pack)
        let readsRatings = dossier.allows(.readRatings)
        school = reading.school
        badge = StateBadge(dossier.state, pack.teamWords)
        problems = values.summary
        let isDecided = DossierState.decided.contains(dossier.state)
        closed = dossier.closed(isDecided ? [.appraise] : [.giveOpinion, .appraise], form)
        remark = reading.form.remark
        ruleText = (appraisal.minutes?.minutes.rule ?? appraisal.rule).sentence
        members = appraisal.members.map { Member($0, pack.teamWords) }
        opinionTitle = reading.form.opinion
        own = reading.isMember ? Self.own(reading) : nil
        let isOpen = appraisal.isOpen && readsRatings
        opinions = isOpen ? appraisal.opinions.filter { $0.handedInAt != nil }.map(Opinion.init) : []
        sealed =
            isOpen
            ? nil
            : readsRatings
                ? "Ý kiến của từng thành viên chỉ mở cho hội đồng khi mọi thành viên đã nộp phiếu."
                : "Ý kiến của từng thành viên dành cho hội đồng, và cho Sở khi hội đồng đã kết luận."
        conditions = appraisal.conditions.map { Condition($0, reading, values) }
        minutesTitle = reading.form.minutes
        minutes = Self.minutes(reading)
        lacking = dossier.allows(.appraise) ? reading.lacking : []
        noticeTitle = reading.form.notice
        notice = Self.notice(reading)
        backLink = Route.evaluation(reading.id).path
    }

    private static func own(_ reading: AppraisalReading) -> LinkView? {
        let route = Route.opinion(reading.id).path
        if reading.own?.handedInAt != nil { return LinkView(label: "Xem phiếu của tôi", link: route) }
        guard reading.dossier.allows(.giveOpinion) else { return nil }
        return LinkView(label: reading.own == nil ? "Viết phiếu của tôi" : "Viết tiếp phiếu của tôi", link: route)
    }

    private static func minutes(_ reading: AppraisalReading) -> LinkView? {
        let route = Route.councilMinutes(reading.id).path
        if reading.appraisal.minutes != nil { return LinkView(label: "Xem biên bản", link: route) }
        guard reading.dossier.allows(.appraise), reading.lacking.isEmpty else { return nil }
        return LinkView(label: "Lập biên bản họp", link: route)
    }

    private static func notice(_ reading: AppraisalReading) -> LinkView? {
        let route = Route.resultNotice(reading.id).path
        if reading.appraisal.notice != nil { return LinkView(label: "Xem thông báo", link: route) }
        return reading.dossier.allows(.sendResultNotice) ? LinkView(label: "Gửi thông báo", link: route) : nil
    }
}

extension AppraisalPage.Member {
    fileprivate init(_ member: Appraisal.Member, _ words: TeamWords) {
        memberName = member.name
        seat = TeamWords.start(words.seat(member.role))
        handedIn =
            member.handedInAt == nil
            ? StateBadge(css: "state-unrated", label: "Chưa nộp phiếu")
            : StateBadge(css: "state-met", label: "Đã nộp phiếu")
    }
}

extension AppraisalPage.Opinion {
    fileprivate init(_ sheet: OpinionSheet) {
        author = sheet.name
        proposalText = sheet.draft.proposal?.title ?? ""
        strengthsText = sheet.draft.strengths
        lacksText = sheet.draft.lacks
        adviceText = sheet.draft.advice
    }
}
