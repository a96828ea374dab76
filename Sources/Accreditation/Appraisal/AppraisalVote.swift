/// The shares of a council by which a meeting counts and a proposal is carried, and its smallest size: settings of the
/// province, because the circular's text was not available.
public struct AppraisalRule: Sendable, Hashable, Codable {
    /// The smallest number of members.
    public var minimumSize: Int
    /// Per cent of the members who must be there.
    public var attendancePercent: Int
    /// Per cent of those who are there who must agree.
    public var agreeingPercent: Int

    public init(minimumSize: Int, attendancePercent: Int, agreeingPercent: Int) {
        self.minimumSize = minimumSize
        self.attendancePercent = attendancePercent
        self.agreeingPercent = agreeingPercent
    }

    /// The smallest number of people who make up this share of so many.
    public static func least(_ percent: Int, of people: Int) -> Int { (people * percent + 99) / 100 }
}

/// The votes of a council's meeting on whether the school is recognised.
public struct AppraisalVote: Sendable, Hashable, Codable {
    /// Members of the council, and those who were there.
    public var members: Int
    public var present: Int
    public var agreeing: Int
    public var opposing: Int
    public var abstaining: Int

    public init(members: Int, present: Int, agreeing: Int, opposing: Int, abstaining: Int) {
        self.members = members
        self.present = present
        self.agreeing = agreeing
        self.opposing = opposing
        self.abstaining = abstaining
    }

    /// Whether each of those who were there voted once.
    public var addsUp: Bool {
        [agreeing, opposing, abstaining].allSatisfy { $0 >= 0 } && agreeing + opposing + abstaining == present
    }

    /// Whether enough members were there.
    public func hasQuorum(_ rule: AppraisalRule) -> Bool {
        present > 0 && present <= members && present >= AppraisalRule.least(rule.attendancePercent, of: members)
    }

    /// Whether enough of those who were there agreed.
    public func isCarried(_ rule: AppraisalRule) -> Bool {
        hasQuorum(rule) && agreeing >= AppraisalRule.least(rule.agreeingPercent, of: present)
    }
}
