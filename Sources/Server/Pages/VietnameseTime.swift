import Foundation

/// Dates and times as pages show them: Vietnam's time (UTC+7 all year), dd/MM/yyyy, 24 hours.
enum VietnameseTime {
    /// 09/03/2026.
    static func day(_ date: Date) -> String {
        let parts = parts(date)
        return "\(two(parts.day))/\(two(parts.month))/\(parts.year ?? 0)"
    }

    /// 08:30.
    static func clock(_ date: Date) -> String {
        let parts = parts(date)
        return "\(two(parts.hour)):\(two(parts.minute))"
    }

    /// 08:30 ngày 09/03/2026.
    static func moment(_ date: Date) -> String { "\(clock(date)) ngày \(day(date))" }

    private static func parts(_ date: Date) -> DateComponents {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3_600) ?? .gmt
        return calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    }

    private static func two(_ number: Int?) -> String {
        let text = String(number ?? 0)
        return text.count < 2 ? "0" + text : text
    }
}
