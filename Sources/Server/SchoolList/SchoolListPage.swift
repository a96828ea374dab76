import Accreditation
import Criteria
import Foundation
import Storage

/// The schools that an officer manages.
struct SchoolListPage: PageContent {
    static let template = "SchoolList/list"

    let link: String
    let problems: FormSummary?
    let search: FormField
    let choices: [FormChoice]
    let counts: [CountLink]
    let total: String
    let columns: [LinkView]
    let rows: [SchoolRow]
    let isEmpty: Bool
    /// The filter, sent along when deadlines are set.
    let hidden: [HiddenField]
    /// Where some of the deadlines may be set.
    let deadline: FormField?
    let pages: [LinkView]
    let place: String
    /// Where schools that are behind are reminded.
    let reminder: LinkView

    /// How many schools stand somewhere, with the link that shows them.
    struct CountLink: Sendable {
        let countLink: String
        let countLabel: String
        let isCurrent: Bool
    }

    struct HiddenField: Sendable {
        let hiddenName: String
        let hiddenValue: String
    }
}

/// A line of the school list.
struct SchoolRow: Sendable {
    let schoolName: String
    /// None or one: the dossier's link.
    let dossierLinks: [String]
    let ticks: [Tick]
    let kind: String
    let district: String
    let year: String
    let standing: StateBadge
    let level: String
    let progress: String
    let activity: String
    /// None or one.
    let deadlines: [DeadlineView]

    /// The box that chooses a dossier.
    struct Tick: Sendable {
        let tickID: String
        let tickValue: String
        let isTicked: Bool
    }
}

extension SchoolRow {
    init(_ school: ListedSchool, today: Day, warning: Int, ticked: Set<DossierID>) {
        let dossier = school.dossier
        schoolName = school.name
        dossierLinks = dossier.map { [Route.dossier($0.id.uuid).path] } ?? []
        ticks =
            dossier.flatMap { found in
                found.takesDeadline
                    ? [Tick(tickID: "chon-\(found.id)", tickValue: "\(found.id)", isTicked: ticked.contains(found.id))]
                    : nil
            } ?? []
        kind = school.kind.schoolKindTitle
        district = school.district
        year = dossier.map { "\($0.schoolYear)" } ?? ""
        standing =
            dossier.map { StateBadge(css: $0.state.css, label: $0.state.title) }
            ?? StateBadge(css: "state-unrated", label: "Chưa mở hồ sơ")
        level = dossier?.level.map { $0 == 0 ? "Chưa đạt Mức 1" : "Mức \($0)" } ?? ""
        progress = dossier.map { $0.total > 0 ? "\($0.rated * 100 / $0.total)%" : "" } ?? ""
        activity = dossier.map { VietnameseTime.day(Date(timeIntervalSince1970: TimeInterval($0.lastActivity))) } ?? ""
        deadlines = [dossier.flatMap { DeadlineView($0, today: today, warning: warning) }].compactMap { $0 }
    }
}

extension DeadlineView {
    /// Nil where no deadline is set; the days left only while the council still works.
    fileprivate init?(_ dossier: ListedDossier, today: Day, warning: Int) {
        guard let due = dossier.dueOn else { return nil }
        guard dossier.state.isEditable else {
            self.init(css: "state-neutral", text: due.vietnamese)
            return
        }
        let left = due.ordinal - today.ordinal
        let words = left < 0 ? "quá hạn \(-left) ngày" : left == 0 ? "hạn là hôm nay" : "còn \(left) ngày"
        self.init(
            css: left < 0 ? "state-unmet" : left <= warning ? "state-warning" : "state-neutral",
            text: "\(due.vietnamese): \(words)")
    }
}

extension DossierState {
    /// How lists show the state.
    fileprivate var css: String {
        switch self {
        case .submitted, .returned, .accepted, .drafted: "state-warning"
        case .registered, .recognised: "state-met"
        case .refused, .withdrawn: "state-unmet"
        case .drafting, .locked, .forwarded, .evaluating, .answered, .appraised, .concluded: "state-neutral"
        }
    }
}
