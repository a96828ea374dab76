import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct EvaluatorPagesTests {
    @Test func theProvinceKeepsTheRecordOfAnEvaluator() async throws {
        try await TestWorld.with { world in
            let me = world.people.evaluator
            try await withServer(in: world, as: world.people.provinceOfficer) { visitor in
                let list = try await visitor.get(.evaluators)
                #expect(list.text.contains("Phan Thị Ngoài"))
                #expect(list.text.contains("Chứng chỉ đánh giá ngoài số 1/2020, ngày 01/06/2020"))
                let route = Route.evaluator(me.uuid)
                let wrong = try await visitor.post(
                    route, [("version", "1"), ("chung-chi", "Số 9/2022"), ("vao-nganh", "năm 2000")])
                #expect(wrong.status == .unprocessableContent)
                #expect(wrong.text.contains("value=\"Số 9/2022\""))
                let saved = try await visitor.post(
                    route, [("version", "1"), ("chung-chi", "Số 9/2022"), ("vao-nganh", "01/09/2000")])
                #expect(saved.status == .seeOther)
                let work = try await visitor.post(
                    .evaluatorAct(me.uuid, "noi-cong-tac"), [("truong", "Hạ Vân"), ("tu", "01/08/2001")])
                #expect(work.status == .seeOther)
                let page = try await visitor.get(route)
                #expect(page.text.contains("Trường Tiểu học Hạ Vân (từ 01/08/2001 đang công tác)"))
                #expect(page.text.contains("value=\"01/09/2000\""))
            }
        }
    }

    @Test func evaluatorsSeeTheirOwnRecordOnly() async throws {
        try await TestWorld.with { world in
            let people = world.people
            try await withServer(in: world, as: people.evaluator) { visitor in
                let own = try await visitor.get(.evaluator(people.evaluator.uuid))
                #expect(own.status == .ok)
                #expect(!own.text.contains("name=\"chung-chi\""))
                let absent = try await visitor.post(
                    .evaluatorAct(people.evaluator.uuid, "ban"), [("ban-tu", "05/05/2025"), ("ban-den", "01/05/2025")])
                #expect(absent.status == .unprocessableContent)
                let noted = try await visitor.post(
                    .evaluatorAct(people.evaluator.uuid, "ban"), [("ban-tu", "05/05/2025"), ("ban-den", "07/05/2025")])
                #expect(noted.status == .seeOther)
                #expect(try await visitor.get(.evaluator(people.leader.uuid)).status == .notFound)
                #expect(try await visitor.get(.evaluators).status == .notFound)
                let forged = try await visitor.post(
                    .evaluator(people.evaluator.uuid), [("version", "1"), ("chung-chi", "Tự ghi")])
                #expect(forged.status == .notFound)
            }
        }
    }

    @Test func theTeamsFormShowsWhyAndAsksForAReason() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.registeredDossier()
            let people = world.people
            let day = try #require(Day(iso: "2025-05-06"))
            try await EvaluatorStore(world.database).addAbsence(
                of: people.otherEvaluator, .init(from: day, to: day, reason: ""), as: people.otherEvaluator)
            try await TeamStore(world.database).setMinimumSize(
                3, of: world.province, version: 0, as: people.provinceOfficer)
            try await withServer(in: world, as: people.provinceOfficer) { visitor in
                let route = Route.team(dossier.id.uuid)
                let fields =
                    TeamPagesTests.seats(people) + [
                        ("version", "0"), ("so-nguoi-cham", "2"), ("khao-sat-tu", "05/05/2025"),
                        ("khao-sat-den", "07/05/2025"),
                    ]
                let refused = try await visitor.post(route, fields)
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("báo bận từ 06/05/2025 đến 06/05/2025, trùng ngày khảo sát"))
                let reason = TeamPage.waiverField(.available, of: people.otherEvaluator)
                let formed = try await visitor.post(route, fields + [(reason, "Đã đổi lịch họp")])
                #expect(formed.status == .seeOther)
                let again = try await visitor.get(route)
                #expect(again.text.contains("value=\"Đã đổi lịch họp\""))
                #expect(again.text.contains("value=\"05/05/2025\""))
            }
        }
    }
}
