import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct CollectingStoreTests {
    private func store(_ register: Register) -> CollectingStore { CollectingStore(register.world.database) }

    private func upload(_ piece: EvidenceID, _ register: Register, as person: PersonID?) async throws {
        try await register.world.owner.transaction { transaction in
            try await transaction.execute("SELECT set_config('app.person', \(person?.description ?? ""), true)")
            try await transaction.execute(
                """
                INSERT INTO evidence_revision (school_id, dossier_id, evidence_id, slot, revision, sha256, file_name,
                    media_type, size, uploaded_by)
                VALUES (\(register.dossier.school.uuid), \(register.dossier.id.uuid), \(piece.uuid), 1, 1,
                    \(TestWorld.packHash), 'a.pdf', 'application/pdf', 10, \(register.person.uuid))
                """)
        }
    }

    @Test func aPieceThatIsUploadedClosesItsRow() async throws {
        try await Register.with { register in
            let piece = try await register.add("Kế hoạch chiến lược").id
            let linked = try await register.add("Tên khác", criterion: 2).id
            let rows = [
                CollectingRow(criterion: "1.1", name: "kế hoạch chiến lược "),
                CollectingRow(criterion: "1.2", name: "Kế hoạch chiến lược"),
                CollectingRow(criterion: "1.2", name: "Biên bản", evidence: linked),
            ]
            #expect(try await store(register).add(rows, in: register.dossier, as: register.person) == 3)
            try await upload(piece, register, as: register.person)
            try await upload(linked, register, as: register.person)
            let stored = try await store(register).rows(of: register.dossier, as: register.person)
            #expect(stored.map(\.state) == [.done, .collecting, .done])
            #expect(stored.map(\.evidence) == [piece, nil, linked])
            #expect(stored.map(\.version) == [2, 1, 2])
        }
    }

    /// Reading in a whole dossier brings rows and files, and changes neither.
    @Test func filesThatNobodyUploadsCloseNothing() async throws {
        try await Register.with { register in
            let piece = try await register.add("Biên bản").id
            let row = CollectingRow(criterion: "1.1", name: "Biên bản")
            _ = try await store(register).add([row], in: register.dossier, as: register.person)
            try await upload(piece, register, as: nil)
            let stored = try await store(register).rows(of: register.dossier, as: register.person)
            #expect(stored.map(\.state) == [.collecting] && stored.map(\.version) == [1])
        }
    }

    @Test func whatIsWantedAlreadyIsNotWantedTwice() async throws {
        try await Register.with { register in
            var added: [Int] = []
            for _ in 1...2 {
                let row = CollectingRow(criterion: "1.1", name: "Biên bản")
                added.append(try await store(register).add([row], in: register.dossier, as: register.person))
            }
            #expect(added == [1, 0])
        }
    }

    @Test func aLateWriteIsAnsweredAndALossNeedsItsNote() async throws {
        try await Register.with { register in
            let store = store(register)
            _ = try await store.add(
                [CollectingRow(criterion: "1.1", name: "Biên bản")], in: register.dossier, as: register.person)
            var row = try #require(try await store.rows(of: register.dossier, as: register.person).first)
            row.state = .lost
            await #expect(throws: PostgresError.self) {
                try await store.save(row, in: register.dossier, as: register.person)
            }
            row.note = "Mất khi chuyển kho."
            try await store.save(row, in: register.dossier, as: register.person)
            await #expect(
                throws: StaleWrite(theirs: "Biên bản – Thất lạc", theirsBy: "Bùi Văn Viên", version: 2)
            ) { try await store.save(row, in: register.dossier, as: register.person) }
            await #expect(throws: StorageError.self) {
                try await store.delete(row.id, in: register.dossier, seen: 2, as: register.person)
            }
        }
    }
}
