import Accreditation
import Criteria
import Storage
import Testing

@Suite struct EvidenceListTests {
    @Test func searchNeedsNeitherAccentsNorOrder() async throws {
        try await Register.with { register in
            try await register.add("Kế hoạch đào tạo giáo viên", number: "12/KH-THHV", issuer: "Trường Tiểu học Hạ Vân")
            try await register.add("Biên bản họp hội đồng trường")
            #expect(try await register.codes("ke hoach") == ["H1-1.1-01"])
            #expect(try await register.codes("GIÁO  viên đào") == ["H1-1.1-01"])
            #expect(try await register.codes("dao tao") == ["H1-1.1-01"])
            #expect(try await register.codes("Hội đồng") == ["H1-1.1-02"])
            #expect(try await register.codes("12/kh ha van") == ["H1-1.1-01"])
            #expect(try await register.codes("[H1-1.1-02]") == ["H1-1.1-02"])
            #expect(try await register.codes("100%_") == [])
        }
    }

    @Test func threeHundredPiecesAreSearchedAndOrdered() async throws {
        try await Register.with { register in
            for criterion in [1, 2, 10] { try await register.addHundred(criterion: criterion) }
            let all = try await register.codes()
            #expect(all.count == 300)
            #expect(all[98...100] == ["H1-1.1-99", "H1-1.1-100", "H1-1.2-01"])
            #expect(all.last == "H1-1.10-100")
            let clock = ContinuousClock()
            var found: [String] = []
            let duration = try await clock.measure { found = try await register.codes("so theo doi 77 tieu chi 10") }
            #expect(found == ["H1-1.10-77"])
            #expect(duration < .seconds(5))
        }
    }

    @Test func unusedMeansNeitherLinkedNorCited() async throws {
        try await Register.with { register in
            try await register.add("Gắn chỉ báo", indicators: ["1.1/1/a"])
            try await register.add("Viện dẫn trong bài")
            try await register.add("Chỉ nhắc tên mã")
            for number in 4...13 { try await register.add("Thừa \(number)") }
            try await register.write("Trường có kế hoạch [H1-1.1-02]; mã H1-1.1-03 thiếu ngoặc.")
            try await register.write("Xem [H1-1.1-100].", field: "strengths")
            #expect(try await register.codes(part: .unused) == ["H1-1.1-03"] + (4...13).map(Self.code))
        }
    }

    private static func code(_ number: Int) -> String { "H1-1.1-" + (number < 10 ? "0" : "") + String(number) }

    @Test func endingShowsExpiredAndSoonExpiring() async throws {
        try await Register.with { register in
            try await register.add("Đã hết hạn", validUntil: Day(iso: "2025-02-28"))
            try await register.add("Sắp hết hạn", validUntil: Day(iso: "2025-04-30"))
            try await register.add("Còn lâu", validUntil: Day(iso: "2025-05-01"))
            try await register.add("Không thời hạn")
            #expect(try await register.codes(part: .ending) == ["H1-1.1-01", "H1-1.1-02"])
        }
    }

    @Test func aCriterionShowsWhatItOwnsAndWhatServesIt() async throws {
        try await Register.with { register in
            try await register.add("Của 1.1", indicators: ["1.2/1/a", "1.2/2/b"])
            try await register.add("Của 1.2", criterion: 2)
            #expect(try await register.codes(criterion: "1.2") == ["H1-1.1-01", "H1-1.2-01"])
            #expect(try await register.codes(criterion: "1.1") == ["H1-1.1-01"])
            #expect(try await register.codes(part: .withoutFile) == ["H1-1.1-01", "H1-1.2-01"])
        }
    }

    @Test func metIndicatorsWithoutEvidenceAreNamed() async throws {
        try await Register.with { register in
            try await register.add("Có", indicators: ["1.1/1/a"])
            let gone = try await register.add("Đã rút", indicators: ["1.1/1/b"])
            try await register.store.withdraw(gone.id, in: register.dossier, version: 1, as: register.person)
            try await register.rate("1.1/1/a", verdict: "met")
            try await register.rate("1.1/1/b", verdict: "met")
            try await register.rate("1.1/1/c", verdict: "unmet")
            try await register.rate("1.2/1/a", verdict: nil, requirements: ["met", "not-applicable"])
            try await register.rate("1.2/1/b", verdict: nil, requirements: ["met", ""])
            let lacking = try await register.store.metWithoutEvidence(in: register.dossier, as: register.person)
            #expect(Set(lacking.map(\.description)) == ["1.1/1/b", "1.2/1/a"])
        }
    }
}
