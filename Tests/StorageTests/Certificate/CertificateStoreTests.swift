import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("The register of recognitions")
struct CertificateStoreTests {
    static func line(
        _ school: UnitID, _ number: String = "1204/QĐ-UBND", on: String = "2021-09-05", until: String = "2026-09-05",
        kind: Certificate.Kind = .nationalStandard, rank: Int = 1
    ) throws -> ListedCertificate {
        ListedCertificate(
            school: school, schoolName: "Trường khi được cấp", kind: kind, rank: rank,
            decision: DecisionNote(number: number, day: try #require(Day(iso: on))), paperNumber: "GV-17",
            validUntil: try #require(Day(iso: until)), isEndPrinted: true, issuedBy: "UBND tỉnh", basis: "",
            place: "A2")
    }

    static func bring(_ lines: [ListedCertificate], in world: TestWorld) async throws -> Int {
        let store = CertificateStore(world.database)
        let draft = CertificateDraft(
            id: UUID(), unit: world.province, fileName: "ds.csv", content: Array("tệp".utf8))
        try await store.keep(draft, as: world.people.provinceOfficer)
        return try await store.bring(draft, lines, as: world.people.provinceOfficer)
    }

    static func changes(_ world: TestWorld) async throws -> Int {
        try await world.owner.query("SELECT count(*) AS n FROM event")[0]["n"]
    }

    private static let today = Day(iso: "2025-12-01")

    @Test func aRecordedOutcomeMakesItsCertificatesByItself() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, people) = (ConclusionStore(world.database), world.people)
            try await world.settleEverything(in: dossier, used)
            _ = try await world.agreeToDraft(of: dossier, used)
            try await store.conclude(dossier, under: used, summary: "", as: people.leader)
            let decision = OutcomeDecision(
                number: "310/QĐ-UBND", day: try #require(Day(iso: "2025-06-02")), validUntil: Day(iso: "2030-06-02"),
                note: "Không công khai")
            try await store.record(decision, on: dossier, under: used, as: people.provinceOfficer)
            let outcome = try #require(try await store.outcome(of: dossier.id, as: people.principal))
            let made = try await CertificateStore(world.database).certificates(of: world.school, as: people.leader)
            #expect(made.map(\.certificate.kind) == [.accreditation, .nationalStandard])
            #expect(made.map(\.certificate.rank) == [outcome.grade, outcome.degree])
            #expect(made.allSatisfy { $0.certificate.dossier == dossier.id && $0.certificate.packID == used.pack.id })
            #expect(made.map(\.certificate.validUntil) == [decision.validUntil, decision.validUntil])
            // As the migration does it for outcomes that are there already: nothing is made twice.
            try await world.owner.execute("SELECT issue_certificates(o) FROM outcome o")
            #expect(try await Self.count(world) == 2)
            try await world.owner.execute("DELETE FROM certificate")
            try await world.owner.execute("SELECT issue_certificates(o) FROM outcome o")
            #expect(try await Self.count(world) == 2)
        }
    }

    private static func count(_ world: TestWorld) async throws -> Int {
        try await world.owner.query("SELECT count(*) AS n FROM certificate")[0]["n"]
    }

    @Test func theSameListTwiceChangesNothingAndWhatIsThereIsKept() async throws {
        try await TestWorld.with { world in
            let lines = [try Self.line(world.school), try Self.line(world.otherSchool, until: "2027-01-31")]
            #expect(try await Self.bring(lines, in: world) == 2)
            let before = try await Self.changes(world)
            #expect(try await Self.bring(lines, in: world) == 0)
            #expect(try await Self.changes(world) == before)
            let other = try Self.line(world.school, until: "2029-09-05", rank: 2)
            #expect(try await Self.bring([other, try Self.line(world.school, "9/QĐ")], in: world) == 1)
            let kept = try await CertificateStore(world.database).certificates(
                of: world.school, as: world.people.member)
            #expect(kept.map(\.certificate.rank) == [1, 1])
            #expect(kept.map(\.certificate.schoolName) == ["Trường khi được cấp", "Trường khi được cấp"])
            #expect(kept.map(\.certificate.isReplaced).filter { $0 }.count == 1)
        }
    }

    @Test func filtersCountAsTheCertificatesThemselvesSay() async throws {
        try await TestWorld.with { world in
            let school = world.school
            _ = try await Self.bring(
                [
                    try Self.line(school, "1/QĐ", on: "2015-01-05", until: "2020-01-05"),
                    try Self.line(school, "2/QĐ", on: "2021-01-05", until: "2026-01-05"),
                    try Self.line(school, "3/QĐ", on: "2019-01-05", until: "2024-01-05", kind: .accreditation),
                    try Self.line(world.otherSchool, "4/QĐ", on: "2024-01-05", until: "2029-01-05"),
                    try Self.line(
                        world.otherSchool, "5/QĐ", on: "2021-12-01", until: "2026-12-01", kind: .accreditation),
                ], in: world)
            let (store, today) = (CertificateStore(world.database), try #require(Self.today))
            let all = try await store.published(CertificateFilter(), today: today)
            var counted: [CertificateStanding: Int] = [:]
            for one in all.certificates {
                counted[one.certificate.standing(on: today, endingMonths: one.endingMonths), default: 0] += 1
            }
            #expect(all.counts == counted)
            #expect(counted == [.replaced: 1, .ending: 2, .ended: 1, .valid: 1])
            #expect(all.years == [2024, 2021, 2019, 2015])
            var filter = CertificateFilter()
            filter.standing = .ending
            filter.text = "ha van"
            let found = try await store.published(filter, today: today)
            #expect(found.certificates.map(\.certificate.decision.number) == ["2/QĐ"])
            #expect(found.total == 1)
            filter = CertificateFilter()
            (filter.kind, filter.unit) = (.accreditation, world.otherDistrict)
            #expect(try await store.published(filter, today: today).total == 1)
            filter = CertificateFilter()
            (filter.year, filter.page) = (2021, nil)
            #expect(try await store.published(filter, today: today).total == 2)
        }
    }

    @Test func aProvinceSetsItsOwnLengths() async throws {
        try await TestWorld.with { world in
            _ = try await Self.bring([try Self.line(world.school)], in: world)
            let (store, people) = (CertificateStore(world.database), world.people)
            #expect(
                try await store.settings(for: world.school, as: people.principal)
                    == RegisterSettings(endingMonths: 12, leadMonths: nil))
            for person in [people.principal, people.districtOfficer, people.operator] {
                await #expect(throws: StorageError.self) {
                    try await store.set(
                        RegisterSettings(endingMonths: 3, leadMonths: nil), of: world.province, as: person)
                }
            }
            let own = RegisterSettings(endingMonths: 3, leadMonths: 6)
            try await store.set(own, of: world.province, as: people.provinceOfficer)
            #expect(try await store.settings(for: world.school, as: people.principal) == own)
            let today = try #require(Self.today)
            let all = try await store.published(CertificateFilter(), today: today)
            #expect(all.certificates.map(\.endingMonths) == [3])
            #expect(all.certificates.map(\.leadMonths) == [6])
            #expect(all.counts == [.valid: 1])
            try await store.set(
                RegisterSettings(endingMonths: 3, leadMonths: nil), of: world.province, as: people.provinceOfficer)
            #expect(try await store.published(CertificateFilter(), today: today).certificates[0].leadMonths == nil)
        }
    }

    @Test func numbersOfPapersAreWrittenDownAndAStaleWriteIsRefused() async throws {
        try await TestWorld.with { world in
            _ = try await Self.bring([try Self.line(world.school)], in: world)
            let (store, people) = (CertificateStore(world.database), world.people)
            let id = try await store.certificates(of: world.school, as: people.member)[0].certificate.id
            let seen = try await store.details(id, as: people.provinceOfficer)
            #expect(seen.mayKeep && seen.fileName == "ds.csv")
            #expect(try await !store.details(id, as: people.principal).mayKeep)
            try await store.describe(
                id, paperNumber: "GV-18", issuedBy: "", version: seen.version, as: people.provinceOfficer)
            await #expect(throws: StaleWrite.self) {
                try await store.describe(
                    id, paperNumber: "GV-19", issuedBy: "", version: seen.version, as: people.provinceOfficer)
            }
            let now = try await store.details(id, as: people.principal)
            #expect(now.registered.certificate.paperNumber == "GV-18")
            #expect(now.seenHash != seen.seenHash)
            await #expect(throws: StorageError.self) {
                try await store.describe(
                    id, paperNumber: "x", issuedBy: "", version: now.version, as: people.districtOfficer)
            }
            for person in [people.otherPrincipal, people.evaluator, people.operator, people.otherDistrictOfficer] {
                await #expect(throws: StorageError.self) { try await store.details(id, as: person) }
            }
        }
    }
}
