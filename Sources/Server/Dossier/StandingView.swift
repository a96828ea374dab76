import Accreditation
import Criteria
import Foundation

/// Where a dossier stands, in words: partials Dossier/standing and Dossier/sections.
struct StandingView: Sendable {
    let level: String
    let possible: String
    let rated: String
    let percent: Int
    let next: NextLevelView?
    let sections: [SectionView]
}

/// The way to the next level.
struct NextLevelView: Sendable {
    let title: String
    let links: [LinkView]
    /// How many more there are than are listed.
    let rest: String?
}

/// A link with its words.
struct LinkView: Sendable {
    let label: String
    let link: String
}

/// One standard, or the clauses that are rated for the school as a whole.
struct SectionView: Sendable {
    let title: String
    let total: Int
    let met: Int
    let unmet: Int
    let unrated: Int
    let criteria: [CriterionView]
    /// The standard's general assessment; none or one.
    var assessments: [LinkView] = []
}

/// One criterion in a list.
struct CriterionView: Sendable {
    let code: String
    let title: String
    let link: String
    let css: String
    let state: String
    let rated: String
    let isMine: Bool
    let toConfirm: String?
}

extension StandingView {
    /// - Parameters:
    ///   - mine: codes of the reader's criteria.
    ///   - toConfirm: how much was carried over and not yet touched, by code.
    init(
        _ standing: DossierStanding, _ pack: RulePack, dossier: UUID, mine: Set<String> = [],
        toConfirm: [String: Int] = [:]
    ) {
        let result = standing.result
        level = pack.title(ofLevel: result.level).capitalizedFirst
        possible =
            result.highestPossible == 0
            ? "Không mức nào, nếu giữ các đánh giá hiện có"
            : pack.title(ofLevel: result.highestPossible).capitalizedFirst
        rated = "\(standing.rated)/\(standing.total) \(pack.pageTerms.rated) đã đánh giá"
        percent = standing.total == 0 ? 0 : standing.rated * 100 / standing.total
        next = result.nextLevel.map { NextLevelView($0, pack, dossier) }
        sections = standing.sections.map { section in
            SectionView(
                title: pack.standardName(code: section.code, title: section.title, part: section.part),
                total: section.count.total, met: section.count.met, unmet: section.count.unmet,
                unrated: section.count.unrated,
                criteria: section.criteria.map { CriterionView($0, pack, dossier, mine, toConfirm) },
                assessments: pack.assessmentLinks(section, dossier))
        }
    }
}

extension StandingView {
    /// The same without the criteria, for pages that do not list them.
    var withoutCriteria: StandingView {
        StandingView(
            level: level, possible: possible, rated: rated, percent: percent, next: next,
            sections: sections.map {
                SectionView(
                    title: $0.title, total: $0.total, met: $0.met, unmet: $0.unmet, unrated: $0.unrated, criteria: [])
            })
    }
}

extension NextLevelView {
    private static let most = 12

    init(_ next: NextLevel, _ pack: RulePack, _ dossier: UUID) {
        let name = pack.title(ofLevel: next.level)
        title = "Để đạt \(name) còn cần ít nhất \(next.needed.count) \(pack.pageTerms.rated) được đánh giá đạt"
        links = next.needed.prefix(Self.most).map {
            LinkView(
                label: pack.shortTitle(of: $0.place),
                link: Route.criterion(dossier: dossier, code: $0.place.criterion).path)
        }
        let more = next.needed.count - links.count
        rest = more > 0 ? "và \(more) \(pack.pageTerms.rated) khác" : nil
    }
}

extension CriterionView {
    init(
        _ entry: DossierStanding.Entry, _ pack: RulePack, _ dossier: UUID, _ mine: Set<String>,
        _ carried: [String: Int]
    ) {
        let first = pack.criterion(entry.code)?.levels.first?.number ?? 1
        code = pack.isSchoolWide(entry.code) ? "" : SheetCode.printed(entry.code)
        title = entry.title
        link = Route.criterion(dossier: dossier, code: entry.code).path
        (css, state) = Self.state(entry, firstLevel: first)
        rated = "\(entry.count.rated)/\(entry.count.total)"
        isMine = mine.contains(entry.code)
        toConfirm = carried[entry.code].map { "\($0) mục cần xác nhận" }
    }

    /// What is not yet rated is neutral; failed is only what fails whatever comes.
    private static func state(_ entry: DossierStanding.Entry, firstLevel: Int) -> (css: String, words: String) {
        if entry.count.rated == 0 { return ("state-unrated", "Chưa đánh giá") }
        if entry.highestPossible == 0 { return ("state-unmet", "Không đạt Mức \(firstLevel)") }
        if entry.level > 0 { return ("state-met", "Đạt Mức \(entry.level)") }
        return ("state-neutral", "Đang đánh giá")
    }
}

extension RulePack {
    /// `1.1 Mức 2, chỉ báo a`.
    func shortTitle(of path: IndicatorPath) -> String {
        if isSchoolWide(path.criterion) {
            return "Mức \(path.level), khoản \(path.indicator)" + partMark(path.criterion)
        }
        let place = "\(shown(path.criterion)) Mức \(path.level)"
        return path.indicator == "-" ? place : place + ", chỉ báo \(path.indicator)"
    }
}

extension String {
    /// The same text beginning with a capital letter.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
