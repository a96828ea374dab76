import Accreditation
import Foundation

/// The lowest and highest number of a picture, both round, and where numbers lie between them.
struct TrendScale: Sendable {
    let low: Decimal
    let high: Decimal

    /// The bounds for these numbers. Zero is a bound where the numbers come near it, so that half as much looks like
    /// half as much; otherwise the picture shows the part in which the numbers lie.
    init(_ numbers: [Decimal]) {
        let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
        let fromZero = least >= 0 && least * 2 <= most || least == most
        let base = fromZero ? min(least, 0) : least
        let span = most - base == 0 ? max(abs(most), 1) : most - base
        let step = TrendScale.step(span)
        low = TrendScale.rounded(base, step, .down)
        let top = TrendScale.rounded(base == most ? most + span : most, step, .up)
        high = top == low ? low + step : top
    }

    /// From 0 at the lower bound to 1 at the upper one.
    func share(_ number: Decimal) -> Double {
        let share = (number - low) / (high - low)
        return NSDecimalNumber(decimal: share).doubleValue
    }

    /// A round step of which four to ten make the span: 1, 2 or 5 times a power of ten.
    private static func step(_ span: Decimal) -> Decimal {
        var power: Decimal = 1
        while power * 10 <= span { power *= 10 }
        while power > span { power /= 10 }
        let steps: [Decimal] = [power / 5, power / 2, power]
        return steps.first { span / $0 <= 10 } ?? power
    }

    private static func rounded(_ number: Decimal, _ step: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
        var quotient = number / step
        var whole = Decimal()
        NSDecimalRound(&whole, &quotient, 0, mode)
        return whole * step
    }
}
