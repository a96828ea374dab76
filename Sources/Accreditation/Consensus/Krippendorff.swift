/// Krippendorff's alpha: how far several people agree beyond chance. 1 is perfect agreement, 0 is what chance would
/// give, below 0 they disagree systematically. It copes with missing ratings and any number of raters.
///
/// Units rated by fewer than two people say nothing about agreement and are left out.
public struct Krippendorff: Sendable, Hashable {
    /// The ratings of each unit, in any order; only their order of size matters.
    public let units: [[Int]]
    /// How the distance between two ratings is measured.
    public let scale: Scale

    /// How the distance between two ratings is measured.
    public enum Scale: String, Sendable, Hashable, CaseIterable, Codable {
        /// Equal or not.
        case nominal
        /// By how many ratings lie between.
        case ordinal
        /// By the difference of the numbers.
        case interval
    }

    public init(_ units: [[Int]], scale: Scale = .ordinal) {
        self.units = units.filter { $0.count > 1 }
        self.scale = scale
    }

    /// The coefficient; nil where there is nothing to compare: fewer than two ratings of one unit, or one value only.
    public var alpha: Double? {
        let values = Set(units.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        let matrices = units.map { CoincidenceMatrix($0.compactMap { places[$0] }, size: values.count) }
        return Krippendorff.alpha(of: matrices, values, scale)
    }

    static func alpha(of matrices: [CoincidenceMatrix], _ values: [Int], _ scale: Scale) -> Double? {
        var sum = CoincidenceMatrix([], size: values.count)
        for matrix in matrices { sum.add(matrix) }
        return sum.alpha(values, scale)
    }
}

/// How often each pair of values was given to the same unit, every unit weighted by its number of ratings.
struct CoincidenceMatrix: Sendable {
    private let size: Int
    private var cells: [Double]

    /// - Parameter places: the ratings of one unit as places in the list of values.
    init(_ places: [Int], size: Int) {
        self.size = size
        cells = Array(repeating: 0, count: size * size)
        guard places.count > 1 else { return }
        let weight = 1 / Double(places.count - 1)
        for (index, one) in places.enumerated() {
            for (other, two) in places.enumerated() where index != other { cells[one * size + two] += weight }
        }
    }

    mutating func add(_ other: CoincidenceMatrix) {
        for index in cells.indices { cells[index] += other.cells[index] }
    }

    /// Observed against expected disagreement.
    func alpha(_ values: [Int], _ scale: Krippendorff.Scale) -> Double? {
        let totals = (0..<size).map { row in (0..<size).reduce(0) { $0 + cells[row * size + $1] } }
        let count = totals.reduce(0, +)
        var (observed, expected) = (0.0, 0.0)
        for one in 0..<size {
            for two in 0..<size where two > one {
                let distance = distance(one, two, totals, values, scale)
                observed += cells[one * size + two] * distance
                expected += totals[one] * totals[two] * distance
            }
        }
        guard expected > 0 else { return nil }
        return 1 - (count - 1) * observed / expected
    }

    private func distance(
        _ one: Int, _ two: Int, _ totals: [Double], _ values: [Int], _ scale: Krippendorff.Scale
    ) -> Double {
        switch scale {
        case .nominal: return 1
        case .interval:
            let difference = Double(values[one] - values[two])
            return difference * difference
        case .ordinal:
            let between = (one...two).reduce(0) { $0 + totals[$1] } - (totals[one] + totals[two]) / 2
            return between * between
        }
    }
}
