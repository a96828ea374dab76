import Accreditation
import Criteria
import Storage

extension ReadContent {
    /// `158/158, kể cả 5 khoản đánh giá chung cho cả trường`: every finding that the dossier asks for, counted as on
    /// the start page.
    var progress: String {
        let findings = content.findings
        let (standards, clauses) = (paths(used.pack.standards.flatMap(\.criteria)), paths(used.pack.schoolWide))
        let rated = (standards + clauses).count { findings[$0]?.finding != nil }
        let counted = "\(rated)/\(standards.count + clauses.count)"
        return clauses.isEmpty ? counted : "\(counted), kể cả \(clauses.count) khoản đánh giá chung cho cả trường"
    }

    private func paths(_ criteria: [Criterion]) -> [IndicatorPath] {
        criteria.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.map {
                    IndicatorPath(criterion: criterion.code, level: level.number, indicator: $0.code)
                }
            }
        }
    }
}
