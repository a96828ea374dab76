import Accreditation
import Criteria
import Foundation
import Storage

extension ThresholdPage {
    init(_ read: ReadContent, _ words: ThresholdWords, _ filter: ThresholdFilter) {
        let (pack, board, id) = (read.used.pack, words.board, read.dossier.id.uuid)
        let page = read.of(.thresholds(id))
        heading = read.dossier.title
        source = read.title
        summary = ThresholdCounts(board).sentences
        filters =
            board.lines.isEmpty
            ? []
            : ThresholdFilter.allCases.map { choice in
                Filter(
                    filterLabel: choice.label(board),
                    filterLink: page.with("loc", choice == .all ? nil : choice.rawValue).path,
                    isCurrent: choice == filter)
            }
        let shown = Dictionary(grouping: board.lines.filter(filter.keeps), by: \.path.criterion)
        groups = pack.rated.compactMap { criterion in
            shown[criterion.code].map { Group($0, of: criterion, read, words) }
        }
        nothing = groups.isEmpty ? Self.nothing(board, filter) : nil
        tracked = Tracked(read, words)
    }

    private static func nothing(_ board: ThresholdBoard, _ filter: ThresholdFilter) -> String {
        if board.lines.isEmpty { return "Bộ tiêu chí này không nêu ngưỡng nào tính được từ số liệu." }
        return filter == .against
            ? "Không có đánh giá nào trái với số liệu." : "Các ngưỡng đều có đủ số liệu."
    }
}

extension ThresholdPage.Group {
    fileprivate init(
        _ lines: [ThresholdLine], of criterion: Criterion, _ read: ReadContent, _ words: ThresholdWords
    ) {
        let pack = read.used.pack
        let address = read.sheetLink(criterion.code)
        groupTitle = pack.heading(criterion)
        groupLink = address
        entries = lines.map { line in
            ThresholdPage.Entry(
                entryTitle: pack.shortTitle(of: line.path),
                entryLink: read.dossier.allows(.readWorkings) && read.submission == nil
                    ? "\(address)#\(SheetNames.finding(line.path))-ten" : address,
                finding: StateBadge(line.finding), line: words.line(line))
        }
    }
}

extension ThresholdPage.Tracked {
    fileprivate init?(_ read: ReadContent, _ words: ThresholdWords) {
        let pack = read.used.pack
        let criteria = pack.rated.filter { !$0.trackedFigures.isEmpty }
        guard !criteria.isEmpty else { return nil }
        note = pack.trackingNote
        self.criteria = criteria.map { criterion in
            .init(
                trackedTitle: pack.heading(criterion), trackedLink: read.sheetLink(criterion.code),
                followed: criterion.trackedFigures.map { figure in
                    .init(followedName: figure.name, figures: words.years(of: figure))
                })
        }
    }
}

/// How many findings stand against figures, for pages that lead to them.
struct ThresholdCounts {
    let against: Int
    let due: Int
    let missing: Int

    init(_ board: ThresholdBoard) {
        against = board.contradicted.count
        due = board.due.count
        missing = board.lines.count(where: \.lacksFigures)
    }

    /// `3 đánh giá trái với số liệu, 2 chưa có lý do`; nil where there are none.
    var warning: String? {
        guard against > 0 else { return nil }
        return "\(against) đánh giá trái với số liệu" + (due > 0 ? ", \(due) chưa có lý do" : "")
    }

    var sentences: [String] {
        [warning.map { $0 + "." }, missing > 0 ? "\(missing) chỗ còn thiếu số liệu để đối chiếu." : nil]
            .compactMap(\.self)
    }
}

extension RulePack {
    /// Until when figures are only followed; nil where the pack does not say so.
    var trackingNote: String? {
        figuresWarnOnly.map {
            "Từ \($0.from.vietnamese) đến hết \($0.to.vietnamese) chỉ để theo dõi, cảnh báo, cải tiến; không phải "
                + "căn cứ duy nhất để kết luận không đạt (\($0.citation))."
        }
    }
}
