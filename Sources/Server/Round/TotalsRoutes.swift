import Accreditation
import HTTPTypes
import Hummingbird
import NIOCore
import Workbook

/// Totals of official figures, as a page and as a workbook.
struct TotalsRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.totals) { request, context in
            let reading = try await app.totals(request, context)
            return try app.page(
                TotalsPage(reading), title: "Tổng hợp số liệu",
                breadcrumbs: [
                    Breadcrumb("Bảng việc", .start),
                    Breadcrumb("Kỳ số liệu", Route.rounds.with("nam", String(reading.query.name.year.start))),
                ], context)
        }
        router.get(.totalsFile) { request, context in
            let reading = try await app.totals(request, context)
            let bytes = try TotalsWorkbook(reading: reading).workbook.xlsx()
            let name = "tong-hop-\(reading.query.name.year)-ky-\(reading.query.name.number.rawValue).xlsx"
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    .contentDisposition: "attachment; filename=\"\(name)\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
