import Accreditation
import Criteria
import Storage

/// What the findings amount to now; shown anew after each save.
struct SheetStanding: Sendable {
    let criterion: StateBadge
    let school: StateBadge
    let rated: String
    /// What is counted.
    let ratedLabel: String

    static let element = "muc-hien-tai"

    init(criterion: StateBadge, school: StateBadge, rated: String, ratedLabel: String) {
        self.criterion = criterion
        self.school = school
        self.rated = rated
        self.ratedLabel = ratedLabel
    }

    init(_ result: CriterionResult?, _ progress: DossierProgress, first: Int, terms: PackTerms) {
        criterion = StateBadge(level: result?.level ?? 0, highestPossible: result?.highestPossible ?? 0, first: first)
        school = StateBadge(level: progress.level, highestPossible: progress.highestPossible, first: 1)
        rated = "\(progress.rated)/\(progress.total)"
        ratedLabel = "\(terms.ratedTitle) đã đánh giá"
    }
}

extension SheetStanding {
    init(_ sheet: CriterionSheet) {
        self.init(
            sheet.result.sheets.first { $0.code == sheet.criterion.code }, sheet.progress,
            first: sheet.criterion.levels.first?.number ?? 1, terms: sheet.pack.pack.pageTerms)
    }
}

extension StateBadge {
    /// A level that is certain, and beside it the one that is still possible.
    init(level: Int, highestPossible: Int, first: Int) {
        if level == highestPossible {
            self =
                level == 0
                ? StateBadge(css: "state-unmet", label: "Không đạt Mức \(first)")
                : StateBadge(css: "state-met", label: "Đạt Mức \(level)")
        } else if level > 0 {
            self.init(css: "state-met", label: "Đạt Mức \(level), còn có thể đạt Mức \(highestPossible)")
        } else {
            self.init(css: "state-unrated", label: "Chưa xác định, còn có thể đạt Mức \(highestPossible)")
        }
    }
}
