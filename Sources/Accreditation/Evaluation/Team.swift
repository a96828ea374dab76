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
    /// When the team is at the school; nil while that is not set.
    public var survey: SurveyDays?
    /// Why people take part although something waivable stands against it.
    public var waivers: [EligibilityWaiver]
    /// Why members leave or join; empty for a new team.
    public var reason: String

    public init(
        number: String, day: Day, seats: [TeamSeat], survey: SurveyDays? = nil, waivers: [EligibilityWaiver] = [],
        reason: String = ""
    ) {
        self.number = number
        self.day = day
        self.seats = seats
        self.survey = survey
        self.waivers = waivers
        self.reason = reason
    }
}
