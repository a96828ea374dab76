import Accreditation
import Criteria
import Storage

/// What a new year's dossier says otherwise than the year before.
struct YearDifferencePage: PageContent {
    static let template = "YearDifference/page"

    let heading: String
    let earlier: LinkView
    let now: LinkView
    let schoolBefore: StateBadge
    let schoolAfter: StateBadge
    let note: String
    let lines: [Line]
    let difference: DifferenceView

    /// One criterion in both years.
    struct Line: Sendable {
        let lineTitle: String
        let lineLink: String
        let levelBefore: StateBadge
        let levelAfter: StateBadge
        let evidenceWords: String
        let changeWords: String
        let waiting: String?
    }

    static let samples = [
        YearDifferencePage(
            heading: "Trường – năm học 2026-2027", earlier: LinkView(label: "Hồ sơ năm học 2025-2026", link: "/"),
            now: LinkView(label: "Hồ sơ năm học 2026-2027", link: "/"),
            schoolBefore: StateBadge(level: 1, highestPossible: 1),
            schoolAfter: StateBadge(level: 0, highestPossible: 2),
            note: "Còn 3 mục.",
            lines: [
                Line(
                    lineTitle: "1.1 Phương hướng", lineLink: "/", levelBefore: StateBadge(.met),
                    levelAfter: StateBadge(nil as Finding?), evidenceWords: "2 giữ nguyên, thêm 1",
                    changeWords: "1 phần viết", waiting: "3 mục cần xác nhận")
            ], difference: .sample)
    ]
}

extension YearDifferencePage {
    /// - Parameter waiting: how much of each sheet was carried over and not touched yet.
    init(
        _ dossier: Dossier, _ earlier: Dossier, _ change: YearDifference, _ view: DifferenceView, _ pack: RulePack,
        waiting: [String: Int]
    ) {
        heading = dossier.title
        self.earlier = LinkView(
            label: "Hồ sơ năm học \(earlier.schoolYear)", link: Route.dossier(earlier.id.uuid).path)
        now = LinkView(label: "Hồ sơ năm học \(dossier.schoolYear)", link: Route.dossier(dossier.id.uuid).path)
        schoolBefore = StateBadge(level: change.before.level, highestPossible: change.before.highestPossible)
        schoolAfter = StateBadge(level: change.after.level, highestPossible: change.after.highestPossible)
        let left = waiting.values.reduce(0, +)
        note =
            left == 0
            ? "Mọi phiếu mang sang đã được xem lại."
            : "Còn \(left) mục trong phiếu mang từ năm trước, chưa ai xem lại: chưa được tính vào kết quả năm nay."
        lines = change.lines.compactMap { line in
            pack.criterion(line.code).map { Line(line, $0, dossier, pack, waiting: waiting[line.code] ?? 0) }
        }
        difference = view
    }
}

extension YearDifferencePage.Line {
    fileprivate init(
        _ line: YearDifference.Line, _ criterion: Criterion, _ dossier: Dossier, _ pack: RulePack, waiting: Int
    ) {
        lineTitle = "\(pack.shownCode(criterion)) \(criterion.title)"
        lineLink = Route.criterion(dossier: dossier.id.uuid, code: line.code).path
        levelBefore =
            line.before.map { StateBadge(level: $0.level, highestPossible: $0.highestPossible) }
            ?? StateBadge(css: "state-neutral", label: "Không có tiêu chí này")
        levelAfter = StateBadge(level: line.after.level, highestPossible: line.after.highestPossible)
        let parts = [
            (line.keptEvidence, "giữ nguyên"), (line.addedEvidence.count, "thêm"), (line.removedEvidence.count, "bỏ"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
        evidenceWords = parts.isEmpty ? "không có" : parts.joined(separator: ", ")
        let changes = [
            (line.sheet?.findings.count ?? 0, pack.pageTerms.rated), (line.sheet?.texts.count ?? 0, "phần viết"),
            ((line.sheet?.addedImprovements.count ?? 0) + (line.sheet?.removedImprovements.count ?? 0), "mục cải tiến"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        changeWords = changes.isEmpty ? "không đổi" : "đổi " + changes.joined(separator: ", ")
        self.waiting = waiting > 0 ? "\(waiting) mục cần xác nhận" : nil
    }
}
