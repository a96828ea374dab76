import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chi/…/trao-doi`: what the council says to each other about a sheet.
struct DiscussionRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.discussions(dossier: .any, code: .any)) { _, context in try await show(context) }
        router.post(.discussions(dossier: .any, code: .any)) { _, context in try await open(context) }
        router.post(.discussion(dossier: .any, code: .any, .any)) { _, context in try await answer(context) }
    }

    private func show(
        _ context: AppContext, _ values: FormValues = FormValues(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let found = try await app.discussions.discussions(
            of: visit.criterion.code, in: visit.dossier, as: visit.person)
        let page = DiscussionPage(
            found, try await app.sentencePlace(visit, context), visit,
            people: try await app.discussions.people(of: visit.dossier, as: visit.person), values,
            mentioned: Set(context.form.all(DiscussionNames.people)))
        return try app.page(
            page, title: "Trao đổi về \(visit.pack.sheetName(visit.criterion))", breadcrumbs: visit.inner, context,
            status: status)
    }

    private func open(_ context: AppContext) async throws -> Response {
        let visit = try await writer(context)
        let form = context.form
        var values = FormValues(form)
        check(&values)
        let anchor = try await app.sentencePlace(visit, context).anchor(form[DiscussionNames.place])
        if anchor == nil {
            values.fail(DiscussionNames.place, "Câu đã chọn vừa được sửa. Hãy chọn lại câu cần trao đổi.")
        }
        guard values.isValid, let anchor else { return try await show(context, values, status: .unprocessableContent) }
        let id = DiscussionID(form[DiscussionNames.entry]) ?? DiscussionID()
        try await app.discussions.open(
            id, about: anchor, on: visit.criterion.code, saying: form[DiscussionNames.words],
            to: try await mentions(visit, form), telling: notice(id, visit, context), in: visit.dossier,
            as: visit.person)
        return back(to: id, visit, "Đã gửi. Những người được nhắc thấy việc này ở trang Việc của tôi.")
    }

    private func answer(_ context: AppContext) async throws -> Response {
        let visit = try await writer(context)
        let id = DiscussionID(try context.id("discussion"))
        let (form, code) = (context.form, visit.criterion.code)
        let store = app.discussions
        if !form[DiscussionNames.words].isEmpty {
            var values = FormValues(form)
            check(&values)
            guard values.isValid else { return try await show(context, values, status: .unprocessableContent) }
            try await store.answer(
                id, on: code, saying: form[DiscussionNames.words], to: try await mentions(visit, form),
                telling: notice(id, visit, context), in: visit.dossier, as: visit.person)
        }
        switch form[DiscussionNames.act] {
        case "xong": try await store.resolve(id, on: code, isDone: true, in: visit.dossier, as: visit.person)
        case "mo-lai": try await store.resolve(id, on: code, isDone: false, in: visit.dossier, as: visit.person)
        default:
            if form[DiscussionNames.words].isEmpty { return back(to: id, visit, "Chưa có gì để gửi.") }
        }
        return back(to: id, visit, form[DiscussionNames.act] == "xong" ? "Đã đóng trao đổi." : "Đã gửi.")
    }

    private func check(_ values: inout FormValues) {
        let words = values[DiscussionNames.words].trimmingCharacters(in: .whitespacesAndNewlines)
        if words.isEmpty { values.fail(DiscussionNames.words, "Hãy viết nội dung cần trao đổi.") }
        if words.unicodeScalars.count > Discussion.longestComment {
            values.fail(DiscussionNames.words, "Nội dung dài quá 10.000 ký tự. Hãy rút gọn.")
        }
    }

    /// Who was ticked, and whose name stands after an @.
    private func mentions(_ visit: SheetVisit, _ form: Form) async throws -> Set<PersonID> {
        let people = try await app.discussions.people(of: visit.dossier, as: visit.person)
        let ticked = Set(form.all(DiscussionNames.people).compactMap { PersonID($0) })
        return Set(people.map(\.id)).intersection(ticked).union(people.mentioned(in: form[DiscussionNames.words]))
    }

    /// What those who are named are told.
    private func notice(_ id: DiscussionID, _ visit: SheetVisit, _ context: AppContext) -> ColleagueNotice {
        let route = Route.discussions(dossier: visit.dossier.id.uuid, code: visit.criterion.code)
        return ColleagueNotice(
            kind: "mention",
            words:
                "\(context.person?.name ?? "") nhắc bạn trong trao đổi về \(visit.pack.sheetHeading(visit.criterion)).",
            link: "\(route.path)#\(DiscussionNames.anchor(id))")
    }

    private func writer(_ context: AppContext) async throws -> SheetVisit {
        let visit = try await app.sheetVisit(context)
        guard visit.dossier.allows(.discuss) else { throw PageError.notFound }
        return visit
    }

    private func back(to id: DiscussionID, _ visit: SheetVisit, _ notice: String) -> Response {
        let route = Route.discussions(dossier: visit.dossier.id.uuid, code: visit.criterion.code)
        return .redirect(toChecked: "\(route.path)#\(DiscussionNames.anchor(id))", notice: .success(notice))
    }
}

extension App {
    var discussions: DiscussionStore { DiscussionStore(database) }

    /// The sheet's texts as they stand now.
    func sentencePlace(_ visit: SheetVisit, _ context: AppContext) async throws -> SentencePlace {
        let sheet = try await sheet(visit)
        return SentencePlace(texts: sheet.texts.mapValues(\.body), pack: visit.pack, criterion: visit.criterion)
    }
}

extension Route {
    /// What the council says to each other about a sheet; POST begins a discussion.
    static func discussions(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "trao-doi"]
    }

    /// POST answers, closes or opens one again.
    static func discussion(dossier: UUID, code: String, _ id: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "trao-doi", .id("discussion", id)]
    }
}
