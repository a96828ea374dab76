import Accreditation
import Criteria
import Foundation

/// A proof as the partial Proof/tree shows it: the tree laid out line by line, and what is missing.
struct ProofTree: Sendable {
    let conclusion: StateBadge
    let missing: [Missing]
    /// How many indicators that nobody rated are not listed one by one.
    let furtherUnrated: [Int]
    let lines: [Line]
    let terms: PackTerms

    /// Something that does not hold yet.
    struct Missing: Sendable {
        let missingText: String
        let missingState: StateBadge
        let missingLink: String?
    }

    /// One statement. A list begins after a line that opens one; each closing ends a list and the line that opened it.
    struct Line: Sendable {
        let statement: String
        let state: StateBadge
        let citation: String
        let why: [Link]
        let records: [Record]
        let opens: Bool
        let closings: [String]
    }

    struct Link: Sendable {
        let whyLink: String
    }

    /// What stands behind a finding.
    struct Record: Sendable {
        let requirements: [ContentSheet.Requirement]
        let rated: String
        let isUnrated: Bool
        let evidence: [Evidence]
        let lacksEvidence: Bool
        /// What was said about figures that stood against the finding; none or one.
        let reasons: [String]
    }

    struct Evidence: Sendable {
        let piece: ContentSheet.Piece
        let hashes: [String]
        let hasNoFile: Bool
    }

    static let samples = [
        ProofTree(
            conclusion: StateBadge(holds: nil),
            missing: [Missing(missingText: "Chỉ báo a", missingState: StateBadge(holds: nil), missingLink: "/")],
            furtherUnrated: [12],
            lines: [
                Line(
                    statement: "Trường đạt Mức 1.", state: StateBadge(holds: true), citation: "Điều 7",
                    why: [Link(whyLink: "/")],
                    records: [
                        Record(
                            requirements: [.init(requirement: "Có kế hoạch", answers: [StateBadge(holds: true)])],
                            rated: "Bùi Văn Viên", isUnrated: false,
                            evidence: [
                                Evidence(
                                    piece: .init(pieceCode: "H1-1.1-01", pieceName: "Kế hoạch", pieceLink: "/"),
                                    hashes: ["ab12"], hasNoFile: false)
                            ], lacksEvidence: false, reasons: ["Số liệu in nhầm."])
                    ], opens: true, closings: [""])
            ], terms: .sample)
    ]
}
