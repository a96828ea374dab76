import Accreditation
import Foundation
import Hummingbird
import Storage

/// What changed from one handing in (`tu`) to another (`den`), or to what the reader sees now. The older one always
/// comes first.
struct DifferenceRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.changes(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.query
        guard let asked = Int(query["tu"]) else { throw PageError.notFound }
        guard query["den"].isEmpty || Int(query["den"]) != nil else { throw PageError.notFound }
        let other = Int(query["den"])
        let (from, to) = (min(asked, other ?? asked), other.map { max(asked, $0) })
        let old = try await app.readContent(context, number: from)
        let new = try await app.readContent(context, number: to)
        let difference = DossierDifference(from: old.content, to: new.content, pack: new.used.pack)
        let acts = try await app.submissions.submissions(of: new.dossier.id, as: try context.signedIn().id)
        let page = DifferencePage(
            old, new, DifferenceView(difference, new.reader) { new.sheetLink($0) },
            Comparing(acts, of: new.dossier, asked: (from, to)))
        return try app.page(
            page, title: "Những gì đã thay đổi",
            breadcrumbs: new.dossier.breadcrumbs + [Breadcrumb("Các lần nộp", .submissions(new.dossier.id.uuid))],
            context)
    }
}

extension DifferencePage {
    init(_ old: ReadContent, _ new: ReadContent, _ view: DifferenceView, _ comparing: Comparing?) {
        heading = new.dossier.title
        from = Side(old)
        to = Side(new)
        otherPack =
            old.content.packHash == new.content.packHash
            ? nil
            : "Hai nội dung được viết theo hai bộ tiêu chí khác nhau; chỉ so được những phiếu có cùng mã."
        counts = [(view.criteria.count, "phiếu"), (view.evidence.count, "minh chứng"), (view.figures.count, "số liệu")]
            .filter { $0.0 > 0 }
            .map { StateBadge(css: "state-neutral", label: "\($0.0) \($0.1) có thay đổi") }
        self.comparing = comparing
        difference = view
    }
}

extension DifferencePage.Side {
    init(_ read: ReadContent) {
        sideTitle = read.submission.map { "Lần nộp \($0.number)" } ?? read.title
        sideBy = read.submission.map { "\($0.submittedByName) nộp, \(VietnameseTime.moment($0.submittedAt))" }
        sideReason = read.submission.flatMap { $0.reason.isEmpty ? nil : $0.reason }
        sideLink = read.submission.map { Route.submission(read.dossier.id.uuid, $0.number).path }
    }
}

extension ReadContent {
    /// Where a criterion's sheet is read: in the handing in that is shown, or where the council works on it.
    func sheetLink(_ code: String) -> String {
        guard let submission else { return Route.criterion(dossier: dossier.id.uuid, code: code).path }
        return Route.submission(dossier.id.uuid, submission.number).path + "#" + ContentSheet.anchor(code)
    }
}
