import Accreditation
import Criteria

/// Indicators in words.
enum IndicatorNames {
    /// `Tiêu chí 1.1, mức 1, chỉ báo a`; `Mức 4, khoản 2` for clauses of the whole school.
    static func title(_ path: IndicatorPath, in pack: RulePack) -> String {
        if pack.isSchoolWide(path.criterion) { return pack.shortTitle(of: path) }
        return "Tiêu chí \(pack.shown(path.criterion)), \(short(path))"
    }

    /// `mức 1, chỉ báo a`.
    static func short(_ path: IndicatorPath) -> String {
        path.indicator == "-" ? "mức \(path.level)" : "mức \(path.level), chỉ báo \(path.indicator)"
    }

    /// The beginning of what the indicator asks for.
    static func hint(_ path: IndicatorPath, in pack: RulePack) -> String {
        let text = pack.indicator(path)?.requirements.map(\.text).joined(separator: "; ") ?? ""
        return text.count > 110 ? text.prefix(110) + "…" : text
    }

    /// `Tiêu chí 1.1: Phương hướng …`, or the title alone for clauses of the whole school.
    static func heading(_ criterion: Criterion, in pack: RulePack) -> String {
        pack.sheetHeading(criterion)
    }

    /// Every indicator of a criterion in printed order.
    static func paths(of criterion: Criterion) -> [IndicatorPath] {
        criterion.levels.flatMap { level in
            level.indicators.map {
                IndicatorPath(criterion: criterion.code, level: level.number, indicator: $0.code)
            }
        }
    }
}
