import Accreditation
import Criteria

/// Who and what the story's names stand for in the database.
struct StoryCast: Sendable {
    var units: [String: UnitID] = [:]
    var people: [String: PersonID] = [:]

    func unit(_ name: String) throws -> UnitID {
        guard let id = units[name] else { throw StoryMistake("The story has no unit \(name).") }
        return id
    }

    func person(_ name: String) throws -> PersonID {
        guard let id = people[name] else { throw StoryMistake("The story has no person \(name).") }
        return id
    }
}

extension SampleStory {
    /// Makes units and accounts from the top, each by the level above: operator, province, districts, schools.
    func gather(_ units: StoryUnits, _ people: [StoryPerson]) async throws -> StoryCast {
        var cast = StoryCast()
        let real = units.units.filter { !$0.isOffice }
        for unit in real { cast.units[unit.id] = UnitID() }
        for person in people { cast.people[person.id] = PersonID() }
        let homes = Dictionary(grouping: people) { $0.role == .operator ? "" : units.place(of: $0.unit) }
        try await makeOperators(homes[""] ?? [], cast)
        for unit in real {
            let keeper = try keeper(of: unit, people, units)
            try await make(unit, units.office(of: unit.id), by: cast.person(keeper), cast)
            try await makeAccounts(homes[unit.id] ?? [], in: unit, keptBy: keeper, cast)
        }
        for person in people { try await addPast(of: person, people, units, cast) }
        return cast
    }

    /// Who makes a unit and its first accounts: somebody of the unit above.
    private func keeper(of unit: StoryUnit, _ people: [StoryPerson], _ units: StoryUnits) throws -> String {
        let found = people.first { person in
            guard let parent = unit.parent else { return person.role == .operator }
            let isOfficer = person.role == .provinceOfficer || person.role == .districtOfficer
            return isOfficer && units.place(of: person.unit) == parent
        }
        guard let found else { throw StoryMistake("Nobody looks after \(unit.id).") }
        return found.id
    }

    private func makeOperators(_ operators: [StoryPerson], _ cast: StoryCast) async throws {
        for person in operators {
            let account = try account(of: person, home: nil, cast)
            _ = try await administration.create(account, password: person.password)
        }
    }

    private func make(
        _ unit: StoryUnit, _ office: StoryUnit?, by keeper: PersonID, _ cast: StoryCast
    ) async throws {
        let store = UnitStore(database)
        let id = try cast.unit(unit.id)
        let description = UnitDescription(
            name: unit.name, code: unit.sectorCode, address: unit.address ?? office?.address ?? "",
            phone: unit.phone ?? office?.phone ?? "")
        guard let kind = unit.schoolKind, let parent = unit.parent else {
            guard let kind = Unit.Kind(rawValue: unit.kind) else { throw StoryMistake("Unknown kind \(unit.kind).") }
            let parent = try unit.parent.map(cast.unit)
            return try await store.create(description, kind: kind, id: id, below: parent, as: keeper)
        }
        let school = SchoolDescription(
            kind: kind, schoolingLevels: unit.schoolingLevels ?? [], conditions: unit.conditions?.words ?? [],
            cohortCompleted: unit.conditions?.hasGraduatedCohort)
        try await store.createSchool(description, school: school, id: id, below: try cast.unit(parent), as: keeper)
    }

    /// The level above makes the officers and the principal, who then make the accounts of their own unit.
    private func makeAccounts(
        _ people: [StoryPerson], in unit: StoryUnit, keptBy keeper: String, _ cast: StoryCast
    ) async throws {
        let store = PersonStore(database, hasher: hasher)
        let heads = people.filter { $0.role != nil && $0.role != .evaluator }
        let others = people.filter { $0.role == nil || $0.role == .evaluator }
        for person in heads {
            let account = try account(of: person, home: unit.id, cast)
            _ = try await store.create(account, password: person.password, as: try cast.person(keeper))
        }
        guard let head = heads.first else { throw StoryMistake("Nobody heads \(unit.id).") }
        let maker = try cast.person(head.id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in others {
                let account = try account(of: person, home: unit.id, cast)
                group.addTask { _ = try await store.create(account, password: person.password, as: maker) }
            }
            try await group.waitForAll()
        }
    }

    private func account(of person: StoryPerson, home: String?, _ cast: StoryCast) throws -> NewAccount {
        NewAccount(
            id: try cast.person(person.id), fullName: person.name, login: person.login, post: person.fullPost,
            home: try home.map(cast.unit), role: person.role)
    }

    /// Former work at schools of the story, recorded by whoever looks after the account.
    private func addPast(
        of person: StoryPerson, _ people: [StoryPerson], _ units: StoryUnits, _ cast: StoryCast
    ) async throws {
        let home = units.place(of: person.unit)
        try await recordTraining(of: person, people, units, cast)
        for work in person.pastWorkplaces {
            guard let unit = work.unit else { continue }
            let keeper = people.first { other in
                person.role == .evaluator && other.role == .provinceOfficer && units.place(of: other.unit) == home
            }
            let above = units.units.first { $0.id == home }
            let maker = try keeper?.id ?? above.map { try self.keeper(of: $0, people, units) } ?? person.id
            try await PersonStore(database, hasher: hasher).addEmployment(
                of: try cast.person(person.id), at: try cast.unit(unit), post: work.post,
                began: Day(year: work.from, month: 8, day: 1), ended: Day(year: work.to, month: 7, day: 31),
                as: try cast.person(maker))
        }
    }
}
