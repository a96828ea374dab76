/// How large things may be: the middle one, nearly all, every one.
struct Budget: Sendable {
    let name: String
    var median = Int.max
    /// The share of `most`, in hundredths.
    var share = 100
    var most = Int.max
    let every: Int

    static let files = Budget(name: "Swift file (lines)", median: 60, share: 90, most: 200, every: 400)
    static let functions = Budget(name: "Function (lines)", median: 9, share: 95, most: 40, every: 60)
    static let tests = Budget(name: "Test (lines)", median: 20, every: 60)
    static let templates = Budget(name: "Template (lines)", every: 100)
    static let lines = Budget(name: "Line (characters)", every: 120)

    struct Report {
        let figures: String
        let problems: [String]
    }

    /// Compares sizes with the budget; `place` says where each was found.
    func report(_ sizes: [(place: String, size: Int)]) -> Report {
        let sorted = sizes.map(\.size).sorted()
        let (middle, nearly) = (value(sorted, hundredths: 50), value(sorted, hundredths: share))
        var problems = sizes.filter { $0.size > every }.map { "\($0.place): \($0.size), at most \(every)" }
        if middle > median { problems.append("median \(middle), at most \(median)") }
        if nearly > most { problems.append("\(share) % are up to \(nearly), at most \(most)") }
        let figures =
            "\(name): \(sorted.count), median \(middle), \(share) % up to \(nearly), largest \(sorted.last ?? 0)"
        return Report(figures: figures, problems: problems)
    }

    private func value(_ sorted: [Int], hundredths: Int) -> Int {
        sorted.isEmpty ? 0 : sorted[max(0, (sorted.count * hundredths + 99) / 100 - 1)]
    }
}
