import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

/// What the system knows of a school and proposes for its figures.
@Suite struct KnownFiguresTests {
    @Test func unitsAndHeadAreKnownToThoseWhoWorkOnTheDossier() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let dossier = try await world.dossier(try await world.makeDossier(pack: pack), as: world.people.member)
            let store = FigureStore(world.database)
            let known = try await store.known(of: dossier, as: world.people.member)
            #expect(
                known == [
                    .name: "Trường Tiểu học Hạ Vân", .managingBody: "Huyện Trung Môn", .province: "Tỉnh Hòa Lâm",
                    .district: "Huyện Trung Môn", .head: "Nguyễn Thị Hiệu",
                ])
            let form = FigureForm(pack.statistics, for: dossier)
            let proposed = form.known(known)
            let place = FigurePlace(dossier.schoolYear, FigureKey("information", "principal", column: "value"))
            #expect(proposed.count == 5 && proposed[place]?.value == .text("Nguyễn Thị Hiệu"))
            for person in [world.people.otherPrincipal, world.people.districtOfficer] {
                #expect(try await store.known(of: dossier, as: person).isEmpty)
            }
        }
    }
}
