/// A calendar day without a clock or a time zone, as laws name it.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, four digits.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// A day that exists in the Gregorian calendar, or nil.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Day.length(ofMonth: month, in: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the ISO form `2018-10-10`; nil for anything else.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The ISO form `2018-10-10`.
    public var description: String {
        "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
    }

    /// The form that Vietnamese readers expect: `10/10/2018`.
    public var vietnamese: String {
        "\(Day.padded(day, to: 2))/\(Day.padded(month, to: 2))/\(Day.padded(year, to: 4))"
    }

    /// Days since 1 January of year 1 (which is 0); makes gaps and overlaps countable.
    public var ordinal: Int {
        let past = year - 1
        let leapDays = past / 4 - past / 100 + past / 400
        let months = (1..<month).reduce(0) { $0 + Day.length(ofMonth: $1, in: year) }
        return past * 365 + leapDays + months + day - 1
    }

    /// The day before; nil before the first day of year 1.
    public var previous: Day? {
        if day > 1 { return Day(year: year, month: month, day: day - 1) }
        if month > 1 { return Day(year: year, month: month - 1, day: Day.length(ofMonth: month - 1, in: year)) }
        return Day(year: year - 1, month: 12, day: 31)
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
