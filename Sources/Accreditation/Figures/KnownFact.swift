import Criteria

/// Something that the system knows of a school and that its form of figures asks for too.
public enum KnownFact: String, Sendable, Hashable, CaseIterable {
    case name
    case managingBody = "managing-body"
    case province, district, commune
    /// Who heads the school.
    case head

    /// The rows that ask for it, by the identifiers that the packs share.
    var keys: [FigureKey] {
        let rows = self == .head ? ["principal", "director"] : [rawValue]
        return rows.map { FigureKey("information", $0, column: "value") }
    }

    /// Where it is known from, in Vietnamese.
    public var source: String {
        switch self {
        case .head: "theo tài khoản người đứng đầu trường"
        default: "theo danh sách đơn vị"
        }
    }
}

/// A figure that the system proposes.
public struct KnownFigure: Sendable, Hashable {
    public let fact: KnownFact
    /// As it is stored.
    public let value: FigureValue
}

extension FigureForm {
    /// What the system knows for typed texts of the assessed year.
    public func known(_ facts: [KnownFact: String]) -> [FigurePlace: KnownFigure] {
        var known: [FigurePlace: KnownFigure] = [:]
        for (fact, text) in facts where !text.isEmpty {
            for key in fact.keys {
                let place = FigurePlace(year, key)
                guard let cell = cells[place], cell.origin == .typed, cell.kind == .text else { continue }
                known[place] = KnownFigure(fact: fact, value: .text(text))
            }
        }
        return known
    }
}
