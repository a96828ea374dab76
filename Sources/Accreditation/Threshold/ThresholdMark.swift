import Criteria
import Foundation

/// A threshold that was not kept, with the figures that were seen: what a reason is about, and what history keeps.
public struct ThresholdMark: Sendable, Hashable {
    /// The measure's permanent identifier.
    public let measure: String
    /// The limit, as `>=90`.
    public let limit: String
    /// The figures in canonical form, oldest first; nil where one was missing.
    public let numbers: [FigurePlace: String?]

    init(_ reading: ThresholdReading) {
        measure = reading.measure.id
        limit = ThresholdMark.limit(reading.measure)
        var numbers: [FigurePlace: String?] = [:]
        for number in reading.numbers where numbers[number.place] == nil {
            numbers[number.place] = .some(number.canonical)
        }
        self.numbers = numbers
    }

    /// The one text for several thresholds: `measure limit place=number …; …`.
    static func text(_ readings: [ThresholdReading]) -> String {
        readings.map { ThresholdMark($0).text }.joined(separator: "; ")
    }

    private var text: String {
        let figures = numbers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ?? "-")" }
        return ([measure, limit] + figures).joined(separator: " ")
    }

    /// Reads what reasons keep; parts that it does not understand are left out.
    public static func read(_ text: String) -> [ThresholdMark] {
        text.components(separatedBy: "; ").compactMap(ThresholdMark.init(text:))
    }

    private init?(text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count >= 2 else { return nil }
        measure = parts[0]
        limit = parts[1]
        var numbers: [FigurePlace: String?] = [:]
        for part in parts.dropFirst(2) {
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2, let place = FigurePlace(halves[0]) else { continue }
            numbers[place] = halves[1] == "-" ? .some(nil) : halves[1]
        }
        self.numbers = numbers
    }

    private static func limit(_ measure: Measure) -> String {
        let value =
            switch measure.value {
            case .number(let number): number
            case .rank(let rank, _): rank.replacing(" ", with: "_")
            }
        return measure.comparison.rawValue + ":" + value
    }
}

extension ThresholdReading.Number {
    /// The number in canonical form; nil while it is not known.
    fileprivate var canonical: String? {
        guard case .number? = value else { return nil }
        return value?.canonical
    }
}
