import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at a dossier's improvement plan.
struct PlanVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let pack: RulePack
    let form: PlanForm

    /// Whether issues, actions and grounds take changes.
    var isOpen: Bool { dossier.allows(.rate) }
    /// Whether reviews and the actions' states do.
    var mayReview: Bool { dossier.allows(.reviewPlan) }
    var link: String { Route.plan(dossier.id.uuid).path }

    /// Why the plan itself takes no changes; nil where it does.
    var lock: SheetLock? {
        if isOpen { return nil }
        if !dossier.state.isEditable {
            let goesOn = mayReview ? " Phần theo dõi, đánh giá và mức độ thực hiện vẫn ghi được." : ""
            return SheetLock(
                reason: "Hồ sơ đang ở tình trạng “\(dossier.state.title)” nên nội dung kế hoạch chỉ để xem.",
                advice: dossier.reopening(.rate, pack.procedure) + goesOn)
        }
        return SheetLock(
            reason: "Chỉ thành viên hội đồng tự đánh giá được sửa kế hoạch này.",
            advice: "Hiệu trưởng hoặc chủ tịch hội đồng có thể thêm bạn vào hội đồng ở trang Hội đồng.")
    }

    /// The way from the start page to pages below the plan.
    var inner: [Breadcrumb] { dossier.breadcrumbs + [Breadcrumb(form.title, .plan(dossier.id.uuid))] }

    /// The columns of a row in the order in which the page shows and sends them; the number is counted.
    func columns(of place: PlanPlace) -> [PlanColumn.Name] {
        guard let kind = place.kind else { return place.columns }
        return form[kind].columns.map(\.name).filter { $0 != .number }
    }

    /// Whether the plan has this place at all, as far as the form tells.
    func knows(_ place: PlanPlace) -> Bool {
        guard case .review(let entry) = place else { return true }
        return form.reviewPeriods.contains { $0.entry == entry }
    }
}

extension App {
    var plans: PlanStore { PlanStore(database) }

    /// The plan of the address as the signed-in person sees it; anything else is "not found", and so is the plan of a
    /// dossier whose pack has none.
    func planVisit(_ context: AppContext) async throws -> PlanVisit {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let pack = try await rules(of: dossier).pack
        guard let form = pack.improvementPlan else { throw PageError.notFound }
        return PlanVisit(person: try context.signedIn().id, dossier: dossier, pack: pack, form: form)
    }
}

/// Names of the fields of the plan's form, which are also ids of their elements.
enum PlanNames {
    /// `kh-issue-…`.
    static func row(_ place: PlanPlace) -> String { "kh-\(place)" }

    /// `kh-issue-…-limits`.
    static func box(_ place: PlanPlace, _ column: PlanColumn.Name) -> String { "\(row(place))-\(column.rawValue)" }
}
