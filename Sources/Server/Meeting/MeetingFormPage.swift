import Accreditation
import Criteria

/// Writing the minutes of a meeting.
struct MeetingFormPage: PageContent {
    static let template = "Meeting/form"

    let heading: String
    let lead: String
    let link: String
    let version: String
    let cancelLink: String
    let summary: FormSummary?
    let conflict: String?
    let day: FormField
    let time: FormField
    let place: FormField
    let agenda: FormField
    let guests: FormField
    let discussion: FormField
    let ruleText: String
    let attendance: [Seat]
    let decisions: [Vote]

    struct Seat: Sendable {
        let inputId: String
        let personId: String
        let seatLabel: String
        let isPresent: Bool
    }

    /// The fields of something put to the vote.
    struct Vote: Sendable {
        let voteTitle: String
        let voteText: FormField
        let inFavour: FormField
        let against: FormField
        let abstained: FormField
    }

    static let samples: [MeetingFormPage] = {
        var values = FormValues(["ngay": "x"])
        values.fail("ngay", "Hãy ghi ngày.")
        let field = values.field("ngay", "Ngày", hint: "dd/mm/yyyy", isRequired: true)
        return [
            MeetingFormPage(
                heading: "Lập biên bản", lead: "Trường – năm học", link: "/", version: "0", cancelLink: "/",
                summary: values.summary, conflict: "Người khác vừa sửa.", day: field, time: field, place: field,
                agenda: field, guests: field, discussion: field, ruleText: "2/3",
                attendance: [Seat(inputId: "a", personId: "1", seatLabel: "Nguyễn Thị Hà", isPresent: true)],
                decisions: [
                    Vote(
                        voteTitle: "Nghị quyết 1", voteText: field, inFavour: field, against: field, abstained: field)
                ])
        ]
    }()
}

extension MeetingFormPage {
    /// - Parameters:
    ///   - meeting: nil for a new one.
    ///   - attendance: everybody to tick.
    init(
        _ visit: MeetingVisit, _ meeting: Meeting?, version: Int, attendance: [MeetingMinutes.Attendance],
        _ values: FormValues, conflict: String?
    ) {
        let id = visit.dossier.id.uuid
        heading = meeting.map { "Sửa: \($0.title)" } ?? "Lập biên bản cuộc họp"
        lead = visit.dossier.title
        link = meeting.map { Route.editMeeting(id, $0.id.uuid).path } ?? Route.newMeeting(id).path
        self.version = String(version)
        cancelLink = meeting.map { Route.meeting(id, $0.id.uuid).path } ?? visit.link.path
        summary = values.summary
        self.conflict = conflict
        day = values.field("ngay", "Ngày họp")
        time = values.field("gio", "Giờ họp", hint: "Ví dụ: 14:00 – 16:00.")
        place = values.field("noi", "Nơi họp")
        agenda = values.field("noi-dung", "Nội dung cuộc họp")
        guests = values.field("khach", "Khách mời")
        discussion = values.field("thao-luan", "Diễn biến, thảo luận")
        ruleText = (meeting?.minutes.rule ?? MeetingRule(visit.desk.pack.council)).sentence
        self.attendance = attendance.map {
            Seat(
                inputId: "co-mat-\($0.person)", personId: $0.person.description,
                seatLabel: "\($0.name) – \($0.seat)", isPresent: $0.isPresent)
        }
        let count = MeetingForm.count(values)
        decisions = (1...count).map { number in
            Vote(
                voteTitle: "Nghị quyết \(number)",
                voteText: values.field("nghi-quyet-\(number)", "Nội dung biểu quyết"),
                inFavour: values.field("dong-y-\(number)", "Đồng ý"),
                against: values.field("khong-\(number)", "Không đồng ý"),
                abstained: values.field("khac-\(number)", "Ý kiến khác"))
        }
    }
}
