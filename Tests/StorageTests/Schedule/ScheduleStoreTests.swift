import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct ScheduleStoreTests {
    private func row(_ activity: String, _ people: [PersonID] = [], weeks: ClosedRange<Int>? = nil) -> ScheduleRow {
        ScheduleRow(list: .timetable, weeks: weeks, activity: activity, people: people)
    }

    @Test func rowsGoIntoThePlanPaperAndIntoNoOther() async throws {
        try await PaperWorld.with { world in
            let store = ScheduleStore(world.world.database)
            let before = try await world.material()
            try await store.start(
                on: try #require(Day(iso: "2024-09-02")), in: world.dossier, seen: 0, as: world.principal)
            try await store.add(
                [row("Họp", weeks: 2...2), row("Tập huấn", [world.member], weeks: 1...1)], in: world.dossier,
                as: world.principal)
            let after = try await world.material()
            let rows = after.source(for: "plan").state.lists?[.timetable] ?? []
            #expect(rows.map { $0[.activity] } == ["Tập huấn", "Họp"])
            #expect(rows.first?[.people] == "Bùi Văn Viên")
            #expect(rows.first?[.time] == "Tuần 1 (02/09/2024 – 08/09/2024)")
            #expect(try before.hash(for: try world.form()) != after.hash(for: try world.form()))
            let decision = try world.form("decision")
            #expect(try before.hash(for: decision) == after.hash(for: decision))
        }
    }

    @Test func aLateWriteGetsWhatStandsThere() async throws {
        try await PaperWorld.with { world in
            let store = ScheduleStore(world.world.database)
            let added = row("Họp")
            try await store.add([added, added], in: world.dossier, as: world.principal)
            var stored = try #require(try await store.schedule(of: world.dossier, as: world.member).rows.first)
            stored.activity = "Họp lần một"
            try await store.save(stored, in: world.dossier, as: world.principal)
            await #expect(throws: StaleWrite(theirs: "Họp lần một", theirsBy: "Nguyễn Thị Hiệu", version: 2)) {
                try await store.save(stored, in: world.dossier, as: world.principal)
            }
            await #expect(throws: StaleWrite.self) {
                try await store.delete(stored.id, in: world.dossier, seen: 1, as: world.principal)
            }
            try await store.delete(stored.id, in: world.dossier, seen: 2, as: world.principal)
            #expect(try await store.schedule(of: world.dossier, as: world.member).rows.isEmpty)
            await #expect(throws: StorageError.self) {
                try await store.save(stored, in: world.dossier, as: world.principal)
            }
        }
    }

    @Test func typedRowsMoveOverOnceAndStayInTheHistory() async throws {
        try await PaperWorld.with { world in
            let store = ScheduleStore(world.world.database)
            let form = try world.form()
            let part = try #require(form.part(listing: .timetable))
            try await world.store.save(
                "Tuần 1 | Họp | Chủ tịch", at: .text(part.id), of: "plan", in: world.dossier, seen: 0, by: world.member)
            for count in [1, 0] {
                let taken = try await store.adopt(
                    typedInto: part, of: "plan", in: world.dossier, as: world.principal)
                #expect(taken == count)
            }
            let rows = try await store.schedule(of: world.dossier, as: world.member).rows
            #expect(rows.map(\.activity) == ["Họp"] && rows.map(\.others) == ["Chủ tịch"])
            let text = try await world.material().text(at: .text(part.id), of: "plan")
            #expect(text?.body == "" && text?.version == 2)
            let kept = try await world.world.owner.query(
                "SELECT content FROM event WHERE act = 'paper_text.insert' AND content LIKE '%Tuần 1 | Họp%'")
            #expect(kept.count == 1)
        }
    }

    @Test func whoDoesNotPlanReadsOnlyAndStrangersNothing() async throws {
        try await PaperWorld.with { world in
            let store = ScheduleStore(world.world.database)
            let seen = try await world.seen(as: world.member)
            await #expect(throws: StorageError.self) {
                try await store.add([row("Họp")], in: seen, as: world.member)
            }
            let people = world.world.people
            for person in [people.otherPrincipal, people.districtOfficer] {
                try await store.add([row("Họp")], in: world.dossier, as: world.principal)
                let rows = try await store.schedule(of: world.dossier, as: person).rows
                #expect(rows.isEmpty)
            }
        }
    }
}
