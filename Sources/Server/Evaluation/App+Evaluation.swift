import Accreditation
import Criteria
import Foundation
import Storage

extension App {
    var teams: TeamStore { TeamStore(database) }
    var evaluationSheets: EvaluationSheetStore { EvaluationSheetStore(database) }
    var settlements: SettlementStore { SettlementStore(database) }
    var conclusions: ConclusionStore { ConclusionStore(database) }

    /// The dossier that the address names, if the signed-in person may do this with it. Whose work it is at another
    /// time reads why not now; anything else is "not found".
    func evaluation(_ context: AppContext, for action: Action) async throws -> Dossier {
        try await dossier(context, readableFor: action)
    }

    /// The criterion that the address names.
    func criterion(_ context: AppContext, of pack: RulePack) throws -> Criterion {
        guard let criterion = pack.criterion(try context.text("code")) else { throw PageError.notFound }
        return criterion
    }
}

extension EvaluationRefusal {
    /// The page that says why nothing was changed, where the form is not shown again.
    var pageError: PageError {
        switch self {
        case .wrongState(let state):
            .refused(
                "Hồ sơ đang ở tình trạng “\(state.title)”",
                advice: "Việc này không còn làm được nữa. Hãy mở lại trang của hồ sơ để xem tình trạng hiện nay.")
        case .sealed(let code):
            .refused(
                "Tiêu chí \(SheetCode.printed(code)) chưa đủ phiếu",
                advice: "Kết quả của các thành viên chỉ mở khi mọi người được phân công đã nộp phiếu. Hãy đợi thêm.")
        case .noMeeting:
            .refused(
                "Hội đồng chưa họp",
                advice:
                    "Hội đồng kết luận sau khi đã họp và lập biên bản. Hãy mở trang hội đồng thẩm định để lập biên bản."
            )
        case .notProposed:
            .refused(
                "Hội đồng không đề nghị công nhận",
                advice: "Theo biên bản họp, hội đồng không đề nghị công nhận nên không ghi nhận được. "
                    + "Nếu Sở quyết định không công nhận, hãy ghi ở trang quy trình.")
        case .notEvaluators:
            .refused(
                "Có người không phải cán bộ đánh giá ngoài của tỉnh",
                advice: "Danh sách vừa thay đổi. Hãy tải lại trang và chọn lại.")
        case .damaged:
            .refused(
                "Kết luận đã lưu không còn nguyên vẹn",
                advice: "Không ghi nhận kết quả. Hãy báo ngay cho người quản trị hệ thống.")
        case .ineligible(let problems):
            .refused(
                "Bạn không được làm việc này nữa",
                advice: "Theo hồ sơ cán bộ đánh giá ngoài, bạn "
                    + problems.map(\.words).joined(separator: "; bạn ")
                    + ". Chưa có gì được lưu. Nếu hồ sơ ghi chưa đúng, hãy báo Sở sửa; nếu đúng, Sở sẽ thay người.")
        case .unanswered:
            .refused(
                "Còn ý kiến của nhà trường chưa được phản hồi",
                advice: "Hãy mở trang dự thảo và phản hồi từng ý kiến trước khi kết luận.")
        case .composition, .changeReasonMissing, .unassigned, .alreadyRated, .incomplete, .reasonMissing, .unsettled:
            .refused(
                "Chưa đủ điều kiện để làm việc này",
                advice: "Chưa có gì được lưu. Hãy quay lại trang trước, tải lại và kiểm tra.")
        }
    }
}

/// Runs a step of an evaluation; what stands against it becomes a page.
func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let refusal as EvaluationRefusal {
        throw refusal.pageError
    }
}

extension RulePack {
    /// `1.1`, or the title of a group of school-wide clauses.
    func shortName(_ code: String) -> String {
        schoolWide.first { $0.code == code }.map(groupTitle) ?? shown(code)
    }
}

extension IndicatorPath {
    /// `Mức 1, chỉ báo a`.
    var place: String { indicator == "-" ? "Mức \(level)" : "Mức \(level), chỉ báo \(indicator)" }

    /// The end of field names: `1-a`.
    var fieldEnd: String { "\(level)-\(indicator)" }
}
