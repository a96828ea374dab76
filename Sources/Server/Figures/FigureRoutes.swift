import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/so-lieu`: the statistics form with the school's figures.
struct FigureRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.figures(.any)) { request, context in try await show(request, context) }
        router.post(.figures(.any)) { request, context in try await save(request, context) }
        router.post(.figureCells(.any)) { _, context in try await saveCells(context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        guard dossier.allows(.readWorkings) else { return try await read(dossier, context) }
        let visit = try await app.figureVisit(context, corrects: corrects(request))
        var content = FigurePage(visit)
        try await app.addRounds(to: &content, of: visit.dossier, context)
        content.rounds += [visit.dossier.trendsLink]
        content.rounds += try await app.mismatchLinks(visit.dossier, as: visit.person)
        return try page(content, visit.dossier, context)
    }

    /// What was handed in, for those who read it from outside.
    private func read(_ dossier: Dossier, _ context: AppContext) async throws -> Response {
        guard dossier.allows(.readSubmission) else { throw PageError.notFound }
        let reading = try await app.readContent(context)
        let form = FigureForm(reading.used.pack.statistics, for: dossier)
        let board = FigureBoard(form, content: reading.content, limits: app.settings.figureLimits)
        let visit = FigureVisit(person: try context.signedIn().id, dossier: dossier, board: board)
        var content = FigurePage(visit, reading: reading.title)
        content.rounds = [dossier.trendsLink]
        return try page(content, dossier, context)
    }

    private func page(
        _ page: FigurePage, _ dossier: Dossier, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(page, title: "Số liệu của trường", breadcrumbs: dossier.breadcrumbs, context, status: status)
    }

    private func corrects(_ request: Request) -> Bool { request.query["sua"] == "1" }

    private func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.figureVisit(context, corrects: corrects(request))
        if let lock = visit.lock { throw lock.error(keeping: context.form) }
        let input = try FigureInput(page: context.form, visit)
        let saving = try await app.figures.save(input.changes, in: visit.dossier, by: visit.person)
        let done = try await press(context.form["viec"], visit)
        guard input.unreadable.isEmpty, saving.stale.isEmpty, saving.lackReason.isEmpty else {
            let now = try await app.figureVisit(context, corrects: visit.corrects || !saving.lackReason.isEmpty)
            let status: HTTPResponse.Status = saving.stale.isEmpty ? .unprocessableContent : .conflict
            return try page(FigurePage(now, input: input, saving: saving), visit.dossier, context, status: status)
        }
        let words = input.changes.isEmpty ? "Không có gì thay đổi." : "Đã lưu \(input.changes.count) ô."
        return .redirect(toChecked: visit.link + (done?.anchor ?? ""), notice: .success(done?.words ?? words))
    }

    /// Does what the pressed button says: takes over last year's figures, or confirms an unlikely one.
    private func press(_ button: String, _ visit: FigureVisit) async throws -> (words: String, anchor: String)? {
        if button == "mang-sang" {
            let changes = visit.repeated
            let saving = try await app.figures.save(changes, in: visit.dossier, from: .carried, by: visit.person)
            return ("Đã lấy \(saving.saved.count) ô của năm trước cho các ô còn trống.", "")
        }
        if button.hasPrefix("chinh-thuc ") { return try await acceptOfficial(button, visit) }
        if button == "da-biet" || button.hasPrefix("biet ") { return try await acceptKnown(button, visit) }
        guard button.hasPrefix("dung ") else { return nil }
        let parts = button.split(separator: " ").map(String.init)
        guard parts.count == 3, let place = FigurePlace(parts[1]),
            let problem = visit.board.problems.first(where: { $0.place == place && $0.mark == parts[2] })
        else { throw PageError.malformed }
        try await app.figures.confirm(problem, in: visit.dossier, by: visit.person)
        return ("Đã ghi: số liệu này đúng, đã kiểm tra.", "#\(place)")
    }

    /// Takes over the official figure where an earlier dossier has another one.
    private func acceptOfficial(
        _ button: String, _ visit: FigureVisit
    ) async throws -> (words: String, anchor: String) {
        guard let place = FigurePlace(String(button.dropFirst("chinh-thuc ".count))),
            let value = visit.board.official[place], let stored = visit.board.stored[place]
        else { throw PageError.malformed }
        let change = FigureChange(place, value, seen: stored.version, reason: "Theo bản số liệu chính thức.")
        _ = try await app.figures.save([change], in: visit.dossier, from: .known, by: visit.person)
        return ("Đã lấy số theo bản số liệu chính thức.", "#\(place)")
    }

    /// Takes over what the system knows: into one cell, or into all in which nothing stands.
    private func acceptKnown(_ button: String, _ visit: FigureVisit) async throws -> (words: String, anchor: String) {
        let one = FigurePlace(String(button.dropFirst("biet ".count)))
        let chosen = visit.board.known.filter { button == "da-biet" || $0.key == one }
        let changes = chosen.map { place, known in
            FigureChange(place, known.value.canonical, seen: visit.board.stored[place]?.version ?? 0)
        }
        let saving = try await app.figures.save(changes, in: visit.dossier, from: .known, by: visit.person)
        return ("Đã lấy \(saving.saved.count) ô hệ thống đã biết.", chosen.keys.min().map { "#\($0)" } ?? "")
    }

    private func saveCells(_ context: AppContext) async throws -> Response {
        let visit = try await app.figureVisit(context, corrects: true)
        if let lock = visit.lock { throw lock.error(keeping: context.form) }
        let input = try FigureInput(cells: context.form, visit)
        let saving = try await app.figures.save(input.changes, in: visit.dossier, by: visit.person)
        let now = try await app.figureVisit(context, corrects: true)
        return try Response.json(try FigureAnswer(input, saving, now, app, at: context.now))
    }
}

extension FigureVisit {
    /// Empty cells of tables of one moment that had a figure the year before, with that figure.
    var repeated: [FigureChange] {
        board.form.cells.values.filter { $0.origin == .typed && $0.place.key.column != nil }.compactMap { cell in
            let before = FigurePlace(cell.place.year.previous, cell.place.key)
            let now = board.stored[cell.place]
            guard now?.value.isEmpty ?? true, let earlier = board.stored[before], !earlier.value.isEmpty,
                cell.kind != .text || cell.place.key.column == "value"
            else { return nil }
            return FigureChange(cell.place, earlier.value, seen: now?.version ?? 0)
        }
    }
}
