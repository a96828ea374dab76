import Accreditation
import Criteria

/// The summary of an approved report as readers see it: partial Publication/summary.
struct SummaryView: Sendable {
    let summarySchool: String
    let summaryFacts: [Fact]
    let schoolBadge: StateBadge
    let words: [String]
    let counts: [String]
    let lines: [Line]
    let fileHash: String

    struct Fact: Sendable {
        let term: String
        let fact: String
    }

    struct Line: Sendable {
        let lineCode: String
        let lineTitle: String
        let lineBadge: StateBadge
    }

    static let sample = SummaryView(
        summarySchool: "Trường Tiểu học Hoa Sen", summaryFacts: [Fact(term: "Năm học", fact: "2026-2027")],
        schoolBadge: StateBadge(level: 1, highestPossible: 1), words: ["Kính mời phụ huynh đọc."],
        counts: ["3 tiêu chí đạt Mức 1"],
        lines: [Line(lineCode: "A", lineTitle: "Phương hướng", lineBadge: StateBadge(.met))], fileHash: "abc")
}

extension SummaryView {
    init(_ summary: PublicSummary) {
        summarySchool = summary.school
        summaryFacts = [
            ("Năm học", summary.schoolYear), ("Cơ quan quản lý trực tiếp", summary.managingBody),
            ("Tự đánh giá theo", "Thông tư \(summary.circular)"),
            (
                "Báo cáo được \(summary.office.prefix(1).lowercased() + summary.office.dropFirst()) phê duyệt",
                "ngày \(Day(iso: summary.approvedOn)?.vietnamese ?? summary.approvedOn)"
            ),
        ].filter { !$0.1.isEmpty }.map { Fact(term: $0.0, fact: $0.1) }
        schoolBadge = StateBadge(level: summary.level, highestPossible: summary.highestPossible)
        words = summary.words.split(whereSeparator: \.isNewline).map(String.init)
        counts = summary.counts.map { level, count in
            level == 0 ? "\(count) tiêu chí chưa đạt Mức 1" : "\(count) tiêu chí đạt Mức \(level)"
        }
        lines = summary.criteria.map { line in
            Line(
                lineCode: line.code, lineTitle: line.title,
                lineBadge: StateBadge(level: line.level, highestPossible: line.highestPossible))
        }
        fileHash = summary.fileHash
    }
}
