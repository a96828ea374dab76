import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct UnitPagesTests {
    @Test func aDistrictAddsASchoolOfAKindThatThePacksKnow() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let address = Route.addUnit(below: world.district.uuid, kind: "truong")
                let refused = try await visitor.post(address, [("ten", "Trường Tiểu học Suối Lim"), ("loai", "x")])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("Trường Tiểu học Suối Lim"))
                let made = try await visitor.post(
                    address, [("ten", "Trường Tiểu học Suối Lim"), ("loai", "primary"), ("ma", "T77")])
                #expect(made.status == .seeOther)
                let list = try await visitor.get(.unit(world.district.uuid))
                #expect(list.text.contains("Suối Lim"))
            }
        }
    }

    @Test func nobodyAddsToAnothersUnit() async throws {
        try await TestWorld.with { world in
            for person in [world.people.principal, world.people.otherDistrictOfficer, world.people.evaluator] {
                try await withServer(in: world, as: person) { visitor in
                    let answer = try await visitor.post(
                        .addUnit(below: world.district.uuid, kind: "truong"), [("ten", "Trường"), ("loai", "primary")])
                    #expect(answer.status == .notFound)
                }
            }
        }
    }

    @Test func thePrincipalDescribesTheOwnSchoolOnly() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let saved = try await visitor.post(
                    .editUnit(world.school.uuid),
                    [
                        ("ten", "Trường Tiểu học Hạ Vân"), ("loai", "primary"), ("version", "1"),
                        ("phien-ban-truong", "1"), ("khoa-tot-nghiep", "co"),
                    ])
                #expect(saved.status == .seeOther)
                let foreign = try await visitor.get(.editUnit(world.otherSchool.uuid))
                #expect(foreign.status == .notFound)
            }
        }
    }
}
