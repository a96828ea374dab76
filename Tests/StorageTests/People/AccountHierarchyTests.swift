import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

/// Who may make which account, and who looks after it: every level for the one below, and nobody else.
@Suite("Hierarchy of accounts")
struct AccountHierarchyTests {
    /// A unit of the world.
    enum Place: String {
        case nowhere, province, district, school, otherSchool
    }

    /// Somebody makes an account with a role at a unit.
    struct Case: Sendable, CustomTestStringConvertible {
        let maker: Role?
        let role: Role?
        let place: Place
        let isAllowed: Bool

        init(_ maker: Role?, _ role: Role?, _ place: Place, _ isAllowed: Bool) {
            (self.maker, self.role, self.place, self.isAllowed) = (maker, role, place, isAllowed)
        }

        var testDescription: String {
            let words = [maker?.rawValue ?? "staff", "makes", role?.rawValue ?? "staff", "at", place.rawValue]
            return words.joined(separator: " ") + (isAllowed ? "" : ": refused")
        }
    }

    static let cases: [Case] = [
        Case(.operator, .operator, .nowhere, true),
        Case(.operator, .provinceOfficer, .province, true),
        Case(.operator, .districtOfficer, .district, false),
        Case(.operator, .principal, .school, false),
        Case(.operator, .evaluator, .province, false),
        Case(.provinceOfficer, .operator, .nowhere, false),
        Case(.provinceOfficer, .provinceOfficer, .province, false),
        Case(.provinceOfficer, .evaluator, .province, true),
        Case(.provinceOfficer, .districtOfficer, .district, true),
        Case(.provinceOfficer, .districtOfficer, .province, false),
        Case(.provinceOfficer, .principal, .school, false),
        Case(.districtOfficer, .districtOfficer, .district, false),
        Case(.districtOfficer, .principal, .school, true),
        Case(.districtOfficer, nil, .school, true),
        Case(.districtOfficer, .principal, .otherSchool, false),
        Case(.districtOfficer, .evaluator, .province, false),
        Case(.principal, nil, .school, true),
        Case(.principal, .principal, .school, false),
        Case(.principal, nil, .otherSchool, false),
        Case(.principal, nil, .district, false),
        Case(.principal, .evaluator, .school, false),
        Case(nil, nil, .school, false),
        Case(.evaluator, nil, .province, false),
        Case(.evaluator, .evaluator, .province, false),
    ]

    @Test(arguments: cases)
    func makingAccounts(_ one: Case) async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let account = NewAccount(
                fullName: "Lò Thị Mới", home: world.unit(one.place), role: one.role)
            let maker = world.maker(one.maker)
            if one.isAllowed {
                let given = try await world.accounts.create(account, as: maker)
                #expect(given.login == "moi.lt")
                let session = try await world.sessions.person(of: try await world.signIn(given))
                #expect(session?.roles.map(\.role) == (one.role.map { [$0] } ?? []))
            } else {
                await #expect(throws: StorageError.self) { try await world.accounts.create(account, as: maker) }
                let left = try await world.owner.query("SELECT FROM person WHERE full_name = 'Lò Thị Mới'")
                #expect(left.isEmpty, "nothing of it is left")
            }
        }
    }

    /// Who looks after whose account.
    @Test func keepers() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let people = world.people
            let pairs: [(PersonID, PersonID, Bool)] = [
                (people.operator, people.provinceOfficer, true), (people.operator, people.principal, false),
                (people.provinceOfficer, people.districtOfficer, true),
                (people.provinceOfficer, people.evaluator, true), (people.provinceOfficer, people.principal, false),
                (people.districtOfficer, people.principal, true), (people.districtOfficer, people.member, true),
                (people.districtOfficer, people.otherPrincipal, false),
                (people.districtOfficer, people.provinceOfficer, false),
                (people.principal, people.member, true), (people.principal, people.otherMember, false),
                (people.principal, people.districtOfficer, false), (people.principal, people.principal, false),
                (people.member, people.secretary, false), (people.evaluator, people.otherEvaluator, false),
            ]
            for (keeper, person, isKept) in pairs {
                let account = try await world.accounts.account(person, as: keeper)
                #expect((account != nil) == isKept)
                guard !isKept else { continue }
                await #expect(throws: StorageError.self) {
                    try await world.accounts.resetPassword(of: person, as: keeper)
                }
                await #expect(throws: StorageError.self) {
                    try await world.accounts.close(person, reason: "x", version: 1, as: keeper)
                }
            }
        }
    }

    /// A teacher whom the province made an evaluator sees other schools: their principal must not become them.
    @Test func nobodyTakesOverAnAccountWithARoleFromElsewhere() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (accounts, people) = (world.accounts, world.people)
            #expect(try await accounts.account(people.member, as: people.principal) != nil)
            try await world.owner.execute(
                """
                INSERT INTO role_assignment (person_id, unit_id, role)
                VALUES (\(people.member.uuid), \(world.province.uuid), 'evaluator')
                """)
            #expect(try await accounts.account(people.member, as: people.principal) == nil)
            await #expect(throws: StorageError.self) {
                try await accounts.resetPassword(of: people.member, as: people.principal)
            }
        }
    }
}

extension TestWorld {
    fileprivate func unit(_ place: AccountHierarchyTests.Place) -> UnitID? {
        switch place {
        case .nowhere: nil
        case .province: province
        case .district: district
        case .school: school
        case .otherSchool: otherSchool
        }
    }

    fileprivate func maker(_ role: Role?) -> PersonID {
        switch role {
        case .operator: people.operator
        case .provinceOfficer: people.provinceOfficer
        case .districtOfficer: people.districtOfficer
        case .principal: people.principal
        case .evaluator: people.evaluator
        default: people.member
        }
    }
}
