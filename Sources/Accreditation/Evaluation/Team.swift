public import Criteria

/// A seat in an evaluation team.
public enum TeamRole: String, Sendable, Hashable, CaseIterable, Codable {
    case leader
    case secretary
    case member

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .leader: "Trưởng đoàn"
        case .secretary: "Thư ký"
        case .member: "Thành viên"
        }
    }
}

/// Who sits where in a team.
public struct TeamSeat: Sendable, Hashable {
    public var person: PersonID
    public var role: TeamRole

    public init(person: PersonID, role: TeamRole) {
        self.person = person
        self.role = role
    }
}

/// What a province decides when it forms a team.
public struct TeamDecision: Sendable, Hashable {
    /// The decision's number, such as `125/QĐ-SGDĐT`.
    public var number: String
    public var day: Day
    public var seats: [TeamSeat]

    public init(number: String, day: Day, seats: [TeamSeat]) {
        self.number = number
        self.day = day
        self.seats = seats
    }
}

/// Why somebody may not evaluate a school.
public enum EvaluationConflict: String, Sendable, Hashable {
    /// Works there now.
    case works
    /// Worked there once.
    case worked

    /// The reason in words.
    public var title: String {
        switch self {
        case .works: "đang công tác tại trường này"
        case .worked: "đã từng công tác tại trường này"
        }
    }
}
