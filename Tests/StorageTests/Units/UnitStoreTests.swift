import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Units")
struct UnitStoreTests {
    @Test func everyLevelMakesTheUnitsBelowIt() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (units, people) = (UnitStore(world.database), world.people)
            let description = UnitDescription(name: "Đơn vị mới")
            let makers: [(PersonID, Unit.Kind, UnitID?, Bool)] = [
                (people.operator, .province, nil, true), (people.operator, .district, world.province, false),
                (people.provinceOfficer, .district, world.province, true),
                (people.provinceOfficer, .province, nil, false),
                (people.provinceOfficer, .commune, world.district, false),
                (people.districtOfficer, .district, world.province, false),
                (people.principal, .district, world.school, false), (people.member, .province, nil, false),
            ]
            for (maker, kind, parent, isAllowed) in makers {
                let id = UnitID()
                do {
                    try await units.create(description, kind: kind, id: id, below: parent, as: maker)
                    #expect(isAllowed)
                } catch StorageError.refused {
                    #expect(!isAllowed)
                }
                let made = try await units.unit(id, as: people.operator)
                #expect((made != nil) == isAllowed)
            }
        }
    }

    @Test func schoolsAreMadeByTheUnitAboveThem() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (units, people) = (UnitStore(world.database), world.people)
            let school = SchoolDescription(kind: "primary", conditions: ["difficult-area"])
            let makers: [(PersonID, UnitID, Bool)] = [
                (people.provinceOfficer, world.province, true), (people.districtOfficer, world.district, true),
                (people.districtOfficer, world.otherDistrict, false), (people.provinceOfficer, world.district, false),
                (people.principal, world.district, false),
            ]
            for (maker, parent, isAllowed) in makers {
                let id = UnitID()
                do {
                    try await units.createSchool(
                        UnitDescription(name: "Trường mới"), school: school, id: id, below: parent, as: maker)
                    #expect(isAllowed)
                } catch StorageError.refused {
                    #expect(!isAllowed)
                }
                #expect(try await units.unit(id, as: people.operator)?.school == (isAllowed ? school : nil))
            }
        }
    }

    @Test func codesAreNeverGivenTwice() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let units = UnitStore(world.database)
            func make() async throws {
                try await units.createSchool(
                    UnitDescription(name: "Trường mới", code: "2190417"), school: SchoolDescription(kind: "primary"),
                    below: world.district, as: world.people.districtOfficer)
            }
            try await make()
            await #expect { try await make() } throws: {
                guard case StorageError.duplicate(let constraint) = $0 else { return false }
                return constraint == "unit_code_key"
            }
            let found = try await units.schools(matching: "2190417", as: world.people.provinceOfficer)
            #expect(found.map(\.unit.name) == ["Trường mới"])
        }
    }

    @Test func principalDescribesTheOwnSchoolOnly() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (units, principal) = (UnitStore(world.database), world.people.principal)
            let school = SchoolDescription(kind: "primary", conditions: ["difficult-area"], cohortCompleted: true)
            try await units.describeSchool(world.school, school, version: 1, as: principal)
            let own = try #require(try await units.unit(world.school, as: principal))
            #expect(own.school == school)
            #expect(own.mayDescribe)
            #expect(!own.mayEdit)
            await #expect(throws: StaleWrite(theirs: "", theirsBy: "", version: 2)) {
                try await units.describeSchool(world.school, school, version: 1, as: principal)
            }
            await #expect(throws: StorageError.self) {
                try await units.describeSchool(world.otherSchool, school, version: 1, as: principal)
            }
            await #expect(throws: StorageError.self) {
                try await units.describe(world.school, UnitDescription(name: "Tên khác"), version: 1, as: principal)
            }
            #expect(try await units.unit(world.school, as: principal)?.unit.name == "Trường Tiểu học Hạ Vân")
        }
    }

    @Test func rolesThatMayBeGrantedFitTheUnit() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let (units, people) = (UnitStore(world.database), world.people)
            func offers(_ person: PersonID) async throws -> [String: [Role]] {
                let units = try await units.accountUnits(as: person)
                return Dictionary(uniqueKeysWithValues: units.map { ($0.name, $0.roles) })
            }
            #expect(try await offers(people.operator) == ["": [.operator], "Tỉnh Hòa Lâm": [.provinceOfficer]])
            #expect(
                try await offers(people.provinceOfficer) == [
                    "Tỉnh Hòa Lâm": [.evaluator], "Huyện Trung Môn": [.districtOfficer],
                    "Huyện Đá Bàn": [.districtOfficer],
                ])
            #expect(try await offers(people.districtOfficer) == ["Trường Tiểu học Hạ Vân": [.principal]])
            #expect(try await offers(people.principal) == ["Trường Tiểu học Hạ Vân": [.schoolAdministrator]])
            #expect(try await offers(people.member).isEmpty)
        }
    }
}
