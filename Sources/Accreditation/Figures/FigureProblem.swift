/// Something about a figure that cannot be so, or that somebody should look at again.
public struct FigureProblem: Sendable, Hashable {
    /// How sure it is.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// Cannot be so; stays until a figure is corrected.
        case hard
        /// May be so; somebody who has checked it says so.
        case soft
    }

    /// Kinds of check.
    public enum Check: String, Sendable, Hashable, Codable, CaseIterable {
        /// A part is larger than its whole.
        case notAbove = "not-above"
        /// Parts do not add up to their whole.
        case partsMakeWhole = "parts-make-whole"
        /// A value that cannot be: more than a hundred per cent, a year to come.
        case impossible
        /// Much more or less than the year before.
        case jump
        /// Nothing where there was much the year before.
        case zero
    }

    public let severity: Severity
    public let check: Check
    /// The cell beside which it is shown.
    public let place: FigurePlace
    /// The other cells that it looks at.
    public let related: [FigurePlace]
    /// What is wrong, and the numbers, in Vietnamese.
    public let message: String
    /// The check and the compared numbers: a confirmation holds for exactly these.
    public let mark: String

    init(
        _ severity: Severity, _ check: Check, at place: FigurePlace, related: [FigurePlace] = [], _ message: String,
        numbers: [String] = []
    ) {
        self.severity = severity
        self.check = check
        self.place = place
        self.related = related
        self.message = message
        mark = ([check.rawValue] + numbers).joined(separator: ":")
    }
}

/// From where on a figure that is possible looks unlikely. A setting, which each system gives its own values; the ones
/// here are the project's assumptions.
public struct FigureLimits: Sendable, Hashable {
    /// A change against the year before by more than this share, in per cent of that year …
    public var jumpPercent: Int
    /// … and by at least this many.
    public var jumpAtLeast: Int
    /// A zero is remarkable after at least this many in the year before.
    public var zeroAfter: Int

    public init(jumpPercent: Int = 30, jumpAtLeast: Int = 10, zeroAfter: Int = 5) {
        self.jumpPercent = jumpPercent
        self.jumpAtLeast = jumpAtLeast
        self.zeroAfter = zeroAfter
    }
}
