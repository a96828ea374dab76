public import Criteria
import Foundation

/// Reads thresholds off a school's figures.
public struct ThresholdReader: Sendable {
    private let figures: SchoolFigures
    private let conditions: ConditionKnowledge
    private let warning: WarningPeriod?
    private let day: Day

    /// - Parameters:
    ///   - kinds: the school's kind and, where they are rated apart, the schooling level in question.
    ///   - stated: conditions that the school has stated to hold.
    ///   - day: the day of the assessment, for rules that only warn between two days.
    public init(
        _ pack: RulePack, figures: SchoolFigures, kinds: Set<String>, stated: Set<String> = [], on day: Day
    ) {
        self.figures = figures
        conditions = ConditionKnowledge(pack, figures: figures, kinds: kinds, stated: stated)
        warning = pack.figuresWarnOnly
        self.day = day
    }

    /// What the figures say about each threshold of an indicator that names a figure, in the pack's order.
    public func readings(of indicator: Indicator) -> [ThresholdReading] { indicator.measures.compactMap(reading(of:)) }

    /// What the figures say about a threshold; nil where it names no figure.
    public func reading(of measure: Measure) -> ThresholdReading? {
        guard let path = measure.figure, let threshold = ThresholdRange(measure) else { return nil }
        let states = measure.conditions.map { ($0, conditions.holds($0)) }
        let numbers = places(path, years: measure.years ?? 1).map { number($0, threshold, counts: measure.countsYears) }
        let judged = measure.countsYears ? counted(numbers, threshold) : each(numbers)
        return ThresholdReading(
            measure: measure, standing: standing(judged, states.map(\.1)), numbers: numbers,
            countedYears: measure.countsYears ? numbers.count { $0.holds == true } : nil,
            openConditions: states.filter { $0.1 == nil }.compactMap { conditions.condition($0.0) },
            onlyWarns: onlyWarns(measure))
    }

    /// The cells of a row that count: of yearly tables the last years, of others the first column.
    private func places(_ path: String, years: Int) -> [FigurePlace] {
        guard let table = figures.form.tables.first(where: { path.hasPrefix($0.id + "/") }),
            let row = table.rows.first(where: { FigureKey(table.id, $0.id).path == path })
        else { return [] }
        guard table.table.isYearly else {
            return table.columns.first.map { [table.place(row, $0, year: figures.form.year)] } ?? []
        }
        let year = figures.form.year
        return (0..<years).reversed().map {
            FigurePlace(SchoolYear(start: year.start - $0), FigureKey(table.id, row.id))
        }
    }

    private func number(_ place: FigurePlace, _ range: ThresholdRange, counts: Bool) -> ThresholdReading.Number {
        let value = figures.result(place).value
        let holds = value?.number.map { counts ? $0 > 0 : range.contains($0) }
        return ThresholdReading.Number(place: place, value: value, holds: holds)
    }

    /// Every year has to satisfy the threshold: one that does not decides, whatever is missing.
    private func each(_ numbers: [ThresholdReading.Number]) -> Bool? {
        if numbers.contains(where: { $0.holds == false }) { return false }
        return numbers.isEmpty || numbers.contains { $0.holds == nil } ? nil : true
    }

    /// The number of years counts: decided when no missing year could change it.
    private func counted(_ numbers: [ThresholdReading.Number], _ range: ThresholdRange) -> Bool? {
        let certain = numbers.count { $0.holds == true }
        let open = numbers.count { $0.holds == nil }
        let outcomes = Set((certain...(certain + open)).map { range.contains(Decimal($0)) })
        return numbers.isEmpty || outcomes.count > 1 ? nil : outcomes.first
    }

    private func standing(_ judged: Bool?, _ conditions: [Bool?]) -> ThresholdReading.Standing {
        if conditions.contains(false) { return .elsewhere }
        if conditions.contains(nil) { return .uncertain }
        return judged.map { $0 ? .met : .unmet } ?? .missing
    }

    private func onlyWarns(_ measure: Measure) -> Bool {
        if measure.basis == .derived { return true }
        return [measure.warnsOnly, warning].compactMap { $0 }.contains { $0.from <= day && day <= $0.to }
    }
}

/// The numbers that satisfy a threshold.
struct ThresholdRange: Sendable {
    private let comparison: Comparison
    private let limit: Decimal

    /// Nil for ranks on a scale, which no figure holds.
    init?(_ measure: Measure) {
        guard case .number(let text) = measure.value,
            let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        comparison = measure.comparison
        limit = number
    }

    func contains(_ number: Decimal) -> Bool {
        switch comparison {
        case .atLeast: number >= limit
        case .atMost: number <= limit
        case .moreThan: number > limit
        case .lessThan: number < limit
        case .equal: number == limit
        }
    }
}
