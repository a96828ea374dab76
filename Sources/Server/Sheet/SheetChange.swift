import Accreditation
import Criteria

/// Something that the sender of a sheet's form changed.
struct SheetChange: Sendable {
    enum Content: Sendable {
        case finding(IndicatorPath, IndicatorFinding?)
        case text(NarrativeField, String)
        /// The reason for a finding against the figures, with a digest of the figures that the page showed.
        case reason(IndicatorPath, String, seen: String)
        case entry(ImprovementID, clause: String, ImprovementRow)
    }

    let content: Content
    /// The version that it was typed on.
    let seen: Int

    /// The name of its field.
    var name: String {
        switch content {
        case .finding(let path, _): SheetNames.finding(path)
        case .text(let field, _): SheetNames.text(field)
        case .reason(let path, _, _): SheetNames.reason(path)
        case .entry(let id, _, _): SheetNames.entry(id)
        }
    }

    /// What was typed, for reading.
    var words: String {
        switch content {
        case .finding(_, let finding): FindingWords.text(finding)
        case .text(_, let text), .reason(_, let text, _): text
        case .entry(_, _, let row): row.summary
        }
    }

    /// What it is about.
    var title: String {
        switch content {
        case .finding(let path, _):
            "Kết quả Mức \(path.level)" + (path.indicator == "-" ? "" : ", \(path.indicator)")
        case .text(let field, _): field.title
        case .reason(let path, _, _):
            "Lý do đánh giá khác số liệu, Mức \(path.level)" + (path.indicator == "-" ? "" : ", \(path.indicator)")
        case .entry: "Kế hoạch cải tiến chất lượng"
        }
    }
}

/// A change that somebody else forestalled: both are kept.
struct SheetConflict: Sendable {
    let change: SheetChange
    let theirs: String
    let theirsBy: String
    /// The version to send along when writing again.
    let version: Int
}
