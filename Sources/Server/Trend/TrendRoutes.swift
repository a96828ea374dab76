import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/ho-so/…/so-lieu/xu-huong`: the figures of the last years as pictures.
struct TrendRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.trends(.any)) { request, context in
            let reading = try await app.trends(context)
            let page = try await page(reading, request.query["bang"])
            let figures = Breadcrumb("Số liệu của trường", .figures(reading.dossier.id.uuid))
            return try app.page(
                page, title: "Xu hướng số liệu", breadcrumbs: reading.dossier.breadcrumbs + [figures], context)
        }
    }

    private func page(_ reading: TrendReading, _ asked: String) async throws -> TrendPage {
        let tables = reading.reader.form.tables.filter { !reading.reader.keys(of: $0).isEmpty }
        let table = asked == TrendReading.thresholds ? nil : tables.first { $0.id == asked } ?? first(tables)
        let id = reading.dossier.id.uuid
        let groups = if let table { [try await group(table, reading)] } else { try await subjects(reading) }
        let tabs =
            tables.map { ($0.id, "\($0.table.code). \($0.table.title)") } + [(TrendReading.thresholds, "Theo tiêu chí")]
        return TrendPage(
            school: reading.dossier.title,
            tabs: tabs.map { name, label in
                TrendPage.TabView(
                    label: label, link: Route.trends(id).with("bang", name).path,
                    isCurrent: name == table?.id ?? TrendReading.thresholds)
            },
            similarNote: note,
            groups: groups,
            figuresLink: Route.figures(id).path)
    }

    /// The table that opens by itself: the first one with years as columns.
    private func first(_ tables: [FigureTable]) -> FigureTable? { tables.first { $0.table.isYearly } ?? tables.first }

    private var note: String {
        """
        × và đường chấm: trung vị các trường cùng loại, cùng cấp học trong tỉnh; sọc dọc: khoảng giữa của một nửa số \
        trường. Chỉ tính số chính thức và chỉ hiện khi có từ \(max(app.settings.similarSchools, 5)) trường khác \
        trở lên, để không suy ra được trường nào.
        """
    }

    private func group(_ table: FigureTable, _ reading: TrendReading) async throws -> TrendPage.Group {
        let trends = try await app.compared(reading.reader.trends(of: table), reading)
        return TrendPage.Group(
            id: "bang-\(table.id)", title: "\(table.table.code). \(table.table.title)",
            trends.map { trend in
                var trend = trend
                trend.limits = reading.limits(of: trend.key)
                return trend
            })
    }

    /// The figures that thresholds name, criterion by criterion, each with that criterion's thresholds.
    private func subjects(_ reading: TrendReading) async throws -> [TrendPage.Group] {
        let named = Set(reading.limits.subjects.flatMap(\.figures).map(\.path))
        let trends = named.sorted().compactMap { path in
            reading.reader.key(of: path).flatMap(reading.reader.trend).map { (path, $0) }
        }
        let compared = try await app.compared(trends.map(\.1), reading)
        let byPath = Dictionary(uniqueKeysWithValues: zip(trends.map(\.0), compared))
        return reading.limits.subjects.map { subject in
            let code = subject.criterion.printedCode
            let shown = subject.figures.compactMap { figure in
                var trend = byPath[figure.path]
                trend?.limits = figure.limits
                return trend
            }
            return TrendPage.Group(
                id: "tieu-chi-\(subject.criterion.id)", title: "Tiêu chí \(code): \(subject.criterion.title)", shown,
                place: subject.criterion.id + "-")
        }.filter { !$0.charts.isEmpty || !$0.empty.isEmpty }
    }
}
