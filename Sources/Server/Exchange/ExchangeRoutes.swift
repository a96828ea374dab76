import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Documents between units: lists, one document with its receipts, its files, reminders.
struct ExchangeRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.exchange) { _, context in try await list(context) }
        router.get(.dispatch(.any)) { _, context in try await show(context) }
        router.get(.dispatchFile(.any, .any)) { request, context in try await file(request, context) }
        router.post(.remindReceivers(.any)) { _, context in try await remind(context) }
        NewDispatchRoutes(app: app).add(to: router)
    }

    private func list(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        guard try await !app.exchange.own(as: person).isEmpty else { throw PageError.notFound }
        let today = try context.today
        try await app.exchange.deliver(as: person)
        let received = try await app.exchange.list(received: true, as: person)
        let sent = try await app.exchange.list(received: false, as: person)
        return try app.page(
            ExchangePage(
                newLink: Route.newDispatch.path, received: received.map { .init(received: $0, today: today) },
                sent: sent.map { .init(sent: $0, today: today) }),
            title: "Trao đổi văn bản", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let id = DispatchID(try context.id("entry"))
        guard try await app.exchange.dispatch(id, as: person) != nil else { throw PageError.notFound }
        try await app.exchange.open(id, as: person)
        guard let dispatch = try await app.exchange.dispatch(id, as: person) else { throw PageError.notFound }
        let own = Set(try await app.exchange.own(as: person).map(\.id))
        let page = DispatchPage(
            dispatch, isSender: own.contains(dispatch.unit), own: own,
            hours: try await app.exchange.receivedAfterHours(as: person), now: context.now)
        return try app.page(page, title: dispatch.subject, breadcrumbs: Self.breadcrumbs, context)
    }

    private func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let (id, number) = (DispatchID(try context.id("entry")), try context.number("number"))
        guard let dispatch = try await app.exchange.dispatch(id, as: person),
            dispatch.files.indices.contains(number - 1)
        else { throw PageError.notFound }
        let kept = dispatch.files[number - 1]
        try await app.exchange.open(id, as: person)
        let stored: StoredFile
        do {
            stored = try await app.files.open(kept.hash)
        } catch {
            throw PageError.unavailable("tệp này", cause: error)
        }
        return FileAnswer.response(
            stored, to: request,
            [
                .contentType: "application/octet-stream",
                .contentDisposition: ContentDisposition.header(fileName: kept.name, isKept: true),
                .contentSecurityPolicy: "default-src 'none'; sandbox", .cacheControl: "private, no-cache",
                .eTag: "\"\(kept.hash)\"",
            ])
    }

    private func remind(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let id = DispatchID(try context.id("entry"))
        guard let dispatch = try await app.exchange.dispatch(id, as: person) else { throw PageError.notFound }
        let due = dispatch.dueOn.map { ", hạn \($0.vietnamese)" } ?? ""
        let count = try await app.exchange.remind(
            id, "\(dispatch.unitName) nhắc trả lời văn bản “\(dispatch.subject)”\(due).",
            link: Route.dispatch(id.uuid).path, as: person)
        return .redirect(to: .dispatch(id.uuid), notice: .success("Đã nhắc \(count) đơn vị chưa gửi."))
    }

    static let breadcrumbs = [Breadcrumb("Bảng việc", .start), Breadcrumb("Trao đổi văn bản", .exchange)]
}

extension App {
    /// Documents between units.
    var exchange: ExchangeStore { ExchangeStore(database) }
}
