import Accreditation
import Criteria

extension MeetingPage {
    /// - Parameter values: of the form that begins a correction.
    init(_ visit: MeetingVisit, _ meeting: Meeting, _ values: FormValues) {
        let (id, minutes) = (visit.dossier.id.uuid, meeting.minutes)
        let successor = visit.successor(of: meeting)
        heading = meeting.title
        school = visit.dossier.title
        badge = StateBadge(meeting, isCorrected: successor != nil)
        corrected = successor.map { LinkView(label: $0.title, link: Route.meeting(id, $0.id.uuid).path) }
        correcting = visit.meetings.first { $0.id == meeting.corrects }.map { before in
            Correcting(
                correctingReason: meeting.reason,
                before: LinkView(label: before.title, link: Route.meeting(id, before.id.uuid).path))
        }
        problems = minutes.problems
        warnings = minutes.warnings
        facts = [
            ("Ngày họp", minutes.day?.vietnamese ?? "chưa ghi"), ("Giờ", minutes.time), ("Nơi họp", minutes.place),
            ("Có mặt", "\(minutes.present)/\(minutes.attendance.count) thành viên"), ("Khách mời", minutes.guests),
        ].filter { !$0.1.isEmpty }.map { Fact(term: $0.0, fact: $0.1) }
        attendance = minutes.attendance.map {
            Seat(
                seatName: $0.name, seatPost: $0.post, seatTitle: $0.seat, presence: $0.isPresent ? "Có mặt" : "Vắng")
        }
        agendaText = minutes.agenda
        discussionText = minutes.discussion
        ruleText = minutes.rule.sentence
        decisions = minutes.decisions.map { Vote($0, minutes) }
        signatures = MeetingSeat.allCases.map { Signature($0, meeting) }
        outdated = meeting.outdated.map {
            "\($0.seat.title) \($0.byName) đã ký một nội dung trước đó (\(VietnameseTime.moment($0.at))); "
                + "biên bản đã được sửa sau chữ ký này."
        }
        hash = meeting.hash
        editLink = visit.mayWrite && !meeting.isFrozen ? Route.editMeeting(id, meeting.id.uuid).path : nil
        signing = Signing(visit, meeting)
        closed = visit.closed
        correction =
            visit.mayWrite && meeting.isFrozen && successor == nil
            ? Correction(
                correctLink: Route.correctMeeting(id, meeting.id.uuid).path, correctSummary: values.summary,
                correctReason: values.field(
                    "ly-do", "Lý do đính chính", hint: "Được in trên bản đính chính.", isRequired: true)) : nil
    }
}

extension MeetingPage.Signing {
    fileprivate init?(_ visit: MeetingVisit, _ meeting: Meeting) {
        guard let seat = visit.seat, !meeting.isFrozen, meeting.minutes.problems.isEmpty,
            meeting.signature(of: seat) == nil
        else { return nil }
        signLink = Route.signMeeting(visit.dossier.id.uuid, meeting.id.uuid).path
        signSeat = seat.title.prefix(1).lowercased() + seat.title.dropFirst()
        seenHash = meeting.hash
    }
}

extension MeetingPage.Signature {
    fileprivate init(_ seat: MeetingSeat, _ meeting: Meeting) {
        signatureTitle = seat.title
        signatureName =
            meeting.signature(of: seat).map { "\($0.byName), đã ký lúc \(VietnameseTime.moment($0.at))" }
            ?? "(chưa ký)"
    }
}

extension MeetingPage.Vote {
    fileprivate init(_ decision: MeetingMinutes.Decision, _ minutes: MeetingMinutes) {
        let stands = minutes.stands(decision)
        voteText = decision.text
        voteCounts =
            "\(decision.inFavour) đồng ý, \(decision.against) không đồng ý, \(decision.abstained) ý kiến khác "
            + "trên \(minutes.attendance.count) thành viên"
        voteBadge = StateBadge(
            css: stands ? "state-met" : "state-unmet", label: stands ? "Được thông qua" : "Không được thông qua")
    }
}
