import Accreditation
import Storage
import TestSupport
import Testing

@Suite struct UploadPermissionTests {
    @Test func onlyTheCouncilBeginsAndOnlyTheBeginnerGoesOn() async throws {
        try await UploadDesk.with { desk in
            let people = desk.register.world.people
            let upload = try await desk.begin(10)
            for stranger in [people.otherMember, people.districtOfficer, people.operator] {
                await #expect(throws: StorageError.self) {
                    try await desk.uploads.begin(
                        fileName: "a.pdf", size: 10, for: desk.evidence, slot: nil, in: desk.register.dossier,
                        as: stranger)
                }
                await #expect(throws: StorageError.self) { try await desk.current(upload, as: stranger) }
            }
            await #expect(throws: StorageError.self) { try await desk.current(upload, as: people.secretary) }
            try await desk.uploads.cancel(upload, as: desk.person)
            await #expect(throws: StorageError.self) { try await desk.current(upload) }
        }
    }

    @Test func handedInMeanwhileNothingIsAdded() async throws {
        try await UploadDesk.with { desk in
            let upload = try await desk.begin(UploadDesk.pdf.count)
            _ = try await desk.feed(upload, UploadDesk.pdf)
            try await desk.register.world.put(desk.register.dossier.id, into: .submitted)
            await #expect(throws: StorageError.self) { try await desk.finish(upload) }
            #expect(try await desk.register.piece(desk.evidence).revisions.isEmpty)
        }
    }

    @Test func aRevisionIsFoundByItsReadersOnly() async throws {
        try await UploadDesk.with { desk in
            let world = desk.register.world
            _ = try await desk.uploads.add(
                UploadDesk.pdf, fileName: "a.pdf", to: desk.evidence, in: desk.register.dossier, as: desk.person)
            let store = desk.register.store
            func sees(_ person: PersonID) async throws -> Bool {
                try await store.revision(of: desk.evidence, slot: 1, revision: 1, as: person) != nil
            }
            #expect(try await sees(world.people.secretary))
            let early = try await sees(world.people.districtOfficer)
            #expect(!early)
            #expect(try await sees(world.people.otherMember) == false)
            try await world.put(desk.register.dossier.id, into: .submitted)
            #expect(try await sees(world.people.districtOfficer))
            #expect(try await sees(world.people.otherDistrictOfficer) == false)
        }
    }
}
