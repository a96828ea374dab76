import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct EvidenceCodesTests {
    @Test func codesCountPerCriterion() async throws {
        try await Register.with { register in
            let first = try await register.add("Kế hoạch năm học")
            let second = try await register.add("Biên bản họp")
            let other = try await register.add("Quyết định", criterion: 2)
            #expect([first.code, second.code, other.code] == ["H1-1.1-01", "H1-1.1-02", "H1-1.2-01"])
        }
    }

    @Test func twentyRegistrationsAtOnceGetConsecutiveCodes() async throws {
        try await Register.with { register in
            let codes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 1...20 {
                    group.addTask { try await register.add("Minh chứng \(number)").code }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let expected = (1...20).map { "H1-1.1-" + ($0 < 10 ? "0" : "") + String($0) }
            #expect(codes.sorted() == expected)
        }
    }

    @Test func withdrawnPiecesKeepTheirCodes() async throws {
        try await Register.with { register in
            let first = try await register.add("Bản cũ")
            try await register.store.withdraw(first.id, in: register.dossier, version: 1, as: register.person)
            let second = try await register.add("Bản mới")
            #expect(second.code == "H1-1.1-02")
            #expect(try await register.codes() == ["H1-1.1-02"])
            #expect(try await register.codes(part: .withdrawn) == ["H1-1.1-01"])
            try await register.store.restore(first.id, in: register.dossier, version: 2, as: register.person)
            #expect(try await register.codes() == ["H1-1.1-01", "H1-1.1-02"])
        }
    }

    @Test func aFailedRegistrationTakesNoNumber() async throws {
        try await Register.with { register in
            let tooLong = String(repeating: "a", count: 501)
            await #expect(throws: (any Error).self) { try await register.add(tooLong) }
            let next = try await register.add("Nội quy")
            #expect(next.code == "H1-1.1-01")
        }
    }

    @Test func theLastNumberIsTheLast() async throws {
        try await Register.with { register in
            _ = try await register.world.owner.execute(
                """
                INSERT INTO evidence_counter VALUES (\(register.dossier.school.uuid), \(register.dossier.id.uuid),
                    '1.1', 999)
                """)
            await #expect(throws: EvidenceFull(criterion: "1.1")) { try await register.add("Thêm một") }
        }
    }

    @Test func boxesCanBeChosen() async throws {
        try await Register.with { register in
            let draft = EvidenceDraft(details: EvidenceDetails(name: "Sổ"), criterion: "1.1", box: 12)
            let made = try await register.store.register(
                draft, in: register.dossier, numbering: register.numbering(), as: register.person)
            #expect(made.code == "H12-1.1-01")
        }
    }
}
