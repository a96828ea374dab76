import Criteria
import Foundation

/// The figures of a school in one form: what was typed, what follows from it by adding and dividing, what is missing.
public struct SchoolFigures: Sendable {
    public let form: FigureForm
    /// What stands in each cell that somebody types; also places outside the form, such as the year before its first.
    public let typed: [FigurePlace: FigureValue]
    /// What each cell of the form amounts to.
    public let results: [FigurePlace: FigureResult]

    public init(_ form: FigureForm, typed: [FigurePlace: FigureValue]) {
        self.form = form
        self.typed = typed
        var sums = FigureSums(form: form, typed: typed)
        for place in form.cells.keys { sums.work(out: place) }
        results = sums.results
    }

    /// Reads figures as they are stored: canonical texts by school year and key.
    public init(_ form: FigureForm, stored: [String: [String: String]]) {
        var texts: [FigurePlace: String] = [:]
        for (year, figures) in stored {
            for (key, text) in figures {
                if let place = FigurePlace("\(year):\(key)") { texts[place] = text }
            }
        }
        self.init(form, canonical: texts)
    }

    /// Reads figures as they are stored: canonical texts by place.
    public init(_ form: FigureForm, canonical texts: [FigurePlace: String]) {
        var typed: [FigurePlace: FigureValue] = [:]
        for (place, text) in texts {
            guard let kind = form.kind(of: place.key) else { continue }
            typed[place] = FigureValue(canonical: text, as: kind)
        }
        self.init(form, typed: typed)
    }

    /// What a cell amounts to.
    public func result(_ place: FigurePlace) -> FigureResult { results[place] ?? .missing }

    /// The value of a row in a school year or column; nil while it is not known.
    public func value(_ key: FigureKey, _ year: SchoolYear) -> FigureValue? { result(FigurePlace(year, key)).value }

    /// Cells that have no figure although somebody has to type one, in printed order.
    public var missing: [FigurePlace] { form.needed.filter { typed[$0] == nil } }
}

/// What a cell amounts to. Three values: known, not yet, impossible.
public enum FigureResult: Sendable, Hashable {
    case known(FigureValue)
    /// Nobody typed anything.
    case missing
    /// A sum or quotient whose parts are not all there: which, and for sums what those that are there add up to.
    case incomplete(lacks: [FigurePlace], partial: FigureValue?)
    /// Divided by nothing.
    case undefined

    /// The value where it is known.
    public var value: FigureValue? {
        if case .known(let value) = self { value } else { nil }
    }
}

/// Works out cells in the order in which they need each other; packs have no cycles.
private struct FigureSums {
    let form: FigureForm
    let typed: [FigurePlace: FigureValue]
    var results: [FigurePlace: FigureResult] = [:]

    @discardableResult
    mutating func work(out place: FigurePlace) -> FigureResult {
        if let known = results[place] { return known }
        results[place] = .missing
        let result: FigureResult
        switch form.cells[place]?.origin {
        case .typed, nil: result = typed[place].map(FigureResult.known) ?? .missing
        case .summed(let parts): result = sum(parts)
        case .computed(let part, let whole, let factor): result = quotient(part, whole, factor)
        }
        results[place] = result
        return result
    }

    private mutating func sum(_ parts: [FigurePlace]) -> FigureResult {
        var total = Decimal()
        var lacks: [FigurePlace] = []
        var hasParts = false
        for part in parts {
            switch work(out: part) {
            case .known(let value): (total, hasParts) = (total + (value.number ?? 0), true)
            case .missing, .undefined: lacks.append(part)
            case .incomplete(let places, let partial):
                lacks += places
                if let number = partial?.number { (total, hasParts) = (total + number, true) }
            }
        }
        if !parts.isEmpty, lacks.isEmpty { return .known(.number(total)) }
        return .incomplete(lacks: lacks, partial: hasParts ? .number(total) : nil)
    }

    private mutating func quotient(_ part: FigurePlace, _ whole: FigurePlace, _ factor: Int) -> FigureResult {
        let (upper, lower) = (work(out: part), work(out: whole))
        if let over = lower.value?.number, over == 0 { return .undefined }
        if let over = lower.value?.number, let number = upper.value?.number {
            return .known(.number(number * Decimal(factor) / over))
        }
        let lacks = [(part, upper), (whole, lower)].flatMap { place, result in
            if case .incomplete(let places, _) = result { places } else { result.value == nil ? [place] : [] }
        }
        return .incomplete(lacks: lacks, partial: nil)
    }
}
