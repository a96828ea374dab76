import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing

@Suite("Certificates and what follows from them")
struct CertificateTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func certificate(
        _ kind: Certificate.Kind = .nationalStandard, rank: Int = 1, on: String = "2021-09-05",
        until: String? = "2026-09-05"
    ) throws -> Certificate {
        Certificate(
            id: UUID(), school: UnitID(), schoolKind: "primary", schoolName: "Trường Tiểu học Hạ Vân", kind: kind,
            rank: rank, decision: DecisionNote(number: "1204/QĐ-UBND", day: try day(on)),
            validUntil: try until.map(day), isEndPrinted: true)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-09-05", -5, "2026-04-05"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 60, "2029-02-28"),
        ("2025-12-31", 12, "2026-12-31"),
    ])
    func monthsAreCounted(from: String, months: Int, to: String) throws {
        #expect(try Self.day(from).adding(months: months) == Self.day(to))
    }

    @Test func thereIsNoDayOutsideTheCalendar() throws {
        #expect(try Self.day("0001-01-15").adding(months: -1) == nil)
        #expect(try Self.day("9999-12-15").adding(months: 1) == nil)
    }

    @Test(arguments: [
        ("2025-09-04", CertificateStanding.valid), ("2025-09-05", .ending), ("2026-09-05", .ending),
        ("2026-09-06", .ended),
    ])
    func itIsValidUpToItsLastDay(on: String, standing: CertificateStanding) throws {
        #expect(try Self.certificate().standing(on: Self.day(on), endingMonths: 12) == standing)
    }

    @Test func withdrawnComesBeforeReplacedAndReplacedBeforeEnded() throws {
        var certificate = try Self.certificate()
        certificate.isReplaced = true
        #expect(try certificate.standing(on: Self.day("2030-01-01"), endingMonths: 12) == .replaced)
        certificate.withdrawal = DecisionNote(number: "9/QĐ", day: try Self.day("2024-01-01"))
        #expect(try certificate.standing(on: Self.day("2030-01-01"), endingMonths: 12) == .withdrawn)
        #expect(try Self.certificate(until: nil).standing(on: Self.day("2090-01-01"), endingMonths: 12) == .valid)
    }

    @Test func lengthsComeFromThePackWithTheirArticle() throws {
        let packs = TestWorld.standards.packs
        let old = try #require(packs.first { $0.id == "17-2018-primary" })
        let new = try #require(packs.first { $0.id == "57-2026-general" })
        for kind in Certificate.Kind.allCases {
            let terms = try Self.terms(Self.certificate(kind), old, leadMonths: 9)
            #expect(try terms.renewal?.day == Self.day("2026-04-05"))
            #expect(terms.renewal?.citation == old.validity(of: kind)?.citation)
            #expect(try terms.higher?.day == Self.day("2023-09-05"))
        }
        #expect(try Self.terms(Self.certificate(rank: 2), old).higher == nil, "there is no higher degree")
        #expect(try Self.terms(Self.certificate(.accreditation, rank: 3), old).higher != nil)
        #expect(try Self.terms(Self.certificate(), new).renewal == nil, "the circular is silent")
        let set = try Self.terms(Self.certificate(), new, leadMonths: 6)
        #expect(try set.renewal == CertificateTerms.Term(day: Self.day("2026-03-05"), length: 6, citation: nil))
        #expect(new.validity(of: .accreditation) == nil && new.highestRank(of: .accreditation) == nil)
    }

    @Test func nothingFollowsFromAWithdrawnCertificateOrUnknownRules() throws {
        let pack = try #require(TestWorld.standards.packs.first { $0.id == "17-2018-primary" })
        var certificate = try Self.certificate()
        let unknown = CertificateTerms(of: certificate, validity: nil, highest: nil, leadMonths: nil)
        #expect(unknown.renewal == nil && unknown.higher == nil)
        certificate.withdrawal = DecisionNote(number: "9/QĐ", day: try Self.day("2024-01-01"))
        let terms = Self.terms(certificate, pack)
        #expect(terms.renewal == nil && terms.higher == nil)
    }

    @Test func aListSaysOtherwiseOnlyInWhatItSays() throws {
        var known = try Self.certificate()
        let end = try #require(known.validUntil)
        var line = ListedCertificate(
            school: known.school, schoolName: "x", kind: known.kind, rank: 1, decision: known.decision,
            paperNumber: "", validUntil: try Self.day("2027-01-01"), isEndPrinted: false, issuedBy: "", basis: "",
            place: "A2")
        #expect(line.differences(from: known).isEmpty)
        line.isEndPrinted = true
        #expect(line.differences(from: known) == ["hết hạn 05/09/2026"])
        (line.validUntil, line.rank, line.paperNumber) = (end, 2, "GV-1")
        #expect(line.differences(from: known) == ["mức độ 1", "chưa có số giấy"])
        known.paperNumber = "GV-2"
        #expect(line.differences(from: known) == ["mức độ 1", "số giấy GV-2"])
    }

    private static func terms(
        _ certificate: Certificate, _ pack: RulePack, leadMonths: Int? = nil
    ) -> CertificateTerms {
        CertificateTerms(
            of: certificate, validity: pack.validity(of: certificate.kind),
            highest: pack.highestRank(of: certificate.kind), leadMonths: leadMonths)
    }
}
