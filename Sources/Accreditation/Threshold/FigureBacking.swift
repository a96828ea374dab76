public import Foundation

/// What stands behind a figure: an official version, or what the school has typed so far.
public enum FigureBacking: Sendable, Hashable {
    /// An official version of a collection.
    case official(RoundName, version: Int, at: Date)
    /// Typed by the school and not official.
    case entered
}

/// The official figures of one school year: of the newest version of the last collection that has one.
public struct OfficialYear: Sendable, Hashable, Codable {
    /// Which collection of the year, 1 to 3.
    public var round: Int
    /// The version, from 1.
    public var version: Int
    /// When it became official, in seconds since 1970.
    public var at: Int
    /// SHA-256 of the official version's canonical text.
    public var hash: String
    /// The values by key, in canonical form.
    public var figures: [String: String]

    public init(round: Int, version: Int, at: Int, hash: String, figures: [String: String]) {
        self.round = round
        self.version = version
        self.at = at
        self.hash = hash
        self.figures = figures
    }

    func backing(_ year: SchoolYear) -> FigureBacking {
        guard let number = RoundNumber(rawValue: round) else { return .entered }
        return .official(
            RoundName(year: year, number: number), version: version,
            at: Date(timeIntervalSince1970: TimeInterval(at)))
    }
}
