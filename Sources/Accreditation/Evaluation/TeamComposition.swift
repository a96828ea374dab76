public import Criteria

/// Whether a team may be formed like this. The smallest size is the province's setting, not the law's.
public struct TeamComposition: Sendable, Hashable {
    public var seats: [TeamSeat]
    /// The smallest number of people.
    public var minimumSize: Int
    /// What stands against people taking part.
    public var lacks: [PersonID: [EligibilityProblem]]
    /// Why they take part all the same.
    public var waivers: [EligibilityWaiver]

    public init(
        seats: [TeamSeat], minimumSize: Int, lacks: [PersonID: [EligibilityProblem]] = [:],
        waivers: [EligibilityWaiver] = []
    ) {
        self.seats = seats
        self.minimumSize = minimumSize
        self.lacks = lacks
        self.waivers = waivers
    }

    /// Everything that stands against the team; empty for a team that may be formed.
    public var problems: [TeamProblem] {
        var problems: [TeamProblem] = []
        if seats.count < minimumSize { problems.append(.tooSmall(has: seats.count, needs: minimumSize)) }
        for role in [TeamRole.leader, .secretary] {
            let count = seats.count { $0.role == role }
            if count != 1 { problems.append(.notExactlyOne(role, has: count)) }
        }
        var seen: Set<PersonID> = []
        for seat in seats where !seen.insert(seat.person).inserted { problems.append(.repeated(seat.person)) }
        return problems + seats.map(\.person).flatMap(unanswered)
    }

    private func unanswered(_ person: PersonID) -> [TeamProblem] {
        let own = waivers.filter { $0.person == person }
        return lacks[person, default: []].filter { problem in !own.contains { $0.answers(problem) } }.map {
            .ineligible(person, $0)
        }
    }
}

/// Something that stands against a team.
public enum TeamProblem: Sendable, Hashable {
    case tooSmall(has: Int, needs: Int)
    case notExactlyOne(TeamRole, has: Int)
    case repeated(PersonID)
    case ineligible(PersonID, EligibilityProblem)

    /// What is wrong and what to do, as one sentence; `name` gives people's names.
    ///
    /// - Parameter words: what the law calls team and seats.
    public func sentence(_ words: TeamWords = .ofTeams, _ name: (PersonID) -> String) -> String {
        let team = TeamWords.start(words.short)
        return switch self {
        case .tooSmall(let has, let needs):
            "\(team) mới có \(has) người, cần ít nhất \(needs) người."
        case .notExactlyOne(let role, has: 0): "\(team) chưa có \(words.seat(role)): hãy chọn một người."
        case .notExactlyOne(let role, let has):
            "\(team) đang có \(has) \(words.seat(role)): hãy để lại đúng một người."
        case .repeated(let person): "\(name(person)) được chọn hai lần: hãy bỏ bớt một lần."
        case .ineligible(let person, let problem):
            "\(name(person)) \(problem.words) nên không được tham gia \(words.short): hãy "
                + (problem.isWaivable ? "chọn người khác hoặc ghi lý do vẫn chọn." : "chọn người khác.")
        }
    }
}
