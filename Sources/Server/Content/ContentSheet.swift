import Accreditation

/// A criterion's sheet for reading, as the partial Content/sheet shows it: `{{#sheets}}{{> Content/sheet}}{{/sheets}}`.
///
/// A sheet of a criterion (form 5a) has a part per level and one for strengths, weaknesses and plan; a sheet of
/// school-wide clauses (form 5b) has a part per clause.
struct ContentSheet: Sendable {
    /// Where links lead to: `tieu-chi-1-1`.
    let anchor: String
    let code: String
    let sheetTitle: String
    let outcome: StateBadge
    let parts: [Part]

    struct Part: Sendable {
        let partTitle: String
        let indicators: [Indicator]
        let texts: [Text]
        /// None, or the one plan of this part.
        let plans: [Plan]
    }

    /// One indicator with its finding.
    struct Indicator: Sendable {
        /// `Chỉ báo a`, or `Yêu cầu của mức` where it is the only one.
        let mark: String
        let requirements: [Requirement]
        let citation: String
        let finding: StateBadge
        let pieces: [Piece]
        /// Said to be met and shows nothing.
        let lacksEvidence: Bool
        /// Who rated it and when; empty while nobody did.
        let rated: String
        /// What the figures say; nil where no threshold of it names a figure.
        let figures: ThresholdLineView?
    }

    /// One content (nội hàm), with its own answer where they were answered one by one.
    struct Requirement: Sendable {
        let requirement: String
        let answers: [StateBadge]
    }

    /// A cited piece of evidence.
    struct Piece: Sendable {
        let pieceCode: String
        let pieceName: String
        let pieceLink: String
    }

    struct Text: Sendable {
        let label: String
        let body: String
        let isMissing: Bool
    }

    struct Plan: Sendable {
        let entries: [Entry]
        let isEmpty: Bool

        struct Entry: Sendable {
            let measure: String
            let responsible: String
            let resources: String
            let due: String
        }
    }
}

extension ContentSheet {
    /// Sheets in which everything is shown, for the samples of pages.
    static let samples = [
        ContentSheet(
            anchor: "tieu-chi-1-1", code: "level-4", sheetTitle: "Tiêu chí 1.1. Phương hướng phát triển nhà trường",
            outcome: StateBadge(level: 2, highestPossible: 3),
            parts: [
                Part(
                    partTitle: "Mức 1",
                    indicators: [
                        Indicator(
                            mark: "Chỉ báo a",
                            requirements: [
                                Requirement(
                                    requirement: "Phù hợp với mục tiêu giáo dục", answers: [StateBadge(.met)])
                            ], citation: "điểm a khoản 1 Điều 7", finding: StateBadge(.met),
                            pieces: [
                                Piece(pieceCode: "H1-1.1-01", pieceName: "Kế hoạch chiến lược", pieceLink: "/ho-so")
                            ], lacksEvidence: true, rated: "Bùi Văn Viên, lúc nộp",
                            figures: .sample)
                    ],
                    texts: [Text(label: "Mô tả hiện trạng", body: "Nhà trường có kế hoạch.", isMissing: false)],
                    plans: [
                        Plan(
                            entries: [
                                .init(
                                    measure: "Rà soát kế hoạch", responsible: "Tổ 1", resources: "", due: "Tháng 9")
                            ], isEmpty: false)
                    ])
            ])
    ]
}
