import Accreditation
import Criteria
import Foundation
import Storage

/// The history of one criterion's sheet, newest first.
struct SheetHistoryPage: PageContent {
    static let template = "History/sheet"

    let heading: String
    let sheetLink: String
    let isEmpty: Bool
    let entries: [Entry]
    let olderLink: String?

    /// One change.
    struct Entry: Sendable {
        let what: String
        let who: String
        let moment: String
        let note: String?
        let stretches: [DifferenceView.Stretch]
    }

    static let samples = [
        SheetHistoryPage(
            heading: "Lịch sử tiêu chí", sheetLink: "/", isEmpty: true,
            entries: [
                Entry(
                    what: "Mô tả hiện trạng – Mức 1", who: "Nguyễn Thị Hà", moment: "08:30", note: "Viết lần đầu",
                    stretches: [DifferenceView.Stretch(same: ["Trường có "], gone: ["20"], new: ["21"])])
            ], olderLink: "/?truoc=3")
    ]
}

extension SheetHistoryPage {
    init(_ events: [SheetEvent], _ visit: SheetVisit) {
        let route = Route.sheetHistory(dossier: visit.dossier.id.uuid, code: visit.criterion.code)
        heading = "Lịch sử phiếu \(visit.pack.sheetName(visit.criterion))"
        sheetLink = Route.criterion(dossier: visit.dossier.id.uuid, code: visit.criterion.code).path
        isEmpty = events.isEmpty
        entries = events.map { Entry($0, visit.pack) }
        let changes = events.compactMap(\.sequence)
        olderLink =
            changes.count < HistoryStore.pageSize ? nil : changes.min().map { route.with("truoc", String($0)).path }
    }
}

extension SheetHistoryPage.Entry {
    init(_ event: SheetEvent, _ pack: RulePack) {
        what = Self.title(event.subject, pack)
        who = event.by ?? "Hệ thống"
        moment = VietnameseTime.moment(event.at)
        note = Self.note(event, pack.pageTerms)
        stretches =
            event.before == event.after
            ? []
            : TextDifference(from: Self.words(event.before, event, pack), to: Self.words(event.after, event, pack))
                .parts.map(DifferenceView.Stretch.init)
    }

    /// What stood or stands there, for reading.
    private static func words(_ text: String?, _ event: SheetEvent, _ pack: RulePack) -> String {
        guard let text, case .finding = event.subject else { return text ?? "" }
        return pack.pageTerms.finding(text)
    }

    private static func title(_ subject: SheetEvent.Subject, _ pack: RulePack) -> String {
        switch subject {
        case .finding(let path): "Kết quả \(place(path, pack))"
        case .text(let field): pack.title(of: field)
        case .reason(let path): "Lý do đánh giá khác số liệu \(place(path, pack))"
        case .improvement: "Kế hoạch cải tiến chất lượng"
        case .evidence(let path, let code): "Minh chứng \(code) cho \(place(path, pack))"
        case .approval: "Duyệt phiếu"
        }
    }

    private static func place(_ path: IndicatorPath, _ pack: RulePack) -> String {
        if pack.isSchoolWide(path.criterion) { return "khoản \(path.indicator)" }
        return path.indicator == "-" ? "Mức \(path.level)" : "Mức \(path.level), chỉ báo \(path.indicator)"
    }

    private static func note(_ event: SheetEvent, _ terms: PackTerms) -> String? {
        switch (event.subject, event.before, event.after) {
        case (.approval, _, _): "Chủ tịch hội đồng duyệt nội dung tại thời điểm này."
        case (.evidence, nil, _): "Gắn vào \(terms.rated)"
        case (.evidence, _, nil): "Bỏ khỏi \(terms.rated)"
        case (_, nil, _): "Ghi lần đầu"
        case (_, _, nil): "Xóa"
        case (_, let before, let after) where before == after: "Xác nhận nội dung chuyển từ năm trước"
        default: nil
        }
    }
}
