import Accreditation
import Criteria
import Foundation
import Storage

/// What was carried over and what was not.
struct CarriedOverPage: PageContent {
    static let template = "Dossier/carried-over"

    let lead: String
    let earlier: LinkView
    /// This year beside the year before.
    let comparison: LinkView
    /// Criteria with something left to confirm.
    let open: [OpenCriterion]
    /// What the new rules have no place for.
    let lost: [String]

    /// One criterion with something left to confirm.
    struct OpenCriterion: Sendable {
        let label: String
        let link: String
        let left: String
    }

    static let samples = [
        CarriedOverPage(
            lead: "3 mục cần xác nhận.", earlier: LinkView(label: "Hồ sơ năm học 2024-2025", link: "/"),
            comparison: LinkView(label: "So với năm trước", link: "/"),
            open: [OpenCriterion(label: "1.1 Phương hướng", link: "/", left: "3 mục cần xác nhận")],
            lost: ["Tiêu chí 6.1: chỉ báo 1/a"])
    ]
}

extension CarriedOverPage {
    init(
        _ dossier: Dossier, _ earlier: Dossier, _ toConfirm: [String: Int], _ pack: RulePack,
        documents: DocumentsToConfirm, lost: [CarriedPlace], old: RulePack
    ) {
        let left = toConfirm.values.reduce(documents.total, +)
        lead =
            left == 0
            ? "Hội đồng đã xem lại hết nội dung mang sang."
            : "Còn \(left) mục cần xác nhận. Mở từng phiếu, xem lại rồi lưu thì mục đó được coi là đã xác nhận."
        self.earlier = LinkView(
            label: "Hồ sơ năm học \(earlier.schoolYear)", link: Route.dossier(earlier.id.uuid).path)
        comparison = LinkView(
            label: "So từng tiêu chí với năm trước", link: Route.yearDifference(dossier.id.uuid).path)
        open =
            pack.rated.compactMap { criterion in
                toConfirm[criterion.code].map { count in
                    OpenCriterion(
                        label: "\(criterion.code) \(criterion.title)",
                        link: Route.criterion(dossier: dossier.id.uuid, code: criterion.code).path,
                        left: "\(count) mục cần xác nhận")
                }
            } + Self.open(documents, dossier, pack) + Self.papers(documents, dossier, pack)
        self.lost = lost.map { Self.words($0, old) }
    }

    /// General assessments and improvement plan with something left to confirm.
    private static func open(
        _ documents: DocumentsToConfirm, _ dossier: Dossier, _ pack: RulePack
    ) -> [OpenCriterion] {
        let standards = pack.standards.compactMap { standard in
            documents.standards[standard.code].map { count in
                OpenCriterion(
                    label: "\(pack.report?.title ?? "") \(pack.shortName(of: standard))",
                    link: Route.standard(dossier: dossier.id.uuid, code: standard.code).path,
                    left: "\(count) mục cần xác nhận")
            }
        }
        guard documents.plan > 0, let plan = pack.improvementPlan else { return standards }
        return standards + [
            OpenCriterion(
                label: plan.title, link: Route.plan(dossier.id.uuid).path,
                left: "\(documents.plan) mục cần xác nhận")
        ]
    }

    private static func papers(
        _ documents: DocumentsToConfirm, _ dossier: Dossier, _ pack: RulePack
    ) -> [OpenCriterion] {
        pack.papers.compactMap { form in
            documents.papers[form.id].map { count in
                OpenCriterion(
                    label: "Văn bản: \(form.title)", link: Route.paper(dossier.id.uuid, form.id).path,
                    left: "\(count) mục cần xác nhận")
            }
        }
    }

    private static func words(_ place: CarriedPlace, _ pack: RulePack) -> String {
        let criterion = "Tiêu chí \(SheetCode.printed(place.criterion))"
        switch place.kind {
        case .finding:
            let path = IndicatorPath("\(place.criterion)/\(place.place)")
            return "Đánh giá: " + (path.map(pack.shortTitle(of:)) ?? criterion)
        case .narrative: return "\(criterion): phần viết “\(fieldTitle(place.place))”"
        case .improvement: return "\(criterion): một mục trong kế hoạch cải tiến"
        case .evidence: return "Minh chứng \(place.place)"
        }
    }

    private static func fieldTitle(_ field: String) -> String {
        let parts = field.split(separator: "/")
        let level = parts.count > 1 ? " Mức \(parts[1])" : ""
        switch parts.first {
        case "present": return "mô tả hiện trạng\(level)"
        case "strengths": return "điểm mạnh"
        case "weaknesses": return "điểm yếu"
        default: return field
        }
    }
}
