import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at the general assessment of one standard.
struct StandardVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let used: UsedPack
    let standard: Standard
    let form: ReportForm

    var pack: RulePack { used.pack }
    var isOpen: Bool { dossier.allowsAssessing(standard) }
    var link: String { Route.standard(dossier: dossier.id.uuid, code: standard.code).path }

    /// Why nothing can be written now; nil where it can.
    var lock: SheetLock? {
        if isOpen { return nil }
        if !dossier.state.isEditable {
            return SheetLock(
                reason: "Hồ sơ đang ở tình trạng “\(dossier.state.title)” nên phần đánh giá chung chỉ để xem.",
                advice: dossier.reopening(.rate, pack.procedure))
        }
        if !dossier.allows(.rate) {
            return SheetLock(
                reason: "Chỉ thành viên hội đồng tự đánh giá được viết phần đánh giá chung.",
                advice: "Hiệu trưởng hoặc chủ tịch hội đồng có thể thêm bạn vào hội đồng ở trang Hội đồng.")
        }
        return SheetLock(
            reason: "Hồ sơ được trả lại để bổ sung và không nêu tiêu chí nào của tiêu chuẩn này.",
            advice: "Nếu cần sửa cả phần này, hãy nhờ cơ quan quản lý nêu thêm một tiêu chí khi trả hồ sơ.")
    }

    /// The way from the start page to the texts.
    var inner: [Breadcrumb] {
        dossier.breadcrumbs + [
            Breadcrumb(pack.shortName(of: standard), .standard(dossier: dossier.id.uuid, code: standard.code))
        ]
    }
}

extension App {
    var standardAssessments: StandardAssessmentStore { StandardAssessmentStore(database) }

    /// The standard of the address as the signed-in person sees it; anything else is "not found", and so is a standard
    /// of a pack that has no general assessments.
    func standardVisit(_ context: AppContext) async throws -> StandardVisit {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let used = try await rules(of: dossier)
        let code = try context.text("code")
        guard let form = used.pack.report, !form.standardTexts.isEmpty,
            let standard = used.pack.standards.first(where: { $0.code == code })
        else { throw PageError.notFound }
        return StandardVisit(
            person: try context.signedIn().id, dossier: dossier, used: used, standard: standard, form: form)
    }
}

extension RulePack {
    /// `Tiêu chuẩn 1`, and the schooling level where these are rated apart.
    func shortName(of standard: Standard) -> String { "Tiêu chuẩn \(shown(standard.code))" }

    /// `Tiêu chuẩn 1: Tổ chức và quản lý nhà trường`.
    func fullName(of standard: Standard) -> String { "\(shortName(of: standard)): \(standard.title)" }

    /// The standard with this code; nil where there is none.
    func standard(_ code: String) -> Standard? { standards.first { $0.code == code } }
}
