import Accreditation
import Criteria
import Foundation

extension FigureReason {
    /// Who gave it, and when.
    var byLine: String { "\(byName), \(VietnameseTime.moment(Date(timeIntervalSince1970: TimeInterval(at))))" }
}

extension RulePack {
    /// The figures that were seen when a reason was given; nil where none are known.
    func figuresSeen(_ reason: FigureReason) -> String? {
        let measures = rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures)
        let words = ThresholdMark.read(reason.seen).map { mark in
            let measure = measures.first { $0.id == mark.measure }
            let numbers = mark.numbers.sorted { $0.key < $1.key }.map { place, number in
                "\(place.year) \(number.map(RulePack.shown) ?? "chưa có")"
            }
            return "\(measure?.name ?? mark.measure): \(numbers.joined(separator: "; "))"
        }
        return words.isEmpty ? nil : words.joined(separator: ". ")
    }

    private static func shown(_ canonical: String) -> String {
        let number = Decimal(string: canonical, locale: Locale(identifier: "en_US_POSIX"))
        return number.map { FigureValue.words(FigureValue.rounded($0)) } ?? canonical
    }
}
