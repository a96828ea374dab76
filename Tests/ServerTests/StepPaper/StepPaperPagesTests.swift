import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct StepPaperPagesTests {
    @Test func aPaperIsSavedWhileTypingHandedInAndRead() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (id, people) = (dossier.id.uuid, world.people)
            let form = try #require(used.pack.procedure?.papers.first { $0.id == "preliminary-minutes" })
            try await withServer(in: world, as: people.leader) { visitor in
                let list = try await visitor.get(.stepPapers(id))
                #expect(list.text.contains(form.title))
                let first = try #require(form.parts.first)
                let saved = try await visitor.post(
                    .stepPaperPart(id, form.id, first.id), [("value", "Đã thống nhất"), ("version", "0")])
                #expect(saved.status == .ok)
                let early = try await visitor.post(.stepPaper(id, form.id), [("viec", "nop")])
                #expect(early.status == .unprocessableContent)
                #expect(early.text.contains("Đã thống nhất"))
                let rest = form.parts.dropFirst().map { ($0.id, "Không có") }
                let done = try await visitor.post(.stepPaper(id, form.id), rest + [("viec", "nop")])
                #expect(done.status == .seeOther)
                let late = try await visitor.post(.stepPaper(id, form.id), [(first.id, "Sửa lại")])
                #expect(late.status != .seeOther)
                let school = try await visitor.acting(as: people.principal)
                let read = try await school.get(.stepPaper(id, form.id))
                #expect(read.text.contains("Đã thống nhất"))
                #expect(!read.text.contains("data-autosave"))
                #expect(try await school.get(.stepPaper(id, "first-report")).status == .notFound)
            }
        }
    }

    @Test func theSurveyResultShowsSchoolAndTeamSideBySide() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            try await withServer(in: world, as: world.people.leader) { visitor in
                let page = try await visitor.get(.stepPaper(dossier.id.uuid, "survey-result"))
                #expect(page.text.contains("Trường tự đánh giá"))
                #expect(page.text.contains("Chưa thống nhất"))
            }
        }
    }

    @Test func anotherMembersReportIsNotFoundBeforeHandIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (id, people) = (dossier.id.uuid, world.people)
            let form = try #require(used.pack.procedure?.papers.first { $0.id == "first-report" })
            try await withServer(in: world, as: people.evaluator) { visitor in
                let texts = form.parts.map { ($0.id, "Khoa8802 nhận xét") }
                let done = try await visitor.post(.stepPaper(id, form.id), texts + [("viec", "nop")])
                #expect(done.status == .seeOther)
                for person in [people.leader, people.otherEvaluator] {
                    let other = try await visitor.acting(as: person)
                    let answer = try await other.get(.memberPaper(id, form.id, people.evaluator.uuid))
                    #expect(answer.status == .notFound)
                    #expect(try await !other.get(.stepPapers(id)).text.contains("Phan Thị Ngoài"))
                }
                let leader = try await visitor.acting(as: people.leader)
                let own = form.parts.map { ($0.id, "Của tôi") }
                #expect(try await leader.post(.stepPaper(id, form.id), own + [("viec", "nop")]).status == .seeOther)
                let open = try await leader.get(.memberPaper(id, form.id, people.evaluator.uuid))
                #expect(open.text.contains("Khoa8802 nhận xét"))
            }
        }
    }
}
