import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct PaperStoreTests {
    @Test func textsAndDetailsGoIntoWhatThePaperIsMadeFrom() async throws {
        try await PaperWorld.with { world in
            try await world.store.save(
                "Tập huấn ngày 10/9.", at: .text("training"), of: "plan", in: world.dossier, seen: 0, by: world.member)
            try await world.store.save(
                "12/QĐ-THHV", at: .detail(.number), of: "decision", in: world.dossier, seen: 0, by: world.member)
            try await world.store.save(
                "2024-09-05", at: .detail(.day), of: "decision", in: world.dossier, seen: 0, by: world.member)
            let material = try await world.material()
            let source = material.source(for: "plan")
            #expect(source.state.texts["training"] == "Tập huấn ngày 10/9.")
            #expect(source.state.details.decision == "12/QĐ-THHV ngày 05/09/2024")
            #expect(material.source(for: "decision").state.details.number == "12/QĐ-THHV")
            #expect(source.state.school.name == "Trường Tiểu học Hạ Vân")
            #expect(source.state.school.managingBody == "Huyện Trung Môn")
            #expect(source.state.school.province == "Tỉnh Hòa Lâm")
            #expect(source.state.school.kindTitle == "Trường tiểu học")
            #expect(source.state.school.headName == "Nguyễn Thị Hiệu")
            #expect(source.state.people.map(\.name).sorted() == ["Bùi Văn Viên", "Hoàng Thị Thư", "Nguyễn Thị Hiệu"])
            #expect(material.unapprovedSheets.count == source.pack.rated.count)
        }
    }

    @Test func aPaperHasItsOwnHash() async throws {
        try await PaperWorld.with { world in
            let (plan, decision) = (try world.form("plan"), try world.form("decision"))
            let before = try await world.material()
            try await world.store.save(
                "Không thuê.", at: .text("experts"), of: "plan", in: world.dossier, seen: 0, by: world.member)
            let after = try await world.material()
            #expect(try before.hash(for: plan) != after.hash(for: plan))
            #expect(try before.hash(for: decision) == after.hash(for: decision))
        }
    }

    @Test func aLateWriteGetsBothTexts() async throws {
        try await PaperWorld.with { world in
            let place = PaperPlace.text("experts")
            try await world.store.save(
                "Không thuê.", at: place, of: "plan", in: world.dossier, seen: 0, by: world.member)
            await #expect(throws: StaleWrite(theirs: "Không thuê.", theirsBy: "Bùi Văn Viên", version: 1)) {
                try await world.store.save(
                    "Thuê hai người.", at: place, of: "plan", in: world.dossier, seen: 0, by: world.principal)
            }
            await #expect(throws: TextTooLong.self) {
                try await world.store.save(
                    String(repeating: "x", count: 100_001), at: place, of: "plan", in: world.dossier, seen: 1,
                    by: world.member)
            }
            #expect(
                try await world.store.save(
                    "Thuê một người.", at: place, of: "plan", in: world.dossier, seen: 1, by: world.principal) == 2)
        }
    }

    @Test func nobodyElseReadsOrWritesDrafts() async throws {
        try await PaperWorld.with { world in
            let people = world.world.people
            try await world.world.put(world.dossier.id, into: .evaluating)
            for person in [people.otherPrincipal, people.districtOfficer, people.provinceOfficer, people.evaluator] {
                await #expect(throws: StorageError.self) {
                    try await world.store.material(of: world.dossier, under: world.used, as: person)
                }
                await #expect(throws: StorageError.self) {
                    try await world.store.save(
                        "x", at: .text("experts"), of: "plan", in: world.dossier, seen: 0, by: person)
                }
            }
        }
    }
}
