import Accreditation
import Criteria

extension SampleStory {
    /// Council, working groups and who looks after which criterion, by the principal.
    func formCouncil(_ stage: StoryStage) async throws {
        let person = try stage.cast.person(stage.story.story.opened.by)
        let council = try council(stage)
        let store = CouncilStore(database)
        try await store.seat(council.members, in: stage.dossier, seen: try await seen(stage, person), as: person)
        for group in council.groups {
            try await store.save(group, in: stage.dossier, seen: try await seen(stage, person), as: person)
        }
        try await store.assign(council.assignments, in: stage.dossier, seen: try await seen(stage, person), as: person)
        let rule = stage.used.pack.council
        let problems = rule.problems(of: council, criteria: stage.used.pack.criteria.map(\.code))
        try stage.expect(problems, [], "the list of problems of the council")
    }

    private func seen(_ stage: StoryStage, _ person: PersonID) async throws -> String {
        try await CouncilStore(database).council(of: stage.dossier, as: person).fingerprint
    }

    private func council(_ stage: StoryStage) throws -> Council {
        let (told, cast) = (stage.story.council, stage.cast)
        let members = try told.members.map { member in
            guard let role = CouncilRole(rawValue: member.role) else {
                throw StoryMistake("\(stage.name): unknown seat \(member.role).")
            }
            return CouncilMember(
                person: try cast.person(member.person), role: role,
                isInSecretaryGroup: told.secretaryGroup.contains(member.person), duty: member.duty)
        }
        let groups = try told.workingGroups.map { group in
            let others = group.members.filter { $0 != group.leader }
            return WorkingGroup(
                name: group.name, leader: try cast.person(group.leader), members: try others.map(cast.person))
        }
        let ids = Dictionary(uniqueKeysWithValues: zip(told.workingGroups.map(\.id), groups.map(\.id)))
        let assignments = stage.story.assignments.compactMap { told in
            ids[told.group].map { CriterionAssignment(criterion: told.criterion, group: $0) }
        }
        return Council(members: members, groups: groups, assignments: assignments)
    }
}
