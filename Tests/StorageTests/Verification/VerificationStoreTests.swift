import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct VerificationStoreTests {
    /// A piece with one file, sent by the member.
    private func send(_ register: Register, _ piece: EvidenceID, _ hash: Character, revision: Int) async throws {
        _ = try await register.world.owner.execute(
            """
            INSERT INTO evidence_revision VALUES (\(register.dossier.school.uuid), \(register.dossier.id.uuid),
                \(piece.uuid), 1, \(revision), \(String(repeating: hash, count: 64)), 'a.pdf', 'application/pdf', 10,
                \(register.person.uuid))
            """)
    }

    @Test func aSecondPersonVerifiesAndAChangedFileLosesIt() async throws {
        try await Register.with { register in
            let store = VerificationStore(register.world.database)
            let (dossier, secretary) = (register.dossier, register.world.people.secretary)
            let piece = try await register.add("Kế hoạch").id
            await #expect(throws: VerificationRefusal.noFiles) {
                try await store.verify(piece, .verified, because: "", filesHash: "", in: dossier, as: secretary)
            }
            try await send(register, piece, "a", revision: 1)
            let hash = try #require(try await store.file(of: piece, in: dossier, as: secretary).filesHash)
            await #expect(throws: VerificationRefusal.ownFiles) {
                try await store.verify(
                    piece, .verified, because: "", filesHash: hash, in: dossier, as: register.person)
            }
            await #expect(throws: VerificationRefusal.noReason) {
                try await store.verify(piece, .rejected, because: "", filesHash: hash, in: dossier, as: secretary)
            }
            try await store.verify(piece, .verified, because: "", filesHash: hash, in: dossier, as: secretary)
            #expect(try await store.file(of: piece, in: dossier, as: secretary).state == .verified)
            try await send(register, piece, "b", revision: 2)
            #expect(try await store.file(of: piece, in: dossier, as: secretary).state == .outdated)
            await #expect(throws: VerificationRefusal.filesChanged) {
                try await store.verify(piece, .verified, because: "", filesHash: hash, in: dossier, as: secretary)
            }
        }
    }

    @Test func whoIsAskedIsToldUntilSomebodyHasVerified() async throws {
        try await Register.with { register in
            let store = VerificationStore(register.world.database)
            let (dossier, people) = (register.dossier, register.world.people)
            let piece = try await register.add("Kế hoạch").id
            try await send(register, piece, "a", revision: 1)
            await #expect(throws: VerificationRefusal.ownFiles) {
                try await store.ask(people.member, toVerify: piece, until: nil, in: dossier, as: people.secretary)
            }
            await #expect(throws: StorageError.self) {
                try await store.ask(people.otherMember, toVerify: piece, until: nil, in: dossier, as: people.secretary)
            }
            try await store.ask(
                people.principal, toVerify: piece, until: Day(year: 2025, month: 4, day: 1), in: dossier,
                as: people.member)
            let file = try await store.file(of: piece, in: dossier, as: people.member)
            #expect(file.requests.map(\.dueOn) == [Day(year: 2025, month: 4, day: 1)])
            try await store.verify(
                piece, .rejected, because: "Mờ", filesHash: try #require(file.filesHash), in: dossier,
                as: people.principal)
            let done = try await store.file(of: piece, in: dossier, as: people.member)
            #expect(done.requests.isEmpty && done.state == .rejected)
        }
    }
}
