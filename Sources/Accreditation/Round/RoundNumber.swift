/// Which of a school year's collections of figures (kỳ thu thập số liệu).
public enum RoundNumber: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
    case beginning = 1
    case middle
    case end

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .beginning: "Kỳ đầu năm học"
        case .middle: "Kỳ giữa năm học"
        case .end: "Kỳ cuối năm học"
        }
    }

    public static func < (left: RoundNumber, right: RoundNumber) -> Bool { left.rawValue < right.rawValue }
}

/// One collection of figures, whoever sets its days.
public struct RoundName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The school year whose figures are collected.
    public let year: SchoolYear
    public let number: RoundNumber

    public init(year: SchoolYear, number: RoundNumber) {
        self.year = year
        self.number = number
    }

    /// `Kỳ đầu năm học 2024-2025`.
    public var description: String { "\(number.title) \(year)" }

    public static func < (left: RoundName, right: RoundName) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
