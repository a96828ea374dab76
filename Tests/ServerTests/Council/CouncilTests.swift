import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Pages of the council")
struct CouncilTests {
    private static func council(_ world: TestWorld, _ id: DossierID) async throws -> (Dossier, Council) {
        let people = world.people
        let dossier = try #require(try await DossierStore(world.database).dossier(id, as: people.principal))
        return (dossier, try await CouncilStore(world.database).council(of: dossier, as: people.principal))
    }

    @Test func theRuleIsExplainedToEverybodyInTheSchool() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.member) { visitor in
                let page = try await visitor.get(.council(id.uuid))
                #expect(page.status == .ok)
                #expect(
                    page.text.contains(
                        "Hội đồng có 3 người; Điều 24 Thông tư 17/2018/TT-BGDĐT yêu cầu ít nhất 7 người."))
                #expect(page.text.contains("Bùi Văn Viên"))
                #expect(page.text.contains("5.5, Mức 4."))
                #expect(!page.text.contains("5.5, level-4"))
                #expect(!page.text.contains(Route.seats(id.uuid).path))
                let refused = try await visitor.get(.seats(id.uuid))
                #expect(refused.status == .conflict)
                #expect(refused.text.contains("Việc sửa hội đồng dành cho: Hiệu trưởng, Chủ tịch hội đồng"))
                let sent = try await visitor.post(.seats(id.uuid), [("ban", "0")])
                #expect(sent.status == .conflict)
            }
        }
    }

    @Test func seatsAreSavedThoughTheRuleIsNotMet() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            let people = world.people
            try await withServer(in: world, as: people.principal) { visitor in
                let (_, before) = try await Self.council(world, id)
                let fields = [
                    ("ban", try before.fingerprint), ("vai-tro-\(people.principal)", "chair"),
                    ("vai-tro-\(people.member)", "vice-chair"), ("nhom-thu-ky", people.member.description),
                    ("nhiem-vu-\(people.member)", "Phụ trách cơ sở vật chất"),
                ]
                let answer = try await visitor.post(.seats(id.uuid), fields)
                #expect(answer.status == .seeOther)
                let (_, after) = try await Self.council(world, id)
                #expect(after.members.map(\.role) == [.chair, .viceChair])
                #expect(after.members.last?.duty == "Phụ trách cơ sở vật chất")
                let again = try await visitor.post(.seats(id.uuid), fields)
                #expect(again.status == .conflict)
                #expect(again.text.contains("Người khác vừa sửa hội đồng"))
                #expect(again.text.contains("Phụ trách cơ sở vật chất"))
            }
        }
    }

    @Test func theCheckAnswersWithoutSaving() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.principal) { visitor in
                let answer = try await visitor.post(.seatsCheck(id.uuid), [])
                #expect(answer.status == .ok)
                #expect(answer.text.contains("Hội đồng có 0 người"))
                #expect(!answer.text.contains("<html"))
                let (_, after) = try await Self.council(world, id)
                #expect(after.members.count == 3)
            }
        }
    }

    @Test func groupsAreMadeGivenCriteriaAndDissolved() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            let people = world.people
            try await withServer(in: world, as: people.principal) { visitor in
                var council = try await Self.council(world, id).1
                let nameless = try await visitor.post(
                    .newGroup(id.uuid), [("ten", " "), ("ban", try council.fingerprint)])
                #expect(nameless.status == .unprocessableContent)
                #expect(nameless.text.contains("Hãy đặt tên nhóm"))
                let made = try await visitor.post(
                    .newGroup(id.uuid),
                    [
                        ("ten", "Nhóm 1"), ("ban", try council.fingerprint),
                        ("nhom-truong", people.secretary.description), ("thanh-vien", people.member.description),
                    ])
                #expect(made.status == .seeOther)
                council = try await Self.council(world, id).1
                let group = try #require(council.groups.first)
                let given = try await visitor.post(
                    .assignments(id.uuid),
                    [("ban", try council.fingerprint), ("nhom-1.1", group.id.description)])
                #expect(given.status == .seeOther)
                council = try await Self.council(world, id).1
                #expect(council.criteria(of: people.member) == ["1.1"])
                let gone = try await visitor.post(
                    .dissolveGroup(id.uuid, group.id.uuid), [("ban", try council.fingerprint)])
                #expect(gone.status == .seeOther)
                #expect(try await Self.council(world, id).1.assignments.isEmpty)
            }
        }
    }

    @Test func strangersFindNoCouncil() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            let people = world.people
            try await withServer(in: world) { nobody in
                for person in [people.districtOfficer, people.otherPrincipal, people.provinceOfficer, people.operator] {
                    let visitor = try await nobody.acting(as: person)
                    for route in [Route.council(id.uuid), .seats(id.uuid), .newGroup(id.uuid), .assignments(id.uuid)] {
                        #expect(try await visitor.get(route).status == .notFound)
                    }
                    #expect(try await visitor.post(.seats(id.uuid), []).status == .notFound)
                    #expect(try await visitor.post(.assignments(id.uuid), []).status == .notFound)
                }
            }
        }
    }
}
