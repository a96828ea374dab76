import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Accounts")
struct PersonStoreTests {
    @Test func takenLoginsGetANumberUnlessTyped() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, principal) = (world.accounts, world.people.principal)
            func make(_ login: String? = nil) async throws -> String {
                try await accounts.create(
                    NewAccount(fullName: "Đỗ Thị Ánh", login: login, home: world.school), as: principal
                ).login
            }
            #expect(try await make() == "anh.dt")
            #expect(try await make() == "anh.dt2")
            await #expect(throws: AccountProblem.loginTaken) { try await make("anh.dt") }
            await #expect(throws: AccountProblem.loginNeeded) {
                try await accounts.create(NewAccount(fullName: "…", home: world.school), as: principal)
            }
        }
    }

    @Test func sendingTheFormTwiceMakesOneAccount() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let account = NewAccount(fullName: "Đỗ Thị Ánh", home: world.school)
            _ = try await world.accounts.create(account, as: world.people.principal)
            await #expect(throws: AccountProblem.alreadyMade) {
                try await world.accounts.create(account, as: world.people.principal)
            }
        }
    }

    @Test func listShowsThoseOneLooksAfter() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, people) = (world.accounts, world.people)
            let staff = try await accounts.accounts(as: people.principal)
            #expect(Set(staff.map(\.id)) == [people.secretary, people.member])
            let district = try await accounts.accounts(as: people.districtOfficer)
            #expect(district.map(\.id) == [people.principal], "staff appear when their school is chosen")
            let school = try await accounts.accounts(AccountFilter(unit: world.school), as: people.districtOfficer)
            #expect(Set(school.map(\.id)) == [people.principal, people.secretary, people.member])
            let found = try await accounts.accounts(AccountFilter(text: "hoang thi"), as: people.districtOfficer)
            #expect(found.map(\.id) == [people.secretary], "found without accents")
            let other = try await accounts.accounts(AccountFilter(unit: world.otherSchool), as: people.districtOfficer)
            #expect(other.isEmpty)
            #expect(try await accounts.accounts(as: people.member).isEmpty)
        }
    }

    @Test func staleChangesAreRefused() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, people) = (world.accounts, world.people)
            func describe(_ name: String) async throws {
                try await accounts.describe(
                    people.member, fullName: name, post: "Giáo viên", phone: "", version: 1, as: people.principal)
            }
            try await describe("Bùi Văn Viễn")
            await #expect(throws: StaleWrite(theirs: "Bùi Văn Viễn", theirsBy: "", version: 2)) {
                try await describe("Bùi Văn Viện")
            }
        }
    }

    @Test func employmentCountsAgainstEvaluating() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, people) = (world.accounts, world.people)
            func conflict() async throws -> String? {
                try await world.owner.query(
                    "SELECT evaluation_conflict(\(people.evaluator.uuid), \(world.school.uuid)) AS c")[0]["c"]
            }
            #expect(try await conflict() == nil)
            try await accounts.addEmployment(
                of: people.evaluator, at: world.school, post: "Giáo viên", began: nil, ended: nil,
                as: people.provinceOfficer)
            #expect(try await conflict() == "works")
            let account = try #require(try await accounts.account(people.evaluator, as: people.provinceOfficer))
            let employment = try #require(account.employments.first { $0.unitName == "Trường Tiểu học Hạ Vân" })
            let day = try #require(Day(iso: "2024-08-01"))
            await #expect(throws: StorageError.self) {
                try await accounts.endEmployment(employment.id, of: people.evaluator, on: day, as: people.principal)
            }
            try await accounts.endEmployment(employment.id, of: people.evaluator, on: day, as: people.provinceOfficer)
            #expect(try await conflict() == "worked")
        }
    }

    @Test func historyOfWorkStaysWhatItWas() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let person = world.people.provinceOfficer
            #expect(
                try await world.isRefused("UPDATE employment SET unit_id = \(world.otherSchool.uuid)", as: person))
            #expect(try await world.isRefused("DELETE FROM employment", as: person))
            #expect(
                try await world.isRefused("UPDATE role_assignment SET person_id = \(person.uuid)", as: person))
        }
    }

    @Test func endedRolesAreGone() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, people) = (world.accounts, world.people)
            let account = try #require(try await accounts.account(people.evaluator, as: people.provinceOfficer))
            let grant = try #require(account.grants.first)
            #expect(grant.mayEnd)
            await #expect(throws: StorageError.self) {
                try await accounts.endRole(grant.id, of: people.evaluator, as: people.districtOfficer)
            }
            try await accounts.endRole(grant.id, of: people.evaluator, as: people.provinceOfficer)
            let after = try await accounts.account(people.evaluator, as: people.provinceOfficer)
            #expect(after?.grants.isEmpty == true)
        }
    }
}
