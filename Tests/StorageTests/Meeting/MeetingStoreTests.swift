import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct MeetingStoreTests {
    private func minutes(_ world: PaperWorld, _ agenda: String = "Thông qua kế hoạch") -> MeetingMinutes {
        MeetingMinutes(
            heldOn: "2024-09-05", place: "Phòng họp", agenda: agenda, rule: MeetingRule(world.used.pack.council))
    }

    private func store(_ world: PaperWorld) -> MeetingStore { MeetingStore(world.world.database) }

    private func only(_ world: PaperWorld) async throws -> Meeting {
        let all = try await store(world).meetings(of: world.dossier, as: world.member)
        #expect(all.count == 1)
        return try #require(all.first)
    }

    private func sign(_ world: PaperWorld, _ meeting: Meeting, seen: String? = nil) async throws {
        let hash = seen ?? meeting.hash
        try await store(world).sign(
            meeting.id, as: .chair, seen: hash, in: world.dossier, by: world.principal)
        let secretary = world.world.people.secretary
        try await store(world).sign(
            meeting.id, as: .secretary, seen: hash, in: try await world.seen(as: secretary), by: secretary)
    }

    @Test func bothSignaturesFreezeExactlyWhatWasSeen() async throws {
        try await PaperWorld.with { world in
            let id = MeetingID()
            try await store(world).add(minutes(world), as: id, in: world.dossier, by: world.principal)
            let first = try await only(world)
            try await store(world).sign(
                id, as: .chair, seen: first.hash, in: world.dossier, by: world.principal)
            #expect(try await only(world).isFrozen == false)
            try await store(world).save(
                minutes(world, "Nội dung khác"), of: id, in: world.dossier, seen: 1, by: world.principal)
            let changed = try await only(world)
            #expect(changed.signature(of: .chair) == nil && changed.outdated.count == 1)
            await #expect(throws: ChangedMinutes()) { try await sign(world, changed, seen: first.hash) }
            try await sign(world, changed)
            let frozen = try await only(world)
            #expect(frozen.isFrozen && frozen.minutes.agenda == "Nội dung khác")
            await #expect(throws: StorageError.self) {
                try await store(world).save(minutes(world), of: id, in: world.dossier, seen: 2, by: world.principal)
            }
        }
    }

    /// Not even past the server's role: the database itself keeps what was signed.
    @Test func frozenMinutesStayEvenForTheOwnerOfTheTables() async throws {
        try await PaperWorld.with { world in
            let id = MeetingID()
            try await store(world).add(minutes(world), as: id, in: world.dossier, by: world.principal)
            try await sign(world, try await only(world))
            for statement: Query in [
                "UPDATE meeting SET reason = 'x' WHERE id = \(id.uuid)",
                "UPDATE meeting SET frozen_at = NULL WHERE id = \(id.uuid)",
            ] {
                await #expect(throws: PostgresError.self) { try await world.world.owner.execute(statement) }
            }
        }
    }

    @Test func aCorrectionIsANewEditionWithItsReason() async throws {
        try await PaperWorld.with { world in
            let (id, edition) = (MeetingID(), MeetingID())
            try await store(world).add(minutes(world), as: id, in: world.dossier, by: world.principal)
            await #expect(throws: StorageError.self) {
                try await store(world).correct(
                    id, as: edition, reason: "Sớm quá", in: world.dossier, by: world.principal)
            }
            try await sign(world, try await only(world))
            try await store(world).correct(
                id, as: edition, reason: "Ghi nhầm", in: world.dossier, by: world.principal)
            await #expect(throws: StorageError.self) {
                try await store(world).correct(
                    id, as: MeetingID(), reason: "Lần nữa", in: world.dossier, by: world.principal)
            }
            let all = try await store(world).meetings(of: world.dossier, as: world.member)
            #expect(all.map(\.edition) == [2, 1] && all.map(\.number) == [1, 1])
            #expect(all[0].corrects == id && all[0].reason == "Ghi nhầm" && !all[0].isFrozen && all[1].isFrozen)
        }
    }

    @Test func onlySeatsSignAndOnlyTheSchoolReads() async throws {
        try await PaperWorld.with { world in
            let id = MeetingID()
            try await store(world).add(minutes(world), as: id, in: world.dossier, by: world.principal)
            let meeting = try await only(world)
            await #expect(throws: StorageError.self) {
                try await store(world).sign(
                    id, as: .secretary, seen: meeting.hash, in: world.dossier, by: world.principal)
            }
            await #expect(throws: StorageError.self) {
                try await store(world).sign(
                    id, as: .chair, seen: meeting.hash, in: try await world.seen(as: world.member), by: world.member)
            }
            for person in [world.world.people.otherPrincipal, world.world.people.districtOfficer] {
                #expect(try await store(world).meetings(of: world.dossier, as: person).isEmpty)
            }
        }
    }
}
