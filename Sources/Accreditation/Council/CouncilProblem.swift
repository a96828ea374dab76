public import Criteria

/// Where a council departs from what the circular asks for. A warning: it never keeps anybody from saving.
public enum CouncilProblem: Sendable, Hashable {
    /// Fewer members than required.
    case tooFew(have: Int, need: Int)
    /// An even number where an odd one is required.
    case even(have: Int)
    /// Fewer in a seat than required.
    case tooFewIn(CouncilRole, have: Int, need: Int)
    /// More in a seat than allowed.
    case tooManyIn(CouncilRole, have: Int, most: Int)
    /// The secretary group has another size than required.
    case secretaryGroup(have: Int, need: ClosedRange<Int>)
    /// A working group has another size than required.
    case groupSize(String, have: Int, need: ClosedRange<Int>)
    /// A working group without a head.
    case noLeader(String)
    /// The head of a working group has no seat in the council.
    case leaderOutside(String)
    /// Criteria that nobody looks after.
    case unassigned([String])

    /// The Vietnamese sentence.
    ///
    /// - Parameter rule: where it is written, such as `Điều 24 Thông tư 17/2018/TT-BGDĐT`.
    public func sentence(_ rule: String) -> String {
        switch self {
        case .tooFew(let have, let need): "Hội đồng có \(have) người; \(rule) yêu cầu ít nhất \(need) người."
        case .even(let have): "Hội đồng có \(have) người; \(rule) yêu cầu số người là số lẻ."
        case .tooFewIn(let role, 0, let need): "Chưa có \(role.name); \(rule) yêu cầu ít nhất \(need) người."
        case .tooFewIn(let role, let have, let need):
            "Có \(have) \(role.name); \(rule) yêu cầu ít nhất \(need) người."
        case .tooManyIn(let role, let have, let most): "Có \(have) \(role.name); \(rule) chỉ cho phép \(most) người."
        case .secretaryGroup(let have, let need):
            "Nhóm thư ký có \(have) người; \(rule) yêu cầu \(need.words) người."
        case .groupSize(let name, let have, let need):
            "\(name) có \(have) người; \(rule) yêu cầu \(need.words) người."
        case .noLeader(let name): "\(name) chưa có nhóm trưởng."
        case .leaderOutside(let name): "Nhóm trưởng của \(name) chưa có tên trong hội đồng."
        case .unassigned(let codes):
            "Còn \(codes.count) tiêu chí chưa giao cho nhóm hoặc người nào: \(codes.joined(separator: ", "))."
        }
    }
}

extension CouncilRule {
    /// Where the council departs from the rule, seats first, then groups, then criteria (Điều 24–25 of 2018).
    ///
    /// - Parameter criteria: the codes that somebody has to look after.
    public func problems(of council: Council, criteria: [String] = []) -> [CouncilProblem] {
        sizeProblems(council) + seatProblems(council) + secretaryProblems(council)
            + council.groups.flatMap { groupProblems($0, council) } + assignmentProblems(council, criteria)
    }

    private func sizeProblems(_ council: Council) -> [CouncilProblem] {
        let have = council.members.count
        var problems: [CouncilProblem] = []
        if have < minimumSize { problems.append(.tooFew(have: have, need: minimumSize)) }
        if mustBeOdd, have.isMultiple(of: 2) { problems.append(.even(have: have)) }
        return problems
    }

    private func seatProblems(_ council: Council) -> [CouncilProblem] {
        roles.flatMap { seat -> [CouncilProblem] in
            let have = council.members.count { $0.role == seat.role }
            if have < seat.minimum { return [.tooFewIn(seat.role, have: have, need: seat.minimum)] }
            if let most = seat.maximum, have > most { return [.tooManyIn(seat.role, have: have, most: most)] }
            return []
        }
    }

    private func secretaryProblems(_ council: Council) -> [CouncilProblem] {
        let have = council.members.count(where: \.isInSecretaryGroup)
        guard let need = secretaryGroup, !need.contains(have) else { return [] }
        return [.secretaryGroup(have: have, need: need)]
    }

    private func groupProblems(_ group: WorkingGroup, _ council: Council) -> [CouncilProblem] {
        var problems: [CouncilProblem] = []
        if let need = workingGroup, !need.contains(group.size) {
            problems.append(.groupSize(group.name, have: group.size, need: need))
        }
        if let leader = group.leader {
            let isSeated = council.members.contains { $0.person == leader }
            if !isSeated { problems.append(.leaderOutside(group.name)) }
        } else {
            problems.append(.noLeader(group.name))
        }
        return problems
    }

    private func assignmentProblems(_ council: Council, _ criteria: [String]) -> [CouncilProblem] {
        let assigned = Set(council.assignments.map(\.criterion))
        let open = criteria.filter { !assigned.contains($0) }
        return open.isEmpty ? [] : [.unassigned(open)]
    }
}

extension CouncilRole {
    /// The title inside a sentence.
    fileprivate var name: String { title.prefix(1).lowercased() + title.dropFirst() }
}

extension ClosedRange<Int> {
    /// `2 đến 3`.
    fileprivate var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) đến \(upperBound)" }
}
