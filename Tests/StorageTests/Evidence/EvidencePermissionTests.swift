import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct EvidencePermissionTests {
    @Test func anotherSchoolSeesNothing() async throws {
        try await Register.with { register in
            let made = try await register.add("Kế hoạch")
            for stranger in [register.world.people.otherMember, register.world.people.operator] {
                await #expect(throws: StorageError.self) { try await register.codes(as: stranger) }
                await #expect(throws: StorageError.self) { try await register.piece(made.id, as: stranger) }
                await #expect(throws: StorageError.self) {
                    try await register.store.edit(
                        made.id, in: register.dossier, EvidenceDetails(name: "Sửa"), version: 1, as: stranger)
                }
                await #expect(throws: StorageError.self) {
                    let draft = EvidenceDraft(details: EvidenceDetails(name: "Chen vào"), criterion: "1.1")
                    _ = try await register.store.register(
                        draft, in: register.dossier, numbering: register.numbering(), as: stranger)
                }
            }
            #expect(try await register.codes() == ["H1-1.1-01"])
        }
    }

    @Test func anOfficerReadsAfterHandingInOnly() async throws {
        try await Register.with { register in
            let made = try await register.add("Kế hoạch")
            let officer = register.world.people.districtOfficer
            await #expect(throws: StorageError.self) { try await register.codes(as: officer) }
            try await register.world.put(register.dossier.id, into: .submitted)
            #expect(try await register.codes(as: officer) == ["H1-1.1-01"])
            #expect(try await register.piece(made.id, as: officer).code == "H1-1.1-01")
            await #expect(throws: StorageError.self) { try await register.codes(part: .unused, as: officer) }
            await #expect(throws: StorageError.self) {
                try await register.store.metWithoutEvidence(in: register.dossier, as: officer)
            }
            let other = register.world.people.otherDistrictOfficer
            await #expect(throws: StorageError.self) { try await register.codes(as: other) }
        }
    }

    @Test func afterHandingInTheSchoolChangesNothing() async throws {
        try await Register.with { register in
            let made = try await register.add("Kế hoạch", indicators: ["1.1/1/a"])
            try await register.world.put(register.dossier.id, into: .submitted)
            let path = try #require(IndicatorPath("1.1/1/a"))
            await #expect(throws: StorageError.self) { try await register.add("Thêm") }
            await #expect(throws: StorageError.self) {
                try await register.store.withdraw(made.id, in: register.dossier, version: 1, as: register.person)
            }
            await #expect(throws: StorageError.self) {
                try await register.store.unlink(made.id, from: path, in: register.dossier, as: register.person)
            }
            #expect(try await register.piece(made.id).uses.count == 1)
        }
    }
}
