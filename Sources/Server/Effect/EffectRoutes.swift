import Accreditation
import Criteria
import Foundation
import Hummingbird
import ServiceLifecycle
import Storage

/// What a pack would change for real dossiers: asking, watching, reading.
struct EffectRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.askEffect(.any)) { _, context in try await ask(context) }
        router.get(.effect(.any)) { request, context in
            try await show(Int(request.uri.queryParameters["trang"] ?? "1") ?? 1, context)
        }
        router.post(.cancelEffect(.any)) { _, context in try await cancel(context) }
    }

    private func ask(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let place = person.rulesPlace, person.holds(.ministryOfficer, .provinceOfficer) else {
            throw PageError.notFound
        }
        let new = try await app.packs.pack(hash: try context.text("hash")).pack
        let old = try await app.packs.pack(hash: context.form["so-voi"]).pack
        let id = try await app.effects.ask(from: old.hash, to: new.hash, in: place.unit, as: person.id)
        return .redirect(to: .effect(id.uuid))
    }

    private func job(_ context: AppContext) async throws -> EffectJob {
        let id = EffectJobID(try context.id("job"))
        guard let job = try await app.effects.job(id, as: try context.signedIn().id) else { throw PageError.notFound }
        return job
    }

    private func show(_ page: Int, _ context: AppContext) async throws -> Response {
        let job = try await job(context)
        let person = try context.signedIn().id
        let reading = EffectReading(
            job: job, old: try await app.packs.pack(hash: job.fromHash).pack,
            new: try await app.packs.pack(hash: job.toHash).pack,
            summary: try await app.effects.summary(of: job.id, as: person),
            changes: try await app.effects.changes(of: job.id, page: page, as: person), page: max(page, 1))
        return try app.page(
            EffectPage(reading), title: "Ảnh hưởng đến hồ sơ",
            breadcrumbs: [
                Breadcrumb("Đưa vào sử dụng", .packUses), Breadcrumb(reading.new.useTitle, .packUse(job.toHash)),
            ], context)
    }

    private func cancel(_ context: AppContext) async throws -> Response {
        let job = try await job(context)
        try await app.effects.cancel(job.id, as: try context.signedIn().id)
        return .redirect(to: .effect(job.id.uuid), notice: .information("Đã dừng tính."))
    }
}

extension App {
    /// Questions what packs would change for real dossiers.
    var effects: EffectStore { EffectStore(database) }
}

extension Route {
    /// Asking what a pack changes for real dossiers.
    static func askEffect(_ hash: String) -> Route { ["su-dung-quy-dinh", .text("hash", hash), "anh-huong"] }

    /// One question with its answer, as far as it is.
    static func effect(_ job: UUID) -> Route { ["anh-huong", .id("job", job)] }

    /// Stopping the work on it.
    static func cancelEffect(_ job: UUID) -> Route { ["anh-huong", .id("job", job), "dung"] }
}

/// Answers questions in the background as long as the server runs.
struct EffectService: Service {
    let worker: EffectWorker

    func run() async throws { await cancelWhenGracefulShutdown { await worker.run() } }
}
