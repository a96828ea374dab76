import Accreditation

/// What changed between two contents of a dossier.
struct DifferencePage: PageContent {
    static let template = "Difference/page"

    let heading: String
    let from: String
    let to: String
    let difference: DifferenceView

    static let samples = [
        DifferencePage(heading: "Trường", from: "Lần nộp 1", to: "Hiện tại", difference: .sample),
        DifferencePage(
            heading: "Trường", from: "Lần nộp 1", to: "Hiện tại",
            difference: DifferenceView(isEmpty: true, criteria: [], evidence: [], facts: [], figures: [], council: [])),
    ]
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
                piece: .init(pieceCode: "H1-1.1-02", pieceName: "Kế hoạch", pieceLink: "/"), change: "Mới đăng ký")
        ], facts: [Fact(factTitle: "Có khóa học sinh", factBefore: "Chưa rõ", factAfter: "Có")],
        figures: [Figure(figureTitle: "Bảng 1: Khối lớp 1", figureBefore: "3", figureAfter: "4")],
        council: ["Thành phần hội đồng có thay đổi."])
}
