public import Criteria

public import struct Foundation.Date

/// What a province says of one day, other than the country's calendar. Changes are added and never taken away.
public struct CalendarChange: Sendable, Hashable {
    /// What a day is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Nobody works.
        case off
        /// Desks work, on a Saturday or Sunday too.
        case working
        /// As in the whole country again.
        case country

        /// In Vietnamese.
        public var title: String {
            switch self {
            case .off: "Ngày nghỉ"
            case .working: "Ngày làm việc"
            case .country: "Theo lịch chung cả nước"
            }
        }
    }

    public var day: Day
    public var kind: Kind
    /// Why, or on what decision.
    public var reason: String
    /// When it was said.
    public var setAt: Date
    public var setByName: String

    public init(day: Day, kind: Kind, reason: String, setAt: Date, setByName: String = "") {
        self.day = day
        self.kind = kind
        self.reason = reason
        self.setAt = setAt
        self.setByName = setByName
    }
}
