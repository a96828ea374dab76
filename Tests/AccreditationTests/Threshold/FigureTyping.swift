import Accreditation
import Criteria
import Foundation
import Testing

/// Types into a form what makes a row amount to a number, whatever the row is computed from.
struct FigureTyping {
    private let form: FigureForm
    private(set) var typed: [FigurePlace: FigureValue] = [:]

    init(_ form: FigureForm) { self.form = form }

    mutating func put(flag path: String, _ value: Bool) throws {
        let place = try #require(form.cells.keys.filter { $0.key.path == path }.min(), "no flag \(path)")
        typed[place] = .flag(value)
    }

    mutating func put(_ path: String, _ number: String, _ year: SchoolYear) throws {
        let value = try #require(Decimal(string: number, locale: Locale(identifier: "en_US_POSIX")))
        let places = form.cells.keys.filter { $0.key.path == path && $0.year == year }.sorted()
        let yearly = places.first { $0.key.column == nil }
        let table = try #require(form.tables.first { path.hasPrefix($0.id + "/") })
        let column = try #require(table.columns.first)
        let first = table.rows.first { FigureKey(table.id, $0.id).path == path }
            .map { table.place($0, column, year: year) }
        try put(try #require(yearly ?? first, "no row \(path)"), value)
    }

    private mutating func put(_ place: FigurePlace, _ value: Decimal) throws {
        let cell = try #require(form.cells[place], "no cell \(place)")
        switch cell.origin {
        case .typed: typed[place] = .number(value)
        case .summed(let parts):
            for (offset, part) in parts.enumerated() { try put(part, offset == 0 ? value : 0) }
        case .computed(let part, let whole, let factor):
            let size: Decimal = 1000
            try put(part, value * size / Decimal(factor))
            try fill(whole, upTo: size)
        }
    }

    /// Makes a sum that may already have some of its parts amount to a number.
    private mutating func fill(_ place: FigurePlace, upTo value: Decimal) throws {
        let leaves = leaves(of: place)
        let there = leaves.compactMap { typed[$0]?.number }.reduce(0, +)
        let open = leaves.filter { typed[$0] == nil }
        for leaf in open { typed[leaf] = .number(0) }
        if there < value { typed[try #require(open.last, "no room in \(place)")] = .number(value - there) }
    }

    private func leaves(of place: FigurePlace) -> [FigurePlace] {
        guard case .summed(let parts)? = form.cells[place]?.origin else { return [place] }
        return parts.flatMap(leaves)
    }
}
