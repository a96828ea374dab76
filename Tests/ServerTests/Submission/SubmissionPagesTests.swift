import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct SubmissionPagesTests {
    @Test func whatWasHandedInIsReadByThoseItConcerns() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { officer in
                let list = try await officer.get(.submissions(dossier.id.uuid))
                #expect(list.text.contains("Lần nộp 1"))
                let page = try await officer.get(.submission(dossier.id.uuid, 1))
                #expect(page.status == .ok)
                #expect(page.text.contains("Tiêu chí 1.1."))
                #expect(page.text.contains("Đạt nhưng chưa có minh chứng"))
                let school = try await officer.acting(as: world.people.member)
                #expect(try await school.get(.submission(dossier.id.uuid, 1)).status == .ok)
                #expect(try await school.get(.submission(dossier.id.uuid, 2)).status == .notFound)
            }
        }
    }

    @Test func strangersFindNothing() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            try await withServer(in: world) { visitor in
                for person in [world.people.otherPrincipal, world.people.otherDistrictOfficer, world.people.evaluator] {
                    let stranger = try await visitor.acting(as: person)
                    #expect(try await stranger.get(.submissions(dossier.id.uuid)).status == .notFound)
                    #expect(try await stranger.get(.submission(dossier.id.uuid, 1)).status == .notFound)
                }
                let early = try await visitor.acting(as: world.people.provinceOfficer)
                #expect(try await early.get(.submission(dossier.id.uuid, 1)).status == .notFound)
            }
        }
    }

    @Test func beforeTheFirstHandingInTheListSaysSo() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.principal) { principal in
                let list = try await principal.get(.submissions(dossier.id.uuid))
                #expect(list.text.contains("chưa được nộp lần nào"))
                #expect(list.text.contains(Route.submit(dossier.id.uuid).path))
                let officer = try await principal.acting(as: world.people.districtOfficer)
                #expect(try await officer.get(.submissions(dossier.id.uuid)).status == .notFound)
            }
        }
    }
}
