import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("The schools that an officer manages")
struct SchoolListTests {
    @Test func officersSeeTheirSchoolsAndNobodyElseSeesTheList() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            let people = world.people
            try await withServer(in: world, as: people.districtOfficer) { visitor in
                let own = try await visitor.get(.schools)
                #expect(own.status == .ok)
                #expect(own.text.contains("Trường Tiểu học Hạ Vân"))
                #expect(own.text.contains("Mức 3"))
                #expect(!own.text.contains("Khê Thượng"))
                let province = try await visitor.acting(as: people.provinceOfficer).get(.schools)
                #expect(province.text.contains("Trường Tiểu học Hạ Vân"))
                #expect(province.text.contains("Khê Thượng"))
                #expect(!province.text.contains("Mức 3"))
                for person in [people.principal, people.member, people.evaluator, people.operator] {
                    let other = try await visitor.acting(as: person).get(.schools)
                    #expect(other.status == .notFound)
                }
            }
        }
    }

    @Test func searchAndFilters() async throws {
        try await TestWorld.with { world in
            _ = try await world.makeDossier()
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                let found = try await visitor.get(Route.schools.with("tim", "ha van"))
                #expect(found.text.contains("1 trường"))
                #expect(found.text.contains("Hạ Vân"))
                let unopened = try await visitor.get(Route.schools.with("tinh-trang", "chua-mo"))
                #expect(unopened.text.contains("Khê Thượng"))
                #expect(!unopened.text.contains("Trường Tiểu học Hạ Vân"))
                let nothing = try await visitor.get(Route.schools.with("tim", "không có"))
                #expect(nothing.text.contains("Không có trường nào khớp"))
            }
        }
    }

    @Test func theManagingOfficerSetsDeadlines() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let fields = [("ho-so", "\(id)"), ("han-nop", "31/05/2026")]
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let wrong = try await visitor.post(.schools, [("ho-so", "\(id)"), ("han-nop", "31/31/2026")])
                #expect(wrong.status == .unprocessableContent)
                #expect(wrong.text.contains("31/31/2026"))
                for person in [world.people.provinceOfficer, world.people.otherDistrictOfficer, world.people.principal]
                {
                    let refused = try await visitor.acting(as: person).post(.schools, fields)
                    #expect(refused.status == .conflict)
                }
                let done = try await visitor.post(.schools, fields)
                #expect(done.status == .seeOther)
                let dossier = try await DossierStore(world.database).dossier(id, as: world.people.principal)
                #expect(dossier?.dueOn?.vietnamese == "31/05/2026")
            }
        }
    }

    @Test func aDeadlineIsTakenAwayOnlyWhereThatIsSaid() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let dossiers = DossierStore(world.database)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                _ = try await visitor.post(.schools, [("ho-so", "\(id)"), ("han-nop", "31/05/2026")])
                let empty = try await visitor.post(.schools, [("ho-so", "\(id)"), ("han-nop", "")])
                #expect(empty.status == .unprocessableContent)
                let both = try await visitor.post(
                    .schools, [("ho-so", "\(id)"), ("han-nop", "30/06/2026"), ("bo-han-nop", "1")])
                #expect(both.status == .unprocessableContent)
                let kept = try await dossiers.dossier(id, as: world.people.principal)
                #expect(kept?.dueOn?.vietnamese == "31/05/2026")
                let done = try await visitor.post(
                    .schools, [("ho-so", "\(id)"), ("han-nop", ""), ("bo-han-nop", "1")])
                #expect(done.status == .seeOther)
                let free = try await dossiers.dossier(id, as: world.people.principal)
                #expect(free != nil && free?.dueOn == nil)
            }
        }
    }
}
