public import Criteria

/// The council of a dossier, its working groups, and who looks after which criterion (Điều 24–25 of 2018).
public struct Council: Sendable, Hashable, Codable {
    /// Members in the order in which papers list them.
    public var members: [CouncilMember]
    /// Working groups (nhóm công tác) in order.
    public var groups: [WorkingGroup]
    /// Who looks after which criterion; a criterion may have a group and a person.
    public var assignments: [CriterionAssignment]

    public init(
        members: [CouncilMember] = [], groups: [WorkingGroup] = [], assignments: [CriterionAssignment] = []
    ) {
        self.members = members
        self.groups = groups
        self.assignments = assignments
    }

    /// Criteria that are assigned to the person, or to a group in which the person is or which the person leads.
    public func criteria(of person: PersonID) -> Set<String> {
        let own = Set(groups.filter { $0.leader == person || $0.members.contains(person) }.map(\.id))
        return Set(
            assignments.filter { $0.person == person || $0.group.map(own.contains) == true }.map(\.criterion))
    }
}

/// A seat in the council.
public struct CouncilMember: Sendable, Hashable, Codable {
    public var person: PersonID
    /// The seat.
    public var role: CouncilRole
    /// Whether the member also sits in the secretary group (nhóm thư ký).
    public var isInSecretaryGroup: Bool
    /// The duty, as the decision lists it.
    public var duty: String

    public init(person: PersonID, role: CouncilRole, isInSecretaryGroup: Bool = false, duty: String = "") {
        self.person = person
        self.role = role
        self.isInSecretaryGroup = isInSecretaryGroup
        self.duty = duty
    }
}

/// A working group (nhóm công tác).
public struct WorkingGroup: Sendable, Hashable, Codable {
    public var id: GroupID
    public var name: String
    /// Its head (nhóm trưởng); nil where nobody is chosen yet.
    public var leader: PersonID?
    /// Everybody in it but the head.
    public var members: [PersonID]

    public init(id: GroupID = GroupID(), name: String, leader: PersonID? = nil, members: [PersonID] = []) {
        self.id = id
        self.name = name
        self.leader = leader
        self.members = members
    }

    /// How many people are in it, the head included.
    public var size: Int { Set(members + [leader].compactMap(\.self)).count }
}

/// A criterion in the care of a group or of a person.
public struct CriterionAssignment: Sendable, Hashable, Codable {
    /// The printed code.
    public var criterion: String
    /// Nil where a group has it.
    public var person: PersonID?
    /// Nil where a person has it.
    public var group: GroupID?

    public init(criterion: String, person: PersonID) {
        self.criterion = criterion
        self.person = person
        group = nil
    }

    public init(criterion: String, group: GroupID) {
        self.criterion = criterion
        self.group = group
        person = nil
    }
}

extension CouncilRole: Codable {
    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .chair: "Chủ tịch hội đồng"
        case .viceChair: "Phó chủ tịch hội đồng"
        case .secretary: "Thư ký hội đồng"
        case .member: "Ủy viên hội đồng"
        }
    }
}
