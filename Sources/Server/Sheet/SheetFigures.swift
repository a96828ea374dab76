import Accreditation
import Criteria

/// What a pack says about a criterion as a whole: figures to follow, and evidence that schools usually show.
struct SheetFigures: KeptPart {
    static let template = "Sheet/figures"

    let figures: [String]
    /// Until when figures only warn; nil where they may decide.
    let warning: String?
    let usualEvidence: [String]

    static let samples = [
        SheetFigures(
            figures: ["Tỉ lệ học sinh hoàn thành"], warning: "Số liệu chỉ để theo dõi.", usualEvidence: ["Kế hoạch"])
    ]
}

extension SheetFigures {
    /// Nil where the pack says nothing.
    init?(_ criterion: Criterion, _ pack: RulePack) {
        if criterion.trackedFigures.isEmpty && criterion.usualEvidence.isEmpty { return nil }
        figures = criterion.trackedFigures.map(\.name)
        usualEvidence = criterion.usualEvidence
        warning = criterion.trackedFigures.isEmpty ? nil : pack.figuresWarnOnly.map(Self.sentence)
    }

    private static func sentence(_ period: WarningPeriod) -> String {
        "Từ \(period.from.vietnamese) đến \(period.to.vietnamese), số liệu chỉ dùng để theo dõi, phân tích và cảnh "
            + "báo; không phải căn cứ duy nhất để kết luận không đạt (\(period.citation))."
    }
}
