import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Documents between units")
struct ExchangeStoreTests {
    private func draft(_ world: TestWorld, to receivers: [UnitID], from unit: UnitID? = nil) -> DispatchDraft {
        DispatchDraft(
            unit: unit ?? world.province, subject: "Báo cáo", body: "Kính gửi", wantsAnswer: true,
            files: [.init(name: "mau.xlsx", hash: TestWorld.packHash, size: 10)], receivers: receivers)
    }

    @Test func receiptsAndAnswersAreCountedAgainstTheList() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ExchangeStore(world.database), world.people)
            let id = try await store.send(
                draft(world, to: [world.school, world.otherSchool, world.district]), as: people.provinceOfficer)
            try await store.deliver(as: people.otherPrincipal)
            try await store.open(id, as: people.principal)
            let answer = try await store.send(
                DispatchDraft(
                    unit: world.school, subject: "Trả lời", body: "", answers: id, receivers: [world.province]),
                as: people.principal)
            let sent = try #require(try await store.dispatch(id, as: people.provinceOfficer))
            let receivers = Dictionary(uniqueKeysWithValues: sent.receivers.map { ($0.unit, $0) })
            #expect(receivers.count == 3)
            #expect(receivers[world.school]?.answer == answer)
            #expect(receivers[world.school]?.openedBy == "Nguyễn Thị Hiệu")
            #expect(receivers[world.otherSchool]?.deliveredAt != nil)
            #expect(receivers[world.otherSchool]?.openedAt == nil)
            #expect(receivers[world.district]?.deliveredAt == nil)
            #expect(Set(sent.missing.map(\.unit)) == [world.otherSchool, world.district])
            let line = try #require(try await store.list(received: false, as: people.provinceOfficer).first)
            #expect(line.receivers == 3 && line.opened == 1 && line.answered == 1)
        }
    }

    @Test func aReceiverSeesNobodyElse() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ExchangeStore(world.database), world.people)
            let id = try await store.send(draft(world, to: [world.school, world.district]), as: people.provinceOfficer)
            let seen = try #require(try await store.dispatch(id, as: people.principal))
            #expect(seen.receivers.map(\.unit) == [world.school])
            for person in [people.otherPrincipal, people.member, people.evaluator, people.operator, people.guest] {
                #expect(try await store.dispatch(id, as: person) == nil)
                #expect(try await store.list(received: true, as: person).isEmpty)
            }
        }
    }

    @Test func documentsGoUpAndDownOnly() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ExchangeStore(world.database), world.people)
            let ministry = try await world.makeMinistryOfficer()
            _ = try await store.send(draft(world, to: [world.province], from: world.school), as: people.principal)
            for (person, unit, receiver) in [
                (people.principal, world.school, world.otherSchool),
                (people.principal, world.school, world.otherDistrict),
                (people.districtOfficer, world.district, world.otherSchool),
                (people.principal, world.district, world.school), (people.member, world.school, world.district),
            ] {
                await #expect(throws: StorageError.self) {
                    try await store.send(self.draft(world, to: [receiver], from: unit), as: person)
                }
            }
            let top = try #require(try await store.own(as: ministry).first)
            _ = try await store.send(draft(world, to: [world.province, world.school], from: top.id), as: ministry)
            #expect(try await store.list(received: true, as: people.provinceOfficer).count == 2)
        }
    }

    @Test func onlyTheAskedAnswerAndOnlyTheSenderReminds() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ExchangeStore(world.database), world.people)
            let id = try await store.send(draft(world, to: [world.school]), as: people.provinceOfficer)
            await #expect(throws: StorageError.self) {
                try await store.send(
                    DispatchDraft(
                        unit: world.otherSchool, subject: "x", body: "", answers: id, receivers: [world.province]),
                    as: people.otherPrincipal)
            }
            await #expect(throws: StorageError.self) {
                try await store.remind(id, "Nhắc", link: "/", as: people.principal)
            }
        }
    }

    @Test func anUnopenedDocumentCountsAsReceivedAfterItsHours() throws {
        let sent = Date(timeIntervalSince1970: 1_000_000)
        let receiver = Dispatch.Receiver(unit: UnitID(), name: "Trường")
        for (seconds, expected) in [(86_399.0, Receipt.sent), (86_400, .counted)] {
            #expect(Receipt(receiver, sentAt: sent, hours: 24, now: sent + seconds) == expected)
        }
        var shown = receiver
        shown.deliveredAt = sent
        #expect(Receipt(shown, sentAt: sent, hours: 24, now: sent + 60) == .delivered)
        shown.openedAt = sent
        #expect(Receipt(shown, sentAt: sent, hours: 24, now: sent + 60) == .opened)
        #expect(Receipt.allCases.filter(\.isReceived) == [.counted, .opened])
    }
}
