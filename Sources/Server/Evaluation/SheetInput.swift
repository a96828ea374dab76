import Accreditation
import Criteria
import Storage

/// One field of a member's sheet, as its name says.
enum SheetInput: Sendable {
    case finding(IndicatorPath)
    case remark(IndicatorPath)
    case text(SheetField)

    /// Every field of a criterion's sheet.
    static func all(of criterion: Criterion) -> [SheetInput] {
        criterion.paths.flatMap { [.finding($0), .remark($0)] } + SheetField.allCases.map(SheetInput.text)
    }

    /// The field with this name; nil where the sheet has none.
    init?(_ name: String, of criterion: Criterion) {
        guard let found = SheetInput.all(of: criterion).first(where: { $0.name == name }) else { return nil }
        self = found
    }

    var name: String {
        switch self {
        case .finding(let path): RatingFields(path).finding
        case .remark(let path): RatingFields(path).remark
        case .text(let field): field.fieldName
        }
    }

    /// What it is, for sentences.
    var label: String {
        switch self {
        case .finding(let path): "Đánh giá \(path.place)"
        case .remark(let path): "Nhận xét \(path.place)"
        case .text(let field): field.title
        }
    }

    /// A stored value as people read it.
    func words(_ value: String) -> String {
        guard case .finding = self else { return value }
        return StateBadge(Finding(rawValue: value)).label
    }
}

extension EvaluationSheet {
    /// What stands in a field, and its version.
    func stored(_ field: SheetInput) -> (value: String, version: Int) {
        switch field {
        case .finding(let path):
            let own = ratings[path] ?? .none
            return (own.finding?.rawValue ?? "", own.version)
        case .remark(let path):
            let own = ratings[path] ?? .none
            return (own.remark, own.remarkVersion)
        case .text(let place): return (self[place].body, self[place].version)
        }
    }
}
