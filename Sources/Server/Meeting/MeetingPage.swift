import Accreditation
import Criteria

/// The minutes of a meeting, for reading, signing and printing.
struct MeetingPage: PageContent {
    static let template = "Meeting/meeting"

    let heading: String
    let school: String
    let badge: StateBadge
    let corrected: LinkView?
    let correcting: Correcting?
    let problems: [String]
    let warnings: [String]
    let facts: [Fact]
    let attendance: [Seat]
    let agendaText: String
    let discussionText: String
    let ruleText: String
    let decisions: [Vote]
    let signatures: [Signature]
    let outdated: [String]
    let hash: String
    let editLink: String?
    let signing: Signing?
    let correction: Correction?
    var closed: [ClosedView] = []

    /// Why this edition was made, and of which one.
    struct Correcting: Sendable {
        let correctingReason: String
        let before: LinkView
    }

    struct Fact: Sendable {
        let term: String
        let fact: String
    }

    struct Seat: Sendable {
        let seatName: String
        let seatPost: String
        let seatTitle: String
        let presence: String
    }

    struct Vote: Sendable {
        let voteText: String
        let voteCounts: String
        let voteBadge: StateBadge
    }

    struct Signature: Sendable {
        let signatureTitle: String
        let signatureName: String
    }

    struct Signing: Sendable {
        let signLink: String
        let signSeat: String
        let seenHash: String
    }

    struct Correction: Sendable {
        let correctLink: String
        let correctSummary: FormSummary?
        let correctReason: FormField
    }

    static let samples: [MeetingPage] = {
        var values = FormValues(["ly-do": ""])
        values.fail("ly-do", "Hãy ghi lý do.")
        return [
            MeetingPage(
                heading: "Biên bản họp hội đồng lần 1", school: "Trường", badge: StateBadge(.met),
                corrected: LinkView(label: "Bản đính chính 1", link: "/"),
                correcting: Correcting(
                    correctingReason: "Ghi nhầm số phiếu", before: LinkView(label: "Bản trước", link: "/")),
                problems: ["Chưa ghi ngày."], warnings: ["Chưa đủ người."], facts: [Fact(term: "Ngày", fact: "5/9")],
                attendance: [
                    Seat(seatName: "Nguyễn Thị Hà", seatPost: "Giáo viên", seatTitle: "Thư ký", presence: "Có mặt")
                ], agendaText: "Thông qua kế hoạch", discussionText: "Nhất trí", ruleText: "2/3",
                decisions: [Vote(voteText: "Thông qua", voteCounts: "7 đồng ý", voteBadge: StateBadge(.met))],
                signatures: [Signature(signatureTitle: "Chủ tịch", signatureName: "Nguyễn Thị Hà, 08:00")],
                outdated: ["Chủ tịch đã ký bản trước."], hash: "abc", editLink: "/",
                signing: Signing(signLink: "/", signSeat: "Chủ tịch hội đồng", seenHash: "abc"),
                correction: Correction(
                    correctLink: "/", correctSummary: values.summary,
                    correctReason: values.field("ly-do", "Lý do đính chính", isRequired: true)),
                closed: [.sample])
        ]
    }()
}
