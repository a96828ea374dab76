import Accreditation

/// What changed between two contents of a dossier.
struct DifferencePage: PageContent {
    static let template = "Difference/page"

    let heading: String
    let from: Side
    let to: Side
    /// Says that both were written under different rules; nil where they were not.
    let otherPack: String?
    /// How much changed, in numbers; empty where nothing did.
    let counts: [StateBadge]
    /// Compares two others; nil where there is nothing else to compare.
    let comparing: Comparing?
    let difference: DifferenceView

    /// One of the two contents.
    struct Side: Sendable {
        let sideTitle: String
        /// Who handed it in and when; nil for the present content.
        let sideBy: String?
        /// Why it was handed in incomplete; nil where it was not.
        let sideReason: String?
        let sideLink: String?
    }

    static let samples = [
        DifferencePage(
            heading: "Trường", from: .sample, to: .sample, otherPack: "Hai bộ tiêu chí.",
            counts: [StateBadge(css: "state-neutral", label: "2 phiếu")], comparing: .sample, difference: .sample),
        DifferencePage(
            heading: "Trường", from: .sample, to: .sample, otherPack: nil, counts: [], comparing: nil,
            difference: DifferenceView(isEmpty: true, criteria: [], evidence: [], facts: [], figures: [], council: [])),
    ]
}

extension DifferencePage.Side {
    static let sample = Self(
        sideTitle: "Lần nộp 1", sideBy: "Nguyễn Thị Hiệu nộp lúc 08:30", sideReason: "Chờ số liệu.", sideLink: "/")
}

/// A difference in words, as the partial Difference/difference shows it.
struct DifferenceView: Sendable {
    let isEmpty: Bool
    let criteria: [Sheet]
    let evidence: [Evidence]
    let facts: [Fact]
    let figures: [Figure]
    /// Empty, or one sentence.
    let council: [String]

    /// One criterion; the partial Difference/criterion shows it alone.
    struct Sheet: Sendable {
        let code: String
        let changedTitle: String
        let changedLink: String
        let findings: [FindingChange]
        let texts: [TextChange]
        let added: [String]
        let removed: [String]
    }

    struct FindingChange: Sendable {
        let place: String
        let before: StateBadge
        let after: StateBadge
        let notes: [String]
    }

    struct TextChange: Sendable {
        let field: String
        let stretches: [Stretch]
    }

    /// A stretch of text: exactly one of the three has it.
    struct Stretch: Sendable {
        let same: [String]
        let gone: [String]
        let new: [String]
    }

    struct Evidence: Sendable {
        let piece: ContentSheet.Piece
        let change: String
        /// What exactly, line by line.
        let evidenceNotes: [String]
    }

    struct Fact: Sendable {
        let factTitle: String
        let factBefore: String
        let factAfter: String
    }

    struct Figure: Sendable {
        let figureTitle: String
        let figureBefore: String
        let figureAfter: String
    }

    static let sample = DifferenceView(
        isEmpty: false,
        criteria: [
            Sheet(
                code: "level-4", changedTitle: "Tiêu chí 1.1", changedLink: "/",
                findings: [
                    FindingChange(
                        place: "Mức 1, chỉ báo a", before: StateBadge(.unmet), after: StateBadge(.met),
                        notes: ["Thêm minh chứng H1-1.1-02"])
                ],
                texts: [
                    TextChange(
                        field: "Điểm mạnh", stretches: [Stretch(same: ["Có "], gone: ["12"], new: ["14"])])
                ], added: ["Bồi dưỡng"], removed: ["Rà soát"])
        ],
        evidence: [
            Evidence(
                piece: .init(pieceCode: "H1-1.1-02", pieceName: "Kế hoạch", pieceLink: "/"), change: "Mới đăng ký",
                evidenceNotes: ["Gắn vào 1.1 Mức 1, chỉ báo a"])
        ], facts: [Fact(factTitle: "Có khóa học sinh", factBefore: "Chưa rõ", factAfter: "Có")],
        figures: [Figure(figureTitle: "Bảng 1: Khối lớp 1", figureBefore: "3", figureAfter: "4")],
        council: ["Thành phần hội đồng có thay đổi."])
}
