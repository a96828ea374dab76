import Criteria

extension Day {
    /// Reads `5/9/2024` or `05/09/2024`, with points or hyphens too; nil for anything else.
    init?(typed text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
