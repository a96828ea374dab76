import Accreditation
import Criteria
import Testing

@Suite struct EvidenceDetailsTests {
    @Test func problemsNameTheirFields() {
        let details = EvidenceDetails(
            name: "", issuedOn: Day(iso: "2024-05-01"), periodFrom: Day(iso: "2024-02-01"),
            periodTo: Day(iso: "2024-01-31"), validUntil: Day(iso: "2024-04-30"),
            remarks: String(repeating: "a", count: 2_001))
        #expect(details.problems.map(\.field) == [.name, .remarks, .periodTo, .validUntil])
        #expect(EvidenceDetails(name: "Kế hoạch").problems.isEmpty)
        #expect(EvidenceDetails(name: String(repeating: "ế", count: 501)).problems.count == 1)
    }

    @Test(arguments: [
        ("2025-02-28", EvidenceValidity.expired), ("2025-03-01", .expiring), ("2025-04-30", .expiring),
        ("2025-05-01", .valid),
    ])
    func validityIsJudgedByTheDay(end: String, expected: EvidenceValidity) throws {
        let today = try #require(Day(iso: "2025-03-01"))
        #expect(EvidenceValidity(until: Day(iso: end), on: today) == expected)
        #expect(EvidenceValidity(until: nil, on: today) == .valid)
    }

    @Test(arguments: [
        ("Kế hoạch.pdf", "Kế hoạch.pdf"), ("C:\\thư mục\\a.PDF", "a.PDF"), ("../../etc/passwd", "passwd.pdf"),
        ("bìa.doc", "bìa.doc.pdf"), ("", "minh-chung.pdf"), (".pdf", "minh-chung.pdf"),
        ("a\u{202E}fdp.b\n", "afdp.b.pdf"),
    ])
    func namesAreCleaned(given: String, expected: String) {
        #expect(FileName.cleaned(given, for: .pdf) == expected)
    }

    @Test func longNamesKeepTheirEnding() {
        let name = FileName.cleaned(String(repeating: "ẩn", count: 300) + ".pdf", for: .pdf)
        #expect(name.hasSuffix("n.pdf") || name.hasSuffix("ẩ.pdf"))
        #expect(name.unicodeScalars.count == 200)
    }

    @Test func piecesOfAnUploadInAnyOrder() {
        var progress = UploadProgress(size: 100, received: 40)
        #expect(progress.step(offset: 41, count: 1) == .missing)
        #expect(progress.step(offset: 40, count: 61) == .tooLong)
        #expect(progress.step(offset: 30, count: 20) == .append(skipping: 10))
        #expect(progress.step(offset: 0, count: 10) == .append(skipping: 10))
        progress.add(60)
        #expect(progress.isComplete)
    }
}
