/// Everything about one piece of evidence.
struct EvidencePiecePage: PageContent {
    static let template = "Evidence/piece"

    let code: String
    let pieceName: String
    let states: [String]
    /// Why it cannot be changed now, and who changes that; nil where it can.
    let closed: [ClosedView]
    let problem: String?
    let facts: [Fact]
    let editLink: String?
    let withdrawLink: String?
    let restore: Restoring?
    let files: [EvidenceFileView]
    let adding: UploadForm?
    let verification: VerificationView?
    let uses: [Use]
    let linking: Linking?
    let citations: [Place]
    let history: [EvidenceEventView]
    let terms: PackTerms

    /// A line of the description.
    struct Fact: Sendable {
        let factLabel: String
        let factText: String
    }

    /// The way back into use.
    struct Restoring: Sendable {
        let restoreLink: String
        let seenVersion: Int
    }

    /// An indicator that it serves.
    struct Use: Sendable {
        let useTitle: String
        let useHint: String
        let useBy: String
        let useLink: String
        let removal: Removal?
    }

    /// Takes the piece from an indicator.
    struct Removal: Sendable {
        let removeLink: String
        let usePath: String
    }

    /// The choice of further indicators.
    struct Linking: Sendable {
        let linkAddress: String
        let useGroups: [UseGroup]
    }

    /// The indicators of a criterion that the piece does not serve yet.
    struct UseGroup: Sendable {
        let groupTitle: String
        let choices: [Choice]
    }

    /// One of them.
    struct Choice: Sendable {
        let choice: String
        let choiceTitle: String
    }

    /// A text that cites it.
    struct Place: Sendable {
        let placeTitle: String
        let placeLink: String
    }

    static let samples = [
        EvidencePiecePage(
            code: "H1-1.1-01", pieceName: "Kế hoạch", states: ["Đã rút"], closed: [.sample],
            problem: "Không nhận loại tệp này.",
            facts: [Fact(factLabel: "Số", factText: "12/KH")], editLink: "/", withdrawLink: "/",
            restore: Restoring(restoreLink: "/", seenVersion: 1), files: [.sample], adding: .sample,
            verification: .sample,
            uses: [
                Use(
                    useTitle: "Tiêu chí 1.1", useHint: "Phù hợp", useBy: "Lê Thị Mận", useLink: "/",
                    removal: Removal(removeLink: "/", usePath: "1.1/1/a"))
            ],
            linking: Linking(
                linkAddress: "/",
                useGroups: [
                    UseGroup(groupTitle: "Tiêu chí 1.1", choices: [Choice(choice: "1.1/1/b", choiceTitle: "Mức 1")])
                ]),
            citations: [Place(placeTitle: "Tiêu chí 1.1", placeLink: "/")], history: [.sample],
            terms: .sample)
    ]
}

/// One file of a piece: partial Evidence/file.
struct EvidenceFileView: Sendable {
    let anchor: String
    let fileName: String
    let fileInfo: String
    let fileHash: String
    let downloadLink: String
    let imageLink: String?
    let documentLink: String?
    let soundLink: String?
    let filmLink: String?
    let earlier: [Earlier]
    let revise: UploadForm?

    /// An older revision.
    struct Earlier: Sendable {
        let earlierName: String
        let earlierInfo: String
        let earlierLink: String
    }

    static let sample = EvidenceFileView(
        anchor: "tep-1", fileName: "Kế hoạch.pdf", fileInfo: "PDF, 1,2 MB", fileHash: "ab12", downloadLink: "/",
        imageLink: "/", documentLink: "/", soundLink: "/", filmLink: "/",
        earlier: [Earlier(earlierName: "Kế hoạch.pdf", earlierInfo: "bản 1", earlierLink: "/")], revise: .sample)
}

/// A line of a piece's history.
struct EvidenceEventView: Sendable {
    let eventText: String
    let eventAt: String
    let eventBy: String
    let changes: [String]

    static let sample = EvidenceEventView(
        eventText: "Sửa thông tin", eventAt: "08:30", eventBy: "Lê Thị Mận",
        changes: ["Số: 1 → 2"])
}
