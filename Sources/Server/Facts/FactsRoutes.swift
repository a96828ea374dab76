import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// What a school states about itself: facts that recognitions ask for, and the conditions under which it works.
struct FactsRoutes {
    let app: App
    private var store: FactsStore { FactsStore(app.database) }

    func add(to router: Router<AppContext>) {
        router.get(.facts(.any)) { _, context in try await show(context) }
        router.post(.facts(.any)) { _, context in try await state(context) }
        router.post(.schoolConditions(.any)) { _, context in try await describe(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let stated = try await store.facts(of: dossier, as: try context.signedIn().id)
        return try await page(dossier, stated, FormValues(stated.facts.fields), context)
    }

    private func page(
        _ dossier: Dossier, _ stated: StatedFacts, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let pack = try await app.rules(of: dossier).pack
        return try app.page(
            FactsPage(dossier, pack, stated, values), title: "Thông tin trường", breadcrumbs: dossier.breadcrumbs,
            context, status: status)
    }

    private func state(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let stated = try await store.facts(of: dossier, as: person)
        var values = FormValues(context.form)
        let facts = Facts(form: context.form, keeping: stated.facts, &values)
        guard values.isValid, let version = Int(context.form["phien-ban"]) else {
            return try await page(dossier, stated, values, context, status: .unprocessableContent)
        }
        do {
            try await store.state(facts, of: dossier, version: version, as: person)
        } catch is StaleWrite {
            values.fail(
                "phien-ban",
                "Người khác vừa sửa phần này. Dưới đây là lựa chọn của bạn; bản đang lưu: \(stated.facts.words). "
                    + "Hãy kiểm tra rồi lưu lại.")
            return try await page(dossier, stated, values, context, status: .conflict)
        }
        return .redirect(to: .facts(dossier.id.uuid), notice: .success("Đã lưu thông tin trường."))
    }

    private func describe(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        guard let version = Int(context.form["phien-ban"]) else { throw PageError.malformed }
        let pack = try await app.rules(of: dossier).pack
        let person = try context.signedIn().id
        let stated = try await store.facts(of: dossier, as: person)
        let known = Set(pack.conditions.map(\.id))
        let chosen = Set(context.form.fields.filter { $0.name.hasPrefix("dieu-kien") }.map(\.value))
        do {
            try await store.describe(
                dossier.school, conditions: stated.conditions.subtracting(known).union(chosen.intersection(known)),
                version: version, as: person)
        } catch is StaleWrite {
            throw PageError.refused(
                "Điều kiện của trường vừa được người khác sửa",
                advice: "Lựa chọn của bạn chưa được lưu. Hãy mở lại trang Thông tin trường, xem bản mới rồi chọn lại.")
        }
        return .redirect(to: .facts(dossier.id.uuid), notice: .success("Đã lưu điều kiện của trường."))
    }
}

extension Route {
    /// The conditions under which a school works.
    static func schoolConditions(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "thong-tin-truong", "dieu-kien"]
    }
}
