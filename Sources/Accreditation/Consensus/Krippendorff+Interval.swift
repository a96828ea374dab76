extension Krippendorff {
    /// The interval in which alpha lies with 95 % certainty, by drawing the units again with replacement.
    ///
    /// The same ratings give the same interval: the draws come from a generator with a fixed start. Draws in which only
    /// one value is left say nothing and are not counted.
    ///
    /// - Parameter draws: how often the units are drawn again.
    /// - Returns: nil where alpha has no value, or where fewer than half of the draws have one.
    public func interval(draws: Int = 1000) -> ClosedRange<Double>? {
        guard alpha != nil, draws > 0 else { return nil }
        let values = Set(units.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        let matrices = units.map { CoincidenceMatrix($0.compactMap { places[$0] }, size: values.count) }
        var generator = SplitMix(state: UInt64(units.count))
        var found: [Double] = []
        for _ in 0..<draws {
            let drawn = matrices.indices.map { _ in matrices[generator.below(matrices.count)] }
            if let alpha = Krippendorff.alpha(of: drawn, values, scale) { found.append(alpha) }
        }
        guard found.count * 2 >= draws else { return nil }
        found.sort()
        return found[Self.place(0.025, found.count)]...found[Self.place(0.975, found.count)]
    }

    private static func place(_ share: Double, _ count: Int) -> Int {
        min(max(Int((share * Double(count - 1)).rounded()), 0), count - 1)
    }
}

/// A small generator whose numbers follow from its start alone (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
