public import Criteria

/// Findings of one dossier as the database hands them out in bulk: one line each, the path, a tab, and a verdict or the
/// answers to requirements separated by commas. Made for a known pack, so that paths are looked up, not read.
public struct StoredFindings: Sendable {
    private let paths: [Substring: IndicatorPath]

    /// - Parameter pack: the pack whose paths the lines name.
    public init(_ pack: RulePack) {
        paths = Dictionary(
            pack.indicatorPaths.map { (Substring($0.description), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the lines; what the pack has no place for is left out.
    public func read(_ text: String) -> Findings {
        var findings = Findings()
        for line in text.split(separator: "\n") {
            guard let tab = line.firstIndex(of: "\t"), let path = path(line[..<tab]) else { continue }
            findings[path] = StoredFindings.finding(line[line.index(after: tab)...])
        }
        return findings
    }

    /// Only schools whose schooling levels are rated apart have a colon.
    private func path(_ text: Substring) -> IndicatorPath? {
        if let path = paths[text] { return path }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return paths[text[text.index(after: colon)...]]?.on(part: String(text[..<colon]))
    }

    private static func finding(_ text: Substring) -> IndicatorFinding? {
        if let verdict = Finding(rawValue: String(text)) { return .whole(verdict) }
        return IndicatorFinding(
            verdict: nil, requirements: text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
}
