import Accreditation
import Criteria

/// Every meeting of a council.
struct MeetingListPage: PageContent {
    static let template = "Meeting/list"

    let lead: String
    let rule: String
    let newLink: String?
    let meetings: [Line]
    var closed: [ClosedView] = []

    struct Line: Sendable {
        let meetingTitle: String
        let meetingLink: String
        let held: String
        let badge: StateBadge
        let summaryText: String
    }

    static let samples = [
        MeetingListPage(
            lead: "Trường – năm học", rule: "2/3", newLink: "/",
            meetings: [
                Line(
                    meetingTitle: "Biên bản lần 1", meetingLink: "/", held: "05/9", badge: StateBadge(.met),
                    summaryText: "2 nghị quyết")
            ], closed: [.sample])
    ]
}

extension MeetingListPage {
    init(_ visit: MeetingVisit) {
        lead = visit.dossier.title
        rule = MeetingRule(visit.desk.pack.council).sentence
        newLink = visit.mayWrite ? Route.newMeeting(visit.dossier.id.uuid).path : nil
        meetings = visit.meetings.map { meeting in
            let minutes = meeting.minutes
            let stand = minutes.decisions.count(where: minutes.stands)
            return Line(
                meetingTitle: meeting.title, meetingLink: Route.meeting(visit.dossier.id.uuid, meeting.id.uuid).path,
                held: minutes.day?.vietnamese ?? "chưa ghi ngày",
                badge: StateBadge(meeting, isCorrected: visit.successor(of: meeting) != nil),
                summaryText: "Có mặt \(minutes.present)/\(minutes.attendance.count); "
                    + "\(stand)/\(minutes.decisions.count) nghị quyết được thông qua.")
        }
        closed = visit.closed
    }
}

extension MeetingRule {
    /// The rule in one sentence.
    var sentence: String {
        let present = quorum.map { "Họp khi có mặt ít nhất \($0.words). " } ?? ""
        return present + "Nghị quyết có giá trị khi ít nhất \(share.words) nhất trí."
    }
}
