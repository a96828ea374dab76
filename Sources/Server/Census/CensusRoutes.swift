import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Workbook

/// Schools counted by what came of their dossiers: the counts, the schools behind each, both as a workbook.
struct CensusRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.census) { request, context in
            let reading = try await app.census(try app.censusQuery(request, context), context)
            return try app.page(
                CensusPage(reading), title: "Tổng hợp kết quả", breadcrumbs: [Breadcrumb("Bảng việc", .start)],
                context)
        }
        router.get(.censusSchools) { request, context in try await schools(request, context) }
        router.get(.censusFile) { request, context in try await file(request, context) }
    }

    private func schools(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let query = try app.censusQuery(request, context)
        let (store, today) = (app.censusStore, try context.today)
        guard let stamp = try await store.stamp(of: query.unit, as: person.id) else { throw PageError.notFound }
        let filter = try Self.filter(query, request.query)
        let key = CountedUnit.ListKey(filter: filter, today: today)
        let found = try await app.countedSchoolCache.value(key, stamp: stamp, now: context.now) {
            try await store.schools(filter, today: today, as: person.id)
        }
        var unit = "Cả nước"
        if let id = query.unit { unit = try await app.units.unit(id, as: person.id)?.unit.name ?? unit }
        let here = Self.place(.censusSchools, query).with("muc", request.query["muc"])
            .with("gia-tri", request.query["gia-tri"]).with("bo", request.query["bo"])
            .with("tieu-chi", request.query["tieu-chi"])
        let back = Self.place(.census, query)
        return try app.page(
            CensusSchoolsPage(
                filter, found, unit: unit, packs: app.library.packs,
                opensDossiers: !person.holds(.ministryOfficer), route: here, back: back),
            title: "Các trường được tính",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Tổng hợp kết quả", back)], context)
    }

    private func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = try app.censusQuery(request, context)
        let reading = try await app.census(query, context)
        let found = try await app.censusStore.schools(
            CensusFilter(unit: query.unit, year: query.year), today: try context.today, limit: nil,
            as: try context.signedIn().id)
        let bytes = try CensusWorkbook(
            page: CensusPage(reading), tables: reading.counts.tables, schools: found.schools
        ).workbook.xlsx()
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: "attachment; filename=\"tong-hop-ket-qua-\(query.year).xlsx\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func place(_ route: Route, _ query: CensusQuery) -> Route {
        route.with("don-vi", query.unit?.description).with("nam", String(query.year.start))
    }

    private static func filter(_ query: CensusQuery, _ asked: Form) throws -> CensusFilter {
        var filter = CensusFilter(unit: query.unit, year: query.year)
        filter.page = max(1, Int(asked["trang"]) ?? 1)
        if asked.has("tieu-chi") {
            filter.criterion = (asked["bo"], asked["tieu-chi"])
        } else if asked.has("muc") {
            guard let dimension = Census.Dimension(rawValue: asked["muc"]) else { throw PageError.notFound }
            filter.dimension = dimension
            filter.value = asked["gia-tri"] == CensusQuery.none ? nil : asked["gia-tri"]
        }
        return filter
    }
}
