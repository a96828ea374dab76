import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Rule packs that wait to be put into use, what they change, and the act.
struct PackUseRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.packUses) { _, context in try await list(context) }
        router.get(.packUse(.any)) { request, context in
            let offer = try await offer(request.uri.queryParameters["so-voi"].map(String.init), context)
            let day = offer.pack.circular.inForceFrom.vietnamese
            return try page(offer, FormValues(["tu-ngay": day]), context)
        }
        router.post(.packUse(.any)) { _, context in try await putIntoUse(context) }
    }

    private func list(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let place = person.rulesPlace else { throw PageError.notFound }
        let uses = try await app.packUses.uses(as: person.id)
        let used = try await app.packsInUse(uses).map(\.pack)
        let known = Set(used.map(\.hash))
        let packs = app.standards.packs.filter { !known.contains($0.hash) } + used
        return try app.page(
            PackUseListPage(packs, uses, for: place), title: "Đưa quy định vào sử dụng",
            breadcrumbs: [Breadcrumb("Bảng việc", .start)], context)
    }

    private func page(
        _ offer: PackUseOffer, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            PackUsePage(offer, values: values), title: "Đưa quy định vào sử dụng",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Đưa vào sử dụng", .packUses)], context,
            status: status)
    }

    /// What there is to see of the pack in the address, beside one in use: the chosen one, or the nearest.
    private func offer(_ other: String?, _ context: AppContext) async throws -> PackUseOffer {
        let person = try context.signedIn()
        guard let place = person.rulesPlace else { throw PageError.notFound }
        let pack = try await app.packs.pack(hash: try context.text("hash")).pack
        let uses = try await app.packUses.uses(as: person.id)
        let others = try await app.packsInUse(uses).map(\.pack)
            .filter { $0.hash != pack.hash && $0.common(with: pack) > 0 }
            .sorted { $0.common(with: pack) > $1.common(with: pack) }
        let chosen = others.first { $0.hash == other } ?? others.first
        let mayCompare = person.holds(.ministryOfficer, .provinceOfficer)
        return PackUseOffer(
            pack: pack, uses: uses.filter { $0.hash == pack.hash }, place: place, mayCompare: mayCompare,
            places: chosen.map { AnswerPlaces(from: $0, to: pack) },
            others: others.filter { $0.hash != chosen?.hash },
            jobs: mayCompare ? try await app.effects.jobs(about: pack.hash, as: person.id) : [])
    }

    private func putIntoUse(_ context: AppContext) async throws -> Response {
        let offer = try await offer(nil, context)
        var values = FormValues(context.form)
        let reason = values.reason("ly-do")
        let day = Day(typed: context.form["tu-ngay"])
        if day == nil { values.fail("tu-ngay", "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        guard values.isValid, let day else {
            return try page(offer, values, context, status: .unprocessableContent)
        }
        try await app.packUses.putIntoUse(
            offer.pack.hash, in: offer.place.unit, from: day, because: reason, as: try context.signedIn().id)
        return .redirect(
            to: .packUses, notice: .success("Đã đưa vào sử dụng: \(offer.pack.useTitle)."))
    }
}

extension RulePack {
    /// How many indicators are the same in both.
    fileprivate func common(with other: RulePack) -> Int {
        let ids = { (pack: RulePack) in Set(pack.rated.flatMap(\.levels).flatMap(\.indicators).map(\.id)) }
        return ids(self).intersection(ids(other)).count
    }
}
