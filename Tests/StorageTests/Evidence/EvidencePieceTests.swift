import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct EvidencePieceTests {
    @Test func aPieceShowsUsesCitationsAndHistory() async throws {
        try await Register.with { register in
            let made = try await register.add("Kế hoạch", indicators: ["1.1/1/a"])
            let (dossier, person) = (register.dossier, register.person)
            let path = try #require(IndicatorPath("1.2/2/b"))
            try await register.store.link(made.id, to: path, in: dossier, as: person)
            try await register.store.link(made.id, to: path, in: dossier, as: person)
            try await register.write("Có kế hoạch [H1-1.1-01].", field: "present/2")
            try await register.write("Xem [H1-1.1-012].", field: "strengths")
            let piece = try await register.piece(made.id)
            #expect(piece.uses.map(\.path.description) == ["1.1/1/a", "1.2/2/b"])
            #expect(piece.citations == [EvidencePlace(criterion: "1.1", field: "present/2")])
            #expect(piece.registeredBy == "Bùi Văn Viên")
            try await register.store.unlink(made.id, from: path, in: dossier, as: person)
            let history = try await register.store.history(of: made.id, in: dossier, as: person)
            #expect(
                history.map(\.act)
                    == ["evidence_use.delete", "evidence_use.insert", "evidence_use.insert", "evidence.insert"])
            #expect(history.allSatisfy { $0.person == "Bùi Văn Viên" })
        }
    }

    @Test func aStaleEditShowsTheStoredDescription() async throws {
        try await Register.with { register in
            let made = try await register.add("Kế hoạch")
            let (store, dossier) = (register.store, register.dossier)
            try await store.edit(
                made.id, in: dossier, EvidenceDetails(name: "Kế hoạch năm 2024", number: "5/KH"), version: 1,
                as: register.world.people.secretary)
            let stale = await #expect(throws: StaleWrite.self) {
                try await store.edit(
                    made.id, in: dossier, EvidenceDetails(name: "Kế hoạch tháng"), version: 1, as: register.person)
            }
            #expect(stale?.theirs == "Tên minh chứng: Kế hoạch năm 2024\nSố, ký hiệu: 5/KH")
            #expect(stale?.theirsBy == "Hoàng Thị Thư")
            #expect(stale?.version == 2)
            let history = try await store.history(of: made.id, in: dossier, as: register.person)
            #expect(history.first?.before?.contains("\"name\": \"Kế hoạch\"") == true)
        }
    }

    @Test func everyPartOfADescriptionIsKept() async throws {
        try await Register.with { register in
            let details = EvidenceDetails(
                name: "Giấy chứng nhận", number: "7/CN", issuedOn: Day(iso: "2023-09-05"), issuer: "UBND huyện",
                keeper: "Văn thư", periodFrom: Day(iso: "2022-09-01"), periodTo: Day(iso: "2023-05-31"),
                validUntil: Day(iso: "2028-09-05"), remarks: "Bản chính")
            let made = try await register.store.register(
                EvidenceDraft(details: details, criterion: "1.1"), in: register.dossier,
                numbering: register.numbering(), as: register.person)
            #expect(try await register.piece(made.id).details == details)
        }
    }
}
