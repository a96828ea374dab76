/// A unit of the administration, or a school (đơn vị).
public struct Unit: Sendable, Hashable {
    /// Kinds of unit, from the top.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case ministry
        case province
        case district
        case commune
        case school

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .ministry: "Bộ"
            case .province: "Tỉnh/thành phố"
            case .district: "Huyện/quận"
            case .commune: "Xã/phường"
            case .school: "Trường"
            }
        }
    }

    public var id: UnitID
    public var kind: Kind
    /// The sector database's code; nil where there is none.
    public var code: String?
    public var name: String
    /// The unit above.
    public var parent: UnitID?

    public init(id: UnitID, kind: Kind, code: String? = nil, name: String, parent: UnitID? = nil) {
        self.id = id
        self.kind = kind
        self.code = code
        self.name = name
        self.parent = parent
    }
}

/// A school year, named by the calendar year in which it begins.
public struct SchoolYear: Sendable, Hashable, Comparable, CustomStringConvertible, Codable {
    /// The calendar year of its first day.
    public let start: Int

    public init(start: Int) {
        self.start = start
    }

    /// Reads `2024-2025`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), second == first + 1,
            parts[0].count == 4
        else { return nil }
        start = first
    }

    /// The year before.
    public var previous: SchoolYear { SchoolYear(start: start - 1) }

    public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }

    /// `2024-2025`.
    public var description: String { "\(start)-\(start + 1)" }
}
