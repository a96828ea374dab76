import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct TeamPagesTests {
    @Test func theProvinceFormsATeamAndTheFormSaysWhatIsMissing() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.registeredDossier()
            let people = world.people
            try await withServer(in: world, as: people.provinceOfficer) { visitor in
                let list = try await visitor.get(.evaluations)
                #expect(list.text.contains("Chờ thành lập đoàn"))
                let route = Route.team(dossier.id.uuid)
                let form = try await visitor.get(route)
                #expect(form.text.contains("Đã từng công tác tại Trường Tiểu học Hạ Vân"))
                #expect(!form.text.contains("name=\"vai-tro-\(people.formerTeacher)\""))
                let seats = TeamPagesTests.seats(people)
                let small = try await visitor.post(route, seats + [("version", "0"), ("so-nguoi-cham", "3")])
                #expect(small.status == .unprocessableContent)
                #expect(small.text.contains("Đoàn mới có 3 người, cần ít nhất 5 người."))
                #expect(small.text.contains("value=\"125/QĐ-SGDĐT\""))
                let size = try await visitor.post(.teamSize, [("it-nhat", "3"), ("version", "0")])
                #expect(size.status == .seeOther)
                let formed = try await visitor.post(route, seats + [("version", "0"), ("so-nguoi-cham", "2")])
                #expect(formed.status == .seeOther)
            }
            let sheets = try await TeamStore(world.database).progress(of: dossier.id, as: people.leader)
            #expect(sheets.count == used.pack.rated.count * 2)
        }
    }

    @Test func aConflictSentByHandIsRefusedWithAName() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.registeredDossier()
            let people = world.people
            try await TeamStore(world.database).setMinimumSize(
                3, of: world.province, version: 0, as: people.provinceOfficer)
            try await withServer(in: world, as: people.provinceOfficer) { visitor in
                var fields = TeamPagesTests.seats(people).filter { $0.0 != "vai-tro-\(people.otherEvaluator)" }
                fields += [("vai-tro-\(people.formerTeacher)", "member"), ("version", "0")]
                let answer = try await visitor.post(.team(dossier.id.uuid), fields)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("Mai Thị Cũ đã từng công tác tại Trường Tiểu học Hạ Vân"))
            }
            #expect(try await world.dossier(dossier.id, as: people.provinceOfficer).state == .registered)
        }
    }

    @Test func everyPageOfAnEvaluationIsNotFoundForOthers() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let (id, people) = (dossier.id.uuid, world.people)
            let routes: [Route] = [
                .evaluation(id), .team(id), .sharing(id), .evaluationSheet(id, "1.1"), .settlement(id, "1.1"),
                .conclusion(id), .outcome(id), .outcomeProof(id), .outcomeFile(id),
            ]
            let strangers = [people.otherPrincipal, people.otherDistrictOfficer, people.formerTeacher, people.operator]
            try await withServer(in: world) { visitor in
                for person in strangers {
                    let stranger = try await visitor.acting(as: person)
                    for route in routes {
                        let answer = try await stranger.get(route)
                        #expect(answer.status == .notFound, "\(route.path)")
                    }
                    let list = try await stranger.get(.evaluations)
                    #expect(!list.text.contains("Hạ Vân"))
                }
                let school = try await visitor.acting(as: people.principal)
                for route in routes.dropFirst() {
                    let answer = try await school.get(route)
                    #expect(answer.status == .notFound, "\(route.path)")
                }
            }
        }
    }

    @Test func sharingAsksForSomebodyOnEveryCriterion() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let evaluator = world.people.evaluator.description
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                let fields = used.pack.rated.map { ("tc-\($0.code)", evaluator) }
                let route = Route.sharing(dossier.id.uuid)
                let missing = try await visitor.post(route, Array(fields.dropFirst()))
                #expect(missing.status == .unprocessableContent)
                #expect(missing.text.contains("“1.1” chưa có ai đánh giá"))
                let complete = try await visitor.post(route, fields)
                #expect(complete.status == .seeOther)
                let page = try await visitor.get(.evaluation(dossier.id.uuid))
                #expect(page.text.contains("0/\(fields.count) phiếu đã nộp"))
            }
        }
    }

    static func seats(_ people: TestWorld.People) -> [(String, String)] {
        [
            ("so-quyet-dinh", "125/QĐ-SGDĐT"), ("ngay", "14/04/2025"), ("vai-tro-\(people.leader)", "leader"),
            ("vai-tro-\(people.evaluator)", "secretary"), ("vai-tro-\(people.otherEvaluator)", "member"),
        ]
    }
}
