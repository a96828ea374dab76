import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/thu-thap/de-xuat`: taking pieces over from the breakdown of the criteria.
struct CollectingProposalRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.collectingProposals(.any)) { _, context in try await show(context) }
        router.post(.collectingProposals(.any)) { _, context in try await take(context) }
    }

    private func openVisit(_ context: AppContext) async throws -> (CollectingVisit, [CollectingRow]) {
        let visit = try await app.collectingVisit(context)
        try visit.requireOpen(keeping: context.form)
        let used = try await app.rules(of: visit.dossier)
        let material = try await app.papers.material(of: visit.dossier, under: used, as: visit.person)
        let places = used.printed.papers.filter { $0.has(.breakdownTable) }
            .map { material.source(for: $0.id).state.texts.collectingPlaces }
        let known = places.reduce(into: [IndicatorPath: String]()) { $0.merge($1) { first, _ in first } }
        return (visit, CollectingProposal.rows(visit.desk.pack, places: known, beside: visit.rows))
    }

    private func show(_ context: AppContext) async throws -> Response {
        let (visit, proposals) = try await openVisit(context)
        return try page(visit, proposals, chosen: [], FormValues(), context)
    }

    private func page(
        _ visit: CollectingVisit, _ proposals: [CollectingRow], chosen: Set<String>, _ values: FormValues,
        _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            CollectingProposalPage(visit, proposals, chosen: chosen, values), title: "Minh chứng được gợi ý",
            breadcrumbs: visit.inner, context, status: status)
    }

    private func take(_ context: AppContext) async throws -> Response {
        let (visit, proposals) = try await openVisit(context)
        let chosen = Set(context.form.all("de-xuat"))
        var values = FormValues(context.form)
        let (from, to) = (values.day("tu-ngay"), values.day("den-ngay"))
        if let from, let to, to < from {
            values.fail("den-ngay", "Ngày cuối phải từ \(from.vietnamese) trở đi.")
        }
        guard values.isValid else {
            return try page(visit, proposals, chosen: chosen, values, context, status: .unprocessableContent)
        }
        let collector = visit.desk.people.first { $0.id.description == context.form["nguoi"] }?.id
        let rows = proposals.filter { chosen.contains($0.proposalKey) }.map { row in
            var row = row
            (row.collector, row.from, row.to) = (collector, from, to)
            return row
        }
        let count = try await app.collectings.add(rows, in: visit.dossier, as: visit.person)
        let notice =
            count == 0
            ? Notice.information("Chưa chọn dòng nào, kế hoạch không thay đổi.")
            : .success("Đã đưa \(count) minh chứng vào kế hoạch thu thập.")
        return .redirect(to: visit.link, notice: notice)
    }
}
