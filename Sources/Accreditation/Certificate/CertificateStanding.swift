public import Criteria

/// How a certificate stands on a day.
public enum CertificateStanding: String, Sendable, Hashable, CaseIterable {
    case valid
    /// Valid, but its end is near.
    case ending
    case ended
    case withdrawn
    /// The school has a newer one of the same kind.
    case replaced

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .valid: "Còn giá trị"
        case .ending: "Sắp hết hạn"
        case .ended: "Đã hết hạn"
        case .withdrawn: "Đã thu hồi"
        case .replaced: "Đã có chứng nhận mới"
        }
    }
}

extension Certificate {
    /// How it stands on a day. It is valid up to and with its last day.
    ///
    /// - Parameter endingMonths: how many months before its end it counts as ending.
    public func standing(on day: Day, endingMonths: Int) -> CertificateStanding {
        if withdrawal != nil { return .withdrawn }
        if isReplaced { return .replaced }
        guard let validUntil else { return .valid }
        if validUntil < day { return .ended }
        return validUntil <= (day.adding(months: endingMonths) ?? day) ? .ending : .valid
    }
}

extension Day {
    /// The same day so many months later, or earlier where the number is negative; the last day of a shorter month.
    /// Nil outside the calendar's years.
    public func adding(months: Int) -> Day? {
        let count = year * 12 + (month - 1) + months
        guard count >= 12 else { return nil }
        return (0...3).lazy.compactMap { back in
            back < day ? Day(year: count / 12, month: count % 12 + 1, day: day - back) : nil
        }.first
    }
}
