import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at the meetings of a council.
struct MeetingVisit: Sendable {
    let person: PersonID
    let desk: CouncilDesk
    let meetings: [Meeting]

    var dossier: Dossier { desk.dossier }
    var link: Route { .meetings(dossier.id.uuid) }
    var mayWrite: Bool { dossier.allows(.keepMinutes) }

    /// The way from the start page to pages below the list.
    var inner: [Breadcrumb] { dossier.breadcrumbs + [Breadcrumb("Họp hội đồng", link)] }

    /// The seat with which the reader signs; nil for everybody else.
    var seat: MeetingSeat? {
        guard dossier.allows(.signMinutes) else { return nil }
        switch desk.council.members.first(where: { $0.person == person })?.role {
        case .chair: return .chair
        case .secretary: return .secretary
        default: return nil
        }
    }

    /// What of the work on minutes is not the reader's, and whose it is.
    var closed: [ClosedView] { dossier.closed([.keepMinutes, .signMinutes], desk.pack.procedure) }

    /// The edition that corrects another one; nil where none does.
    func successor(of meeting: Meeting) -> Meeting? { meetings.first { $0.corrects == meeting.id } }

    /// Everybody with a seat, and how they attended as far as the minutes tell.
    func attendance(_ minutes: MeetingMinutes?) -> [MeetingMinutes.Attendance] {
        let stored = minutes?.attendance ?? []
        let seated = desk.council.members.map { member in
            let person = desk.people.first { $0.id == member.person }
            return MeetingMinutes.Attendance(
                person: member.person, name: desk.name(member.person), post: person?.post ?? "",
                seat: member.role.title,
                isPresent: minutes == nil)
        }
        return stored + seated.filter { seat in !stored.contains { $0.person == seat.person } }
    }

    /// - Throws: what tells a reader who keeps the minutes.
    func requireWriter(keeping form: Form) throws {
        guard !mayWrite else { return }
        throw PageError.closed(.keepMinutes, of: dossier, desk.pack.procedure).keeping(form)
    }
}

extension App {
    /// Meetings of councils.
    var meetings: MeetingStore { MeetingStore(database) }

    /// The meetings of the dossier that the address names, for those who work in the school.
    func meetingVisit(_ context: AppContext) async throws -> MeetingVisit {
        let desk = try await councilDesk(context)
        let person = try context.signedIn().id
        return MeetingVisit(
            person: person, desk: desk, meetings: try await meetings.meetings(of: desk.dossier, as: person))
    }

    /// The meeting of the address.
    func meeting(_ visit: MeetingVisit, _ context: AppContext) throws -> Meeting {
        let id = MeetingID(try context.id("meeting"))
        guard let meeting = visit.meetings.first(where: { $0.id == id }) else { throw PageError.notFound }
        return meeting
    }
}

extension Meeting {
    /// `Biên bản họp hội đồng lần 2`, with its edition where there are several.
    var title: String {
        "Biên bản họp hội đồng lần \(number)" + (edition > 1 ? " (bản đính chính \(edition - 1))" : "")
    }
}

extension StateBadge {
    /// Where minutes stand.
    init(_ meeting: Meeting, isCorrected: Bool) {
        if isCorrected {
            self.init(css: "state-neutral", label: "Đã có bản đính chính")
        } else if meeting.isFrozen {
            self.init(css: "state-met", label: "Đã ký, không sửa được nữa")
        } else if MeetingSeat.allCases.contains(where: { meeting.signature(of: $0) != nil }) {
            self.init(css: "state-warning", label: "Chờ chữ ký thứ hai")
        } else {
            self.init(css: "state-unrated", label: "Bản nháp")
        }
    }
}
