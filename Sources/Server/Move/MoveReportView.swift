import Accreditation
import Criteria

/// What another pack does to answers, item by item: partial Move/report.
struct MoveReportView: Sendable {
    let standing: String
    let sections: [ReportSection]

    /// Items of one kind.
    struct ReportSection: Sendable {
        let heading: String
        let explanation: String
        let items: [ReportItem]
    }

    /// One indicator.
    struct ReportItem: Sendable {
        let name: String
        /// The words before and now; nil where there are none or they are the same.
        let was: String?
        let now: String?
        let answered: String?
        /// What stands there.
        var words: String?
    }
}

extension MoveReportView {
    /// The rules alone, item by item.
    init(_ difference: PackDifference) {
        standing = "\(difference.count(.same)) mục giữ nguyên."
        sections = PackDifference.Kind.allCases.filter { $0 != .same }.map { kind in
            ReportSection(
                heading: kind.title, explanation: "",
                items: difference.items.filter { $0.kind == kind }.map(ReportItem.init))
        }.filter { !$0.items.isEmpty }
    }

    /// What becomes of one dossier's answers; `aside` are those that would be set aside.
    init(_ report: MoveReport, _ places: AnswerPlaces, aside: [(row: AnswerRow, words: String)]) {
        let terms = places.new.pageTerms
        standing = "\(report.standing) \(terms.rated) giữ nguyên."
        let item = { (found: MoveReport.Item) in ReportItem(found, places) }
        sections = [
            ReportSection(
                heading: "Cần câu trả lời mới", explanation: "\(terms.ratedTitle) mới, chưa có câu trả lời nào.",
                items: report.new.map(item)),
            ReportSection(
                heading: "Cần xem lại",
                explanation: "Nội dung có thêm hoặc được tách, gộp: câu trả lời được mang sang nhưng chỉ được tính sau "
                    + "khi hội đồng xem lại.", items: report.open.map(item)),
            ReportSection(
                heading: "Để riêng",
                explanation: "Những gì hồ sơ đang có mà không còn chỗ trong bộ mới: được giữ nguyên, xem lại được, và "
                    + "trở về chỗ cũ khi hồ sơ trở lại bộ đang dùng.",
                items: aside.map { ReportItem($0.row.place(places.old), words: $0.row.shown($0.words, in: places.old)) }
            ),
            ReportSection(
                heading: "Bãi bỏ hoặc gộp", explanation: "Không còn là \(terms.rated) riêng trong bộ mới.",
                items: report.aside.map(item)),
            ReportSection(
                heading: "Đổi lời văn", explanation: "Vẫn là \(terms.rated) ấy, câu trả lời giữ nguyên.",
                items: report.reworded.map(item)),
            ReportSection(
                heading: "Đổi số", explanation: "Lời văn như cũ, số mới; câu trả lời đi theo.",
                items: report.renumbered.map(item)),
        ].filter { !$0.items.isEmpty }
    }

    static let sample = MoveReportView(
        standing: "120 chỉ báo giữ nguyên.",
        sections: [
            ReportSection(
                heading: "Đổi lời văn", explanation: "Câu trả lời giữ nguyên.",
                items: [
                    ReportItem(
                        name: "Tiêu chí A Mức 1", was: "Chữ cũ", now: "Chữ mới", answered: "đã có câu trả lời",
                        words: "Đạt")
                ])
        ])
}

extension MoveReportView.ReportItem {
    /// An answer that stands, with what is written there.
    init(_ place: String, words: String) {
        name = place
        was = nil
        now = nil
        answered = nil
        self.words = words.isEmpty ? nil : words
    }

    init(_ item: PackDifference.Item) {
        name = "\(item.part.title) \(item.place)"
        was = item.kind == .renumbered ? nil : item.was
        now = item.now
        answered = nil
    }

    init(_ item: MoveReport.Item, _ places: AnswerPlaces) {
        let before = item.from.map { places.old.shortTitle(of: $0) }
        let after = item.to.map { places.new.shortTitle(of: $0) }
        name =
            before != nil && after != nil && before != after
            ? "\(before ?? "") → \(after ?? "")" : after ?? before ?? ""
        let old = item.from.flatMap { places.old.indicator($0) }?.words
        let new = item.to.flatMap { places.new.indicator($0) }?.words
        was = old == new ? nil : old
        now = old == new ? nil : new
        answered = item.isAnswered ? "đã có câu trả lời" : nil
    }
}

extension Indicator {
    /// Everything that it asks for, in one text.
    fileprivate var words: String { requirements.map(\.text).joined(separator: "; ") }
}
