import Accreditation
import Criteria
import Storage

extension CouncilMinutesPage {
    /// - Parameter present: who is ticked in the form.
    init(_ reading: AppraisalReading, _ values: FormValues, present: Set<String>) {
        heading = reading.form.minutes
        school = reading.school
        minutesLink = Route.councilMinutes(reading.id).path
        summary = values.summary
        remark = reading.form.remark
        let minutes = reading.appraisal.minutes
        ruleText = (minutes?.minutes.rule ?? reading.appraisal.rule).sentence
        let words = reading.used.pack.teamWords
        form =
            minutes == nil
            ? MinutesForm(
                values,
                reading.appraisal.members.map { member in
                    let id = member.person.description
                    return SeatTick(
                        tickID: "co-mat-\(id)", tickValue: id,
                        tickLabel: "\(member.name) – \(words.seat(member.role))", isTicked: present.contains(id))
                }) : nil
        kept = minutes.map { Kept($0, reading.used.pack) }
        backLink = Route.appraisal(reading.id).path
    }
}

extension CouncilMinutesPage.Kept {
    fileprivate init(_ kept: KeptMinutes, _ pack: RulePack) {
        let (minutes, vote) = (kept.minutes, kept.minutes.vote)
        let result = ResultLines(level: minutes.level, grade: nil, degree: minutes.degree, pack)
        facts =
            [
                .init(term: "Ngày họp", fact: Day(iso: minutes.heldOn)?.vietnamese ?? minutes.heldOn),
                .init(term: "Nơi họp", fact: minutes.place),
                .init(term: "Mức theo đánh giá đã thống nhất", fact: result.level),
            ] + [result.degree].compactMap { $0 }.map { .init(term: "Đạt chuẩn quốc gia", fact: $0) }
        members = minutes.members.map { member in
            .init(
                memberName: member.name,
                seat: TeamRole(rawValue: member.role).map { TeamWords.start(pack.teamWords.seat($0)) } ?? "",
                presence: member.isPresent ? "Có mặt" : "Vắng", proposalText: member.proposal.title)
        }
        courseText = minutes.course
        votes =
            "Có mặt \(vote.present)/\(vote.members) thành viên: \(vote.agreeing) đồng ý, "
            + "\(vote.opposing) không đồng ý, \(vote.abstaining) không có ý kiến."
        carried = StateBadge(
            css: minutes.isCarried ? "state-met" : "state-unmet",
            label: minutes.isCarried ? "Hội đồng đề nghị công nhận" : "Hội đồng không đề nghị công nhận")
        conditions = minutes.conditions.map(CouncilMinutesPage.Condition.init)
        keptBy = "\(kept.keptByName), \(VietnameseTime.moment(kept.keptAt))"
        contentHash = kept.contentHash
    }
}
