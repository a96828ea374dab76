import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Withdrawing certificates")
struct CertificateWithdrawalTests {
    private static func withdraw(_ seen: CertificateDetails, in world: TestWorld, as person: PersonID) async throws {
        try await CertificateStore(world.database).withdraw(
            seen, by: DecisionNote(number: "9/QĐ-UBND", day: try #require(Day(iso: "2025-11-03"))),
            because: "Không còn đạt", seenHash: seen.seenHash, telling: "Đã thu hồi.", link: "/so-cong-nhan",
            as: person)
    }

    /// A dossier that is recognised, with the certificates of its outcome.
    private static func recognised(_ world: TestWorld) async throws -> (DossierID, [UUID]) {
        let (dossier, used) = try await world.evaluatedDossier()
        let (store, people) = (ConclusionStore(world.database), world.people)
        try await world.settleEverything(in: dossier, used)
        _ = try await world.agreeToDraft(of: dossier, used)
        try await store.conclude(dossier, under: used, summary: "", as: people.leader)
        let decision = OutcomeDecision(
            number: "310/QĐ-UBND", day: try #require(Day(iso: "2025-06-02")), validUntil: Day(iso: "2030-06-02"),
            note: "")
        try await store.record(decision, on: dossier, under: used, as: people.provinceOfficer)
        let made = try await CertificateStore(world.database).certificates(of: world.school, as: people.principal)
        return (dossier.id, made.map(\.certificate.id))
    }

    @Test func withTheLastCertificateTheRecognitionIsWithdrawn() async throws {
        try await TestWorld.with { world in
            let (dossier, ids) = try await Self.recognised(world)
            let (store, people) = (CertificateStore(world.database), world.people)
            #expect(ids.count == 2)
            for (place, id) in ids.enumerated() {
                let seen = try await store.details(id, as: people.provinceOfficer)
                try await Self.withdraw(seen, in: world, as: people.provinceOfficer)
                let state = try await world.dossier(dossier, as: people.principal).state
                #expect(state == (place == 0 ? .recognised : .withdrawn))
                let now = try await store.details(id, as: people.principal)
                #expect(now.registered.certificate.withdrawal?.number == "9/QĐ-UBND")
                #expect(now.withdrawal?.reason == "Không còn đạt")
                await #expect(throws: WithdrawalRefusal.alreadyWithdrawn) {
                    try await Self.withdraw(seen, in: world, as: people.provinceOfficer)
                }
            }
            let acts = try await world.owner.query("SELECT act, reason FROM procedure_act WHERE act = 'withdraw'")
            #expect(try acts.map { try $0["reason", as: String.self] } == ["Không còn đạt"])
        }
    }

    @Test func onlyTheProvinceWithdrawsAndOnlyWhatItSaw() async throws {
        try await TestWorld.with { world in
            _ = try await CertificateStoreTests.bring([try CertificateStoreTests.line(world.school)], in: world)
            let (store, people) = (CertificateStore(world.database), world.people)
            let id = try await store.certificates(of: world.school, as: people.member)[0].certificate.id
            let seen = try await store.details(id, as: people.provinceOfficer)
            for person in [people.principal, people.districtOfficer] {
                await #expect(throws: StorageError.self) { try await Self.withdraw(seen, in: world, as: person) }
            }
            try await store.describe(
                id, paperNumber: "GV-99", issuedBy: "", version: seen.version, as: people.provinceOfficer)
            await #expect(throws: WithdrawalRefusal.changedMeanwhile) {
                try await Self.withdraw(seen, in: world, as: people.provinceOfficer)
            }
            let now = try await store.details(id, as: people.provinceOfficer)
            try await Self.withdraw(now, in: world, as: people.provinceOfficer)
            let today = try #require(Day(iso: "2025-12-01"))
            #expect(try await store.published(CertificateFilter(), today: today).counts == [.withdrawn: 1])
        }
    }
}
