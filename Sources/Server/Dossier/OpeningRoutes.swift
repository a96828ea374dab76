import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Opening a self-assessment: choosing the year, seeing the rules that count for it, taking over from the year before.
struct OpeningRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newDossier) { request, context in
            let query = request.uri.queryParameters
            let offer = try await offer(
                school: query["truong"].map(String.init), year: query["nam"].map(String.init), context)
            return try page(OpeningPage(offer, values: FormValues()), context)
        }
        router.post(.newDossier) { _, context in try await open(context) }
    }

    private func page(
        _ page: OpeningPage, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            page, title: "Mở hồ sơ tự đánh giá", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context,
            status: status)
    }

    /// What is offered for a school and a year; for others than a school's head there is no such page.
    private func offer(school: String?, year: String?, _ context: AppContext) async throws -> OpeningOffer {
        let person = try context.signedIn().id
        let schools = try await app.dossiers.openableSchools(as: person)
        let chosen = school.flatMap { UnitID($0) }.map { id in schools.first { $0.id == id } } ?? schools.first
        guard let chosen else { throw PageError.notFound }
        let today = try context.today
        let current = app.schoolYear.year(of: today)
        let wanted = year.map { SchoolYear($0) } ?? current
        guard let wanted, (current.start - 3...current.start + 1).contains(wanted.start) else {
            throw PageError.notFound
        }
        let dossiers = try await app.dossiers.dossiers(of: chosen.id, as: person)
        let packs = try await app.packsInUse(for: chosen.id, as: person)
        return OpeningOffer(
            schools: schools, school: chosen, year: wanted, today: today, frame: app.schoolYear,
            rules: PackProposal(for: chosen.kind, in: wanted, today: today, app.schoolYear, among: packs.candidates),
            existing: dossiers.first { $0.schoolYear == wanted },
            earlier: dossiers.first { $0.schoolYear < wanted })
    }

    private func open(_ context: AppContext) async throws -> Response {
        let form = context.form
        let offer = try await offer(school: form["truong"], year: form["nam"], context)
        var values = FormValues(form)
        if let existing = offer.existing {
            return .redirect(
                to: .dossier(existing.id.uuid),
                notice: .information("Trường đã có hồ sơ năm học \(offer.year); đây là hồ sơ đó."))
        }
        guard offer.rules.proposed != nil else {
            values.fail("nam", OpeningPage.noPack(offer))
            return try page(OpeningPage(offer, values: values), context, status: .unprocessableContent)
        }
        guard !offer.lacksLevels else {
            return try page(OpeningPage(offer, values: values), context, status: .unprocessableContent)
        }
        guard let pack = offer.rules.offer(hash: form["bo"])?.pack else {
            values.fail(
                "nam", "Bộ tiêu chí vừa được cập nhật. Hãy xem lại thông tin bên dưới rồi bấm mở hồ sơ lần nữa.")
            return try page(OpeningPage(offer, values: values), context, status: .conflict)
        }
        let carryOver = try await carryOver(from: offer.earlier, to: pack.laidOut(for: offer.parts(under: pack)), form)
        let id = try await app.dossiers.open(
            school: offer.school.id, schoolYear: offer.year, pack: pack, carryingOver: carryOver,
            as: try context.signedIn().id)
        let next = carryOver == nil ? Route.dossier(id.uuid) : Route.carriedOver(id.uuid)
        return .redirect(to: next, notice: .success("Đã mở hồ sơ tự đánh giá năm học \(offer.year)."))
    }

    private func carryOver(from earlier: Dossier?, to pack: RulePack, _ form: Form) async throws -> CarryOver? {
        let parts = Set(form.all("mang-sang").compactMap(CarriedPart.init(rawValue:)))
        guard let earlier, !parts.isEmpty else { return nil }
        let old = try await app.rules(of: earlier).pack
        return CarryOver(source: earlier.id, plan: CarryOverPlan(from: old, to: pack), parts: parts)
    }
}

/// What is offered to somebody who opens a self-assessment.
struct OpeningOffer {
    let schools: [OpenableSchool]
    let school: OpenableSchool
    let year: SchoolYear
    let today: Day
    /// The days that frame a school year.
    let frame: SchoolYearFrame
    /// The rules to choose from; none where none is in force.
    let rules: PackProposal
    /// The dossier that the school has for this year already.
    let existing: Dossier?
    /// The newest dossier before this year.
    let earlier: Dossier?

    /// Schooling levels that will be rated apart under a pack.
    func parts(under pack: RulePack) -> [String] { pack.parts(of: school.schoolingLevels) }

    /// Whether the rules need to know which schooling levels the school teaches, and nobody has said so.
    var lacksLevels: Bool {
        rules.offers.contains { offer in
            offer.pack.needsSchoolingLevels(school.kind) && parts(under: offer.pack).isEmpty
        }
    }
}

extension OpeningOffer {
    /// The day whose rules count.
    var decidingDay: Day { frame.decidingDay(of: year, today: today) }
}
