import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct EvidenceHealthStoreTests {
    private func health(_ register: Register, _ files: FileStore, as person: PersonID) async throws -> EvidenceHealth {
        let first = try #require(Day(year: 2024, month: 9, day: 5))
        let last = try #require(Day(year: 2025, month: 9, day: 4))
        return try await EvidenceHealthStore(register.world.database, files: files).health(
            of: register.dossier, rule: register.rule, year: first...last, today: try #require(register.today),
            as: person)
    }

    private func withFiles(_ body: (FileStore) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "health-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = FileStore(folder: folder)
        try store.prepare()
        try await body(store)
    }

    private func send(_ kept: KeptFile, for piece: EvidenceID, slot: Int = 1, _ register: Register) async throws {
        _ = try await register.world.owner.execute(
            """
            INSERT INTO evidence_revision VALUES (\(register.dossier.school.uuid), \(register.dossier.id.uuid),
                \(piece.uuid), \(slot), 1, \(kept.hash), 'a.pdf', 'application/pdf', \(kept.size),
                \(register.person.uuid))
            """)
    }

    @Test func filesTextsUsesAndVerificationsAreJudgedTogether() async throws {
        try await Register.with { register in
            try await withFiles { files in
                let good = try await register.add("Kế hoạch", indicators: ["1.1/1/a"])
                let cut = try await register.add("Sổ")
                try await send(try await files.keep(Array("%PDF-1.7 đủ %%EOF".utf8)), for: good.id, register)
                try await send(try await files.keep(Array("%PDF-1.7 thiếu".utf8)), for: cut.id, register)
                try await register.write("Trường có kế hoạch [H1-1.1-01; H1-1.1-09].")
                let verification = VerificationStore(register.world.database)
                let secretary = register.world.people.secretary
                let file = try await verification.file(of: good.id, in: register.dossier, as: secretary)
                try await verification.verify(
                    good.id, .verified, because: "", filesHash: try #require(file.filesHash), in: register.dossier,
                    as: secretary)
                let found = try await health(register, files, as: register.person)
                #expect(found.pieces == 2 && found.problems.filter { $0.piece == good.id }.isEmpty)
                let ofCut = found.problems.filter { $0.piece == cut.id }.map(\.kind)
                #expect(ofCut == [.unreadable, .unlinked, .uncited, .unverified])
                let absent = found.problems.filter { $0.piece == nil }
                #expect(absent.map(\.code) == ["H1-1.1-09"] && absent.map(\.field) == ["present/1"])
                await #expect(throws: StorageError.self) {
                    try await health(register, files, as: register.world.people.otherMember)
                }
            }
        }
    }

    @Test func threeHundredPiecesTakeAMoment() async throws {
        try await Register.with { register in
            try await withFiles { files in
                for criterion in 1...3 { try await register.addHundred(criterion: criterion) }
                let kept = try await files.keep(Array("%PDF-1.7 %%EOF".utf8))
                _ = try await register.world.owner.execute(
                    """
                    INSERT INTO evidence_revision SELECT school_id, dossier_id, id, 1, 1, \(kept.hash), 'a.pdf',
                        'application/pdf', \(kept.size), registered_by FROM evidence
                    """)
                let clock = ContinuousClock()
                var found: EvidenceHealth?
                let time = try await clock.measure {
                    found = try await health(register, files, as: register.person)
                }
                #expect(found?.counts[.doubled] == 300 && found?.counts[.unverified] == 300)
                #expect(time < .seconds(2), "\(time)")
            }
        }
    }
}
