import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// The improvement plan as a school fills it in, without scripts and with them.
@Suite struct PlanPagesTests {
    @Test func everyButtonSavesWhatWasTypedFirst() async throws {
        try await PlanServer.with { server in
            var page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("Chưa có vấn đề nào") && page.text.contains("Báo cáo tự đánh giá"))
            let add = try #require(page.button("them-van-de/"))
            let answer = try await server.send(
                page, to: server.plan, ["kh-grounds-content": "Nghị quyết hội đồng trường tháng 8/2026"], press: add)
            #expect(answer.status == .seeOther)
            page = try await server.visitor.get(server.plan)
            let issue = try #require(try await server.stored().issues.first?.id)
            let action = try #require(page.button("them-hoat-dong/\(issue)"))
            _ = try await server.send(
                page, to: server.plan,
                [
                    "kh-issue-\(issue)-standard": "upper-secondary:4",
                    "kh-issue-\(issue)-limits": "Thư viện khối THPT thiếu chỗ ngồi",
                ], press: action)
            let plan = try await server.stored()
            #expect(plan.grounds?.row[.content] == "Nghị quyết hội đồng trường tháng 8/2026")
            #expect(plan.issues[0].entry.row[.limits] == "Thư viện khối THPT thiếu chỗ ngồi")
            #expect(plan.issues[0].entry.row[.standard] == "upper-secondary:4" && plan.issues[0].actions.count == 1)
            page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("Hoạt động 1.1") && page.text.contains("Trung học phổ thông"))
        }
    }

    @Test func anIssueIsTakenFromTheGeneralAssessmentWithOneClick() async throws {
        try await PlanServer.with { server in
            let text = Route.standardText(
                dossier: server.dossier.uuid, code: "lower-secondary:3", field: "priorities")
            _ = try await server.save(text, "- Học sinh lớp 9 còn yếu kỹ năng trình bày\n- Câu lạc bộ ít")
            let page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("Học sinh lớp 9 còn yếu kỹ năng trình bày"))
            let take = try #require(page.button("lay/"))
            _ = try await server.send(page, to: server.plan, press: take)
            _ = try await server.send(page, to: server.plan, press: take)
            let rows = try await server.stored().issues.map(\.entry.row)
            #expect(
                rows == [
                    PlanRow([.standard: "lower-secondary:3", .limits: "Học sinh lớp 9 còn yếu kỹ năng trình bày"])
                ])
        }
    }

    @Test func actionsAreFollowedBesideThePlan() async throws {
        try await PlanServer.with { server in
            var page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("Chưa theo dõi hoạt động nào của kế hoạch"))
            _ = try await server.send(page, to: server.plan, press: page.button("them-van-de/"))
            page = try await server.visitor.get(server.plan)
            _ = try await server.send(page, to: server.plan, press: page.button("them-hoat-dong/"))
            let action = try #require(try await server.stored().issues.first?.actions.first?.id)
            page = try await server.visitor.get(server.plan)
            _ = try await server.send(page, to: server.plan, ["kh-action-\(action)-content": "Mua thêm bàn ghế"])
            page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("Hoạt động chưa theo dõi: 1"))
            let key = try #require(page.text.firstMatch(of: #/name="khoa" value="([0-9a-f]+)"/#))
            let follow = Route.followUps(server.dossier.uuid)
            #expect(try await server.visitor.post(follow, [("khoa", String(key.1))]).status == .seeOther)
            let text = try await server.visitor.get(server.plan).text
            #expect(text.contains("1 hoạt động được theo dõi") && !text.contains("Hoạt động chưa theo dõi"))
        }
    }

    @Test func rowsAreSavedWhileTypingAndALateOneSeesBoth() async throws {
        try await PlanServer.with { server in
            let review = Route.planRow(dossier: server.dossier.uuid, place: "review-ra-soat-hoc-ky-1")
            let first = try await server.save(review, #"["","Đạt 60% mục tiêu","","Hội đồng"]"#)
            #expect(first.save?.version == 1)
            let late = try await server.save(review, #"["","Đạt 70% mục tiêu","","Hội đồng"]"#)
            #expect(late.status == .conflict && late.text.contains("Đạt 60% mục tiêu"))
            #expect(try await server.save(review, #"["một"]"#, version: 1).status == .badRequest)
            let strange = Route.planRow(dossier: server.dossier.uuid, place: "review-khong-co")
            #expect(try await server.save(strange, #"["","","",""]"#).status == .notFound)
        }
    }

    @Test func aLateFormKeepsBothVersions() async throws {
        try await PlanServer.with { server in
            let page = try await server.visitor.get(server.plan)
            let grounds = Route.planRow(dossier: server.dossier.uuid, place: "grounds")
            _ = try await server.save(grounds, #"["Kế hoạch năm học"]"#)
            let answer = try await server.send(page, to: server.plan, ["kh-grounds-content": "Báo cáo năm trước"])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Kế hoạch năm học") && answer.text.contains("Báo cáo năm trước"))
            #expect(try await server.stored().grounds?.row[.content] == "Kế hoạch năm học")
        }
    }

    @Test func afterHandingInReviewsAndStatesAreStillWritten() async throws {
        try await PlanServer.with { server in
            _ = try await server.send(
                try await server.visitor.get(server.plan), to: server.plan, press: "them-van-de/\(PlanIssueID())")
            let issue = try #require(try await server.stored().issues.first?.id)
            let action = PlanActionID()
            _ = try await server.send(
                try await server.visitor.get(server.plan), to: server.plan,
                press: "them-hoat-dong/\(issue)/\(action)")
            try await server.world.put(server.dossier, into: .accepted)
            let page = try await server.visitor.get(server.plan)
            #expect(page.text.contains("vẫn ghi được") && !page.text.contains("Thêm vấn đề"))
            let state = Route.planState(dossier: server.dossier.uuid, action: action.uuid)
            #expect(try await server.save(state, "done", version: 1).save?.version == 2)
            #expect(try await server.save(state, "khong-co", version: 2).status == .badRequest)
            let answer = try await server.send(
                page, to: server.plan, ["kh-review-ra-soat-cuoi-nam-result": "Hoàn thành 3/4 mục tiêu"])
            #expect(answer.status == .seeOther)
            let plan = try await server.stored()
            #expect(plan.issues[0].actions[0].entry.row[.state] == "done")
            #expect(plan.reviews["ra-soat-cuoi-nam"]?.row[.result] == "Hoàn thành 3/4 mục tiêu")
            let printed = try await server.visitor.get(.planPrint(server.dossier.uuid))
            #expect(printed.text.contains("Hoàn thành 3/4 mục tiêu") && printed.text.contains("Mức độ thực hiện"))
        }
    }
}
