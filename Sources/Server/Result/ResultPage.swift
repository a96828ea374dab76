import Accreditation

/// The result of a dossier: the table of criteria and levels as the official form shows it, level, grade, national
/// standard with its conditions, and the shortest way to the next level.
struct ResultPage: PageContent {
    static let template = "Result/result"

    let heading: String
    let source: String
    let circular: String
    let level: StateBadge
    /// Schooling levels that are rated apart.
    let parts: [PartLevel]
    let levels: [LevelAnswer]
    let possible: String
    let progress: String
    /// What the marks in the table stand for.
    let marks: String
    let columns: [String]
    let standards: [StandardRows]
    let clauseGroups: [ClauseGroup]
    let recognitionHeading: String
    let recognitions: [Recognition]
    let next: [Next]
    let fileLink: String
    let workbookLink: String
    let proofLink: String
    let gapLink: String
    let trialLink: String

    /// A state that can be asked why.
    struct Answer: Sendable {
        let badge: StateBadge
        let link: String
    }

    /// The level of one schooling level.
    struct PartLevel: Sendable {
        let partTitle: String
        let partLevel: StateBadge
    }

    /// One level of the school.
    struct LevelAnswer: Sendable {
        let levelTitle: String
        let levelAnswer: Answer
    }

    /// A standard with its criteria.
    struct StandardRows: Sendable {
        let standardTitle: String
        let standardBadge: StateBadge
        let count: String
        /// How many columns its title spans.
        let span: Int
        let rows: [Row]
    }

    /// A criterion.
    struct Row: Sendable {
        let criterionTitle: String
        let sheetLink: String
        let cells: [Cell]
        let outcome: StateBadge
    }

    /// A criterion's level: missing, or its state and that of each indicator.
    struct Cell: Sendable {
        let answers: [Answer]
        let marks: [Mark]
        let isMissing: Bool
    }

    /// One indicator: its letter or `*`, a sign, and both in words.
    struct Mark: Sendable {
        let css: String
        let sign: String
        let spoken: String
        let markLink: String
    }

    /// Clauses that concern the school as a whole.
    struct ClauseGroup: Sendable {
        let groupTitle: String
        let groupLink: String
        let clauses: [Clause]
    }

    struct Clause: Sendable {
        let clauseMark: String
        let clauseTexts: [String]
        let answer: Answer
    }

    /// A grade or degree with its conditions.
    struct Recognition: Sendable {
        let recognitionTitle: String
        let recognitionAnswer: Answer
        let conditions: [Condition]
        let authority: String
        let isAssumed: Bool
    }

    struct Condition: Sendable {
        let statement: String
        let state: StateBadge
        let citation: String
    }

    /// The way to the next level; none at the top.
    struct Next: Sendable {
        let nextTitle: String
        let neededCount: Int
        let needed: [Needed]
    }

    struct Needed: Sendable {
        let neededText: String
        let neededState: StateBadge
        let neededLink: String
    }
}

extension ResultPage {
    static let samples = [
        ResultPage(
            heading: "Trường Tiểu học Hạ Vân", source: "Lần nộp 1", circular: "Thông tư", level: StateBadge(.met),
            parts: [PartLevel(partTitle: "Tiểu học", partLevel: StateBadge(.met))],
            levels: [LevelAnswer(levelTitle: "Mức 1", levelAnswer: sampleAnswer)],
            possible: "Mức 3", progress: "10/12", marks: "Chữ cái là chỉ báo;", columns: ["Mức 1"],
            standards: [
                StandardRows(
                    standardTitle: "Tiêu chuẩn 1", standardBadge: StateBadge(.met), count: "10/12", span: 2,
                    rows: [
                        Row(
                            criterionTitle: "Tiêu chí 1.1", sheetLink: "/",
                            cells: [
                                Cell(
                                    answers: [sampleAnswer],
                                    marks: [Mark(css: "mark-met", sign: "a", spoken: "đạt", markLink: "/")],
                                    isMissing: false), Cell(answers: [], marks: [], isMissing: true),
                            ], outcome: StateBadge(.met))
                    ])
            ],
            clauseGroups: [
                ClauseGroup(
                    groupTitle: "Mức 4", groupLink: "/",
                    clauses: [Clause(clauseMark: "1", clauseTexts: ["Có kế hoạch"], answer: sampleAnswer)])
            ],
            recognitionHeading: "Công nhận chuẩn quốc gia",
            recognitions: [
                Recognition(
                    recognitionTitle: "Cấp độ 1", recognitionAnswer: sampleAnswer,
                    conditions: [Condition(statement: "Đạt Mức 1", state: StateBadge(.met), citation: "Điều 34")],
                    authority: "Sở", isAssumed: true)
            ],
            next: [
                Next(
                    nextTitle: "Mức 3", neededCount: 1,
                    needed: [Needed(neededText: "Chỉ báo a", neededState: StateBadge(nil), neededLink: "/")])
            ], fileLink: "/", workbookLink: "/", proofLink: "/", gapLink: "/", trialLink: "/")
    ]

    private static let sampleAnswer = Answer(badge: StateBadge(.met), link: "/")
}
