import Accreditation
import Criteria
import Testing

@testable import Server

@Suite struct ClosedViewTests {
    private struct Example: CustomTestStringConvertible {
        let action: Action
        let roles: Set<Role>
        let state: DossierState
        let why: String
        let who: String

        var testDescription: String { "\(action) \(state)" }
    }

    private static let examples = [
        Example(
            action: .approvePapers, roles: [.councilMember], state: .drafting,
            why: "Việc duyệt văn bản dành cho: Hiệu trưởng.",
            who: "Nếu cần thay đổi, hãy liên hệ người được giao."),
        Example(
            action: .formCouncil, roles: [.principal], state: .submitted,
            why: "Không sửa hội đồng được khi hồ sơ ở tình trạng “Đã nộp, chờ kiểm tra”.", who: "Có thể mở: "),
        Example(
            action: .rate, roles: [.guest], state: .submitted,
            why: "Không đánh giá tiêu chí được khi hồ sơ ở tình trạng “Đã nộp, chờ kiểm tra”.", who: "Có thể mở: "),
        Example(
            action: .rateExternally, roles: [.evaluator], state: .recognised,
            why: "Không ghi phiếu của thành viên được khi hồ sơ ở tình trạng “Đã có kết quả”.",
            who: "Không còn bước nào mở lại phần này."),
        Example(
            action: .conclude, roles: [.teamLeader], state: .drafted,
            why: "Không kết luận được khi hồ sơ ở tình trạng “Chờ trường trả lời dự thảo”.", who: "Có thể mở: "),
    ]

    @Test(arguments: examples)
    private func wordsSayWhyAndWho(example: Example) throws {
        let closing = try #require(
            Closing(example.action, to: example.roles, in: example.state, by: ProcedureStep.all))
        let name = try #require(example.action.work(.ofTeams))
        let view = ClosedView(closing, of: example.action, named: name, nil)
        #expect(view.why == example.why)
        #expect(view.who.hasPrefix(example.who))
        #expect(view.work == example.action.rawValue)
        #expect((view.css == "field-hint") == !Permission.isHeld(example.action, by: example.roles))
    }

    /// Every action that some role may do in one state and not in another has a name, unless it is reading.
    @Test func whatClosesHasAName() {
        let unnamed = Set(Permission.all.filter { $0.state != nil }.map(\.action)).filter { action in
            action.work(.ofTeams) == nil && !action.rawValue.hasPrefix("read") && action != .exportDossier
                && Role.allCases.contains { role in
                    let states = DossierState.allCases.filter { Permission.allows(action, to: [role], in: $0) }
                    return !states.isEmpty && states.count < DossierState.allCases.count
                }
        }
        #expect(unnamed.isEmpty, "\(unnamed)")
    }
}
