import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

/// Texts and details of papers in next year's dossier.
@Suite struct CarriedPapersTests {
    /// The next year's dossier of the school, under the same pack.
    private func next(_ world: PaperWorld) async throws -> Dossier {
        let pack = world.used.pack
        let store = DossierStore(world.world.database)
        let id = try await store.open(
            school: world.world.school, schoolYear: SchoolYear(start: world.dossier.schoolYear.start + 1), pack: pack,
            carryingOver: CarryOver(
                source: world.dossier.id, plan: CarryOverPlan(from: pack, to: pack),
                parts: Set(CarriedPart.allCases)),
            as: world.principal)
        return try #require(try await store.dossier(id, as: world.principal))
    }

    private func write(_ text: String, _ place: String, of paper: String = "plan", _ world: PaperWorld) async throws {
        try await world.store.save(
            text, at: try #require(PaperPlace(place)), of: paper, in: world.dossier, seen: 0, by: world.member)
    }

    @Test func textsComeAlongAndWaitForSomebodyToLookAtThem() async throws {
        try await PaperWorld.with { world in
            try await write("Tập huấn ngày 10/9.", "text/training", world)
            try await write("12/KH-THHV", "detail/number", world)
            try await write("05/09/2024", "detail/day", world)
            try await write("11/QĐ ngày 01/09/2024", "detail/decision", world)
            try await write("Lưu: VT", "detail/recipients", world)
            try await write("Ai quyết định?", "text/breakdown/1.1/1/a/question", of: "breakdown", world)
            try await write("Mở đầu tiêu chuẩn 1.", "text/standards/1/opening", of: "report", world)
            let dossier = try await next(world)
            let material = try await world.store.material(of: dossier, under: world.used, as: world.principal)
            #expect(material.toConfirm("plan") == [.text("training"), .detail(.recipients)])
            #expect(Set(material.written["plan"]?.keys.map { $0 } ?? []) == material.toConfirm("plan"))
            #expect(material.toConfirm("breakdown") == [.text("breakdown/1.1/1/a/question")])
            #expect(material.toConfirm("report") == [.text("standards/1/opening")])
            #expect(material.isUntouched("plan"))
            let overview = try await DossierStore(world.world.database).overview(of: dossier, as: world.principal)
            #expect(overview.documents.papers == ["plan": 2, "breakdown": 1, "report": 1])
            #expect(overview.documents.total == 4)
        }
    }

    @Test func savingOrConfirmingIsLookingAtThem() async throws {
        try await PaperWorld.with { world in
            for place in ["text/training", "text/tools", "detail/recipients"] {
                try await write("Như năm trước", place, world)
            }
            let dossier = try await next(world)
            try await world.store.save(
                "Như năm trước", at: .text("tools"), of: "plan", in: dossier, seen: 1, by: world.principal)
            var material = try await world.store.material(of: dossier, under: world.used, as: world.principal)
            #expect(material.toConfirm("plan") == [.text("training"), .detail(.recipients)])
            #expect(!material.isUntouched("plan"))
            let stranger = world.world.people.otherPrincipal
            #expect(try await world.store.confirm("plan", in: dossier, as: stranger) == 0)
            #expect(try await world.store.confirm("plan", in: dossier, as: world.principal) == 2)
            material = try await world.store.material(of: dossier, under: world.used, as: world.principal)
            #expect(material.toConfirm("plan").isEmpty)
            #expect(material.text(at: .text("training"), of: "plan")?.body == "Như năm trước")
        }
    }
}
