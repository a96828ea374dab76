import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct EvaluationSheetPagesTests {
    @Test func aMemberRatesLiveAndByFormAndHandsIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let criterion = try #require(used.pack.criterion("1.1"))
            let (id, me) = (dossier.id.uuid, world.people.evaluator)
            try await withServer(in: world, as: me) { visitor in
                let page = try await visitor.get(.evaluationSheet(id, "1.1"))
                #expect(page.text.contains("Trường tự đánh giá"))
                let field = Route.evaluationField(id, "1.1", "danh-gia-1-a")
                let saved = try await visitor.post(field, [("value", "unmet"), ("version", "0")])
                #expect(saved.status == .ok)
                #expect(saved.text.contains("\"version\":1"))
                let stale = try await visitor.post(field, [("value", "met"), ("version", "0")])
                #expect(stale.status == .conflict)
                let early = try await visitor.post(
                    .evaluationSheet(id, "1.1"), [("viec", "nop"), ("nhan-xet-chung", "Giữ lại câu này.")])
                #expect(early.status == .unprocessableContent)
                #expect(early.text.contains("Mức 1, chỉ báo b chưa được đánh giá"))
                #expect(early.text.contains("Giữ lại câu này."))
                let done = try await visitor.post(
                    .evaluationSheet(id, "1.1"),
                    criterion.paths.map { (RatingFields($0).finding, "met") } + [("viec", "nop")])
                #expect(done.status == .seeOther)
                let late = try await visitor.post(field, [("value", "unmet"), ("version", "2")])
                #expect(late.status == .conflict)
                let closed = try await visitor.get(.evaluationSheet(id, "1.1"))
                #expect(closed.text.contains("Bạn đã nộp phiếu này"))
                #expect(!closed.text.contains("data-autosave"))
            }
            let sheet = try await EvaluationSheetStore(world.database).ownSheet("1.1", in: dossier.id, as: me)
            #expect(sheet?.remarks.body == "Giữ lại câu này.")
            #expect(sheet?.rated.count == criterion.paths.count)
        }
    }

    @Test func aStaleFormLosesNeitherText() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let (id, me) = (dossier.id, world.people.evaluator)
            _ = try await EvaluationSheetStore(world.database).write(
                .remarks, "Bản thứ nhất", version: 1, on: "1.1", in: id, as: me)
            try await withServer(in: world, as: me) { visitor in
                let answer = try await visitor.post(
                    .evaluationSheet(id.uuid, "1.1"),
                    [("nhan-xet-chung", "Bản thứ hai"), ("nhan-xet-chung-version", "1"), ("viec", "luu")])
                #expect(answer.status == .conflict)
                #expect(answer.text.contains("Bản thứ nhất"))
                #expect(answer.text.contains("Bản thứ hai"))
            }
        }
    }

    @Test func ratingsOfOthersAreNowhereUntilAllHaveHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let criterion = try #require(used.pack.criterion("1.1"))
            let (id, people) = (dossier.id, world.people)
            let path = try #require(criterion.paths.first)
            _ = try await EvaluationSheetStore(world.database).remark(
                path, "Nhận xét kín", version: 0, in: id, as: people.evaluator)
            try await world.rateAndHandIn(criterion, .unmet, in: dossier, under: used, as: people.evaluator)
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.otherEvaluator)
            let routes = [Route.evaluation(id.uuid), .evaluationSheet(id.uuid, "1.1"), .settlement(id.uuid, "1.1")]
            try await withServer(in: world) { visitor in
                for person in [people.leader, people.otherEvaluator, people.provinceOfficer, people.principal] {
                    let other = try await visitor.acting(as: person)
                    for route in routes {
                        let text = try await other.get(route).text
                        #expect(!text.contains("Nhận xét kín"), "\(route.path)")
                    }
                }
                let leader = try await visitor.acting(as: people.leader)
                let sealed = try await leader.get(.settlement(id.uuid, "1.1"))
                #expect(sealed.status == .conflict)
                #expect(sealed.text.contains("chưa đủ phiếu"))
                try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.leader)
                let open = try await leader.get(.settlement(id.uuid, "1.1"))
                #expect(open.text.contains("Nhận xét kín"))
                #expect(open.text.contains("Khác nhau"))
            }
        }
    }

    @Test func nobodyOpensASheetThatIsNotTheirs() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.evaluator) { visitor in
                let foreign = try await visitor.get(.evaluationSheet(id, "1.2"))
                #expect(foreign.status == .notFound)
                let write = try await visitor.post(
                    .evaluationField(id, "1.2", "danh-gia-1-a"), [("value", "met"), ("version", "0")])
                #expect(write.status == .notFound)
                let unknown = try await visitor.post(
                    .evaluationField(id, "1.1", "danh-gia-9-z"), [("value", "met"), ("version", "0")])
                #expect(unknown.status == .notFound)
            }
        }
    }
}
