import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct ProvinceStoreTests {
    @Test func findsTheProvinceAboveASchool() async throws {
        try await TestWorld.with { world in
            let store = ProvinceStore(world.database)
            #expect(try await store.province(of: world.school, as: world.people.member) == "Tỉnh Hòa Lâm")
            #expect(try await store.province(of: world.province, as: world.people.member) == "Tỉnh Hòa Lâm")
            #expect(try await store.province(of: UnitID(), as: world.people.member) == nil)
            try await world.makeOtherProvince("Tỉnh Yên Bình")
            #expect(try await store.province(of: world.otherSchool, as: world.people.otherMember) == "Tỉnh Yên Bình")
            #expect(try await store.all(as: world.people.operator) == ["Tỉnh Hòa Lâm", "Tỉnh Yên Bình"])
        }
    }

    @Test func knowsWherePeopleBelong() async throws {
        try await TestWorld.with { world in
            try await world.makeOtherProvince("Tỉnh Yên Bình")
            let store = ProvinceStore(world.database)
            #expect(try await store.mine(as: world.people.provinceOfficer) == ["Tỉnh Hòa Lâm"])
            #expect(try await store.mine(as: world.people.districtOfficer) == ["Tỉnh Hòa Lâm"])
            #expect(try await store.mine(as: world.people.otherDistrictOfficer) == ["Tỉnh Yên Bình"])
            #expect(try await store.mine(as: world.people.member) == ["Tỉnh Hòa Lâm"])
            #expect(try await store.mine(as: world.people.otherMember) == ["Tỉnh Yên Bình"])
            #expect(try await store.mine(as: world.people.operator).isEmpty)
        }
    }
}
