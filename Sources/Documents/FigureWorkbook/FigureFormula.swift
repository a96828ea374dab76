import Accreditation
import Criteria
import Workbook

/// Formulas of the sheets: sums, quotients and checks, as the form has them.
struct FigureFormula {
    let layout: FigureLayout
    /// The sheet in which the formula stands.
    let sheet: String

    /// The formula of a cell that is not typed; nil for typed ones and where a part has no cell.
    func formula(of origin: FigureOrigin) -> String? {
        switch origin {
        case .typed: return nil
        case .summed(let parts):
            let names = parts.compactMap(name)
            guard !names.isEmpty else { return nil }
            return "=IF(COUNT(\(names.joined(separator: ",")))=0,\"\",SUM(\(names.joined(separator: ","))))"
        case .computed(let part, let whole, let factor):
            guard let part = name(part), let whole = name(whole) else { return nil }
            let quotient = factor == 1 ? "\(part)/\(whole)" : "\(part)*\(factor)/\(whole)"
            return "=IF(COUNT(\(part),\(whole))<2,\"\",IF(\(whole)=0,\"\",\(quotient)))"
        }
    }

    /// Whether a check does not hold, as a condition; false while something is missing.
    func isBroken(_ check: StatisticsCheck, _ place: (String) -> FigurePlace?) -> String? {
        switch check.kind {
        case .notAbove(let part, let whole):
            guard let part = place(part).flatMap(name), let whole = place(whole).flatMap(name) else { return nil }
            return "AND(COUNT(\(part),\(whole))=2,\(part)>\(whole))"
        case .partsMakeWhole(let parts, let whole):
            let names = parts.compactMap { place($0).flatMap(name) }
            guard let whole = place(whole).flatMap(name), !names.isEmpty else { return nil }
            let list = names.joined(separator: ",")
            let allThere = "AND(COUNT(\(list))=\(names.count),SUM(\(list))<>\(whole))"
            return "AND(COUNT(\(whole))=1,OR(SUM(\(list))>\(whole),\(allThere)))"
        }
    }

    /// How a formula of this sheet names a cell.
    private func name(_ place: FigurePlace) -> String? {
        layout.addresses[place].map { $0.sheet == sheet ? "\($0.address)" : "'\($0.sheet)'!\($0.address)" }
    }
}
