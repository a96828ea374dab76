import Accreditation
import Criteria

/// What keeps a school from its next level.
struct GapPage: PageContent {
    static let template = "Gap/board"

    let heading: String
    let source: String
    let level: String
    let lead: String
    let parts: [Part]
    let resultLink: String
    let trialLink: String
    let followLink: String

    /// A schooling level, or the school as one.
    struct Part: Sendable {
        /// Nil where the school is rated as one.
        let partTitle: String?
        let summary: String
        let choices: [String]
        let gaps: [Gap]
    }

    /// A criterion that stops the next level.
    struct Gap: Sendable {
        let gapTitle: String
        let gapLink: String
        let marks: [String]
        let state: String
        let openings: [Opening]
    }

    /// An indicator that is not met.
    struct Opening: Sendable {
        let openingTitle: String
        let openingLink: String
        let finding: StateBadge
        let evidence: StateBadge
        let requirements: [Requirement]
    }

    struct Requirement: Sendable {
        let requirement: String
        /// Begins to follow it with one click; nil where it is followed already or not said to be unmet.
        let followKey: String?
        let answers: [StateBadge]
    }
}

extension GapPage {
    static let samples = [
        GapPage(
            heading: "Trường Tiểu học Hạ Vân", source: "Nội dung hiện tại", level: "Mức 1", lead: "Còn 2 tiêu chí.",
            parts: [
                Part(
                    partTitle: "Tiểu học", summary: "Còn 2 tiêu chí", choices: ["Ít nhất 1 trong 2 tiêu chí"],
                    gaps: [
                        Gap(
                            gapTitle: "Tiêu chí 1.1", gapLink: "/", marks: ["Bắt buộc"], state: "chưa đạt, cần Mức 1",
                            openings: [
                                Opening(
                                    openingTitle: "Mức 1", openingLink: "/", finding: StateBadge(nil),
                                    evidence: StateBadge(css: "state-warning", label: "Chưa có minh chứng"),
                                    requirements: [
                                        Requirement(
                                            requirement: "Có kế hoạch", followKey: "a", answers: [StateBadge(.unmet)])
                                    ])
                            ])
                    ])
            ], resultLink: "/", trialLink: "/", followLink: "/")
    ]
}
