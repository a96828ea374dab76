import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/van-ban`: the papers of a dossier and what the school writes into them.
struct PaperRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.papers(.any)) { _, context in try await list(context) }
        router.get(.paper(.any, .any)) { _, context in try await show(context) }
        router.post(.paper(.any, .any)) { _, context in try await save(context) }
        router.post(.paperText(.any, .any, place: .any)) { _, context in try await saveText(context) }
    }

    private func list(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readPapers)
        let used = try await app.rules(of: dossier)
        let person = try context.signedIn().id
        let versions = try await app.papers.versions(of: dossier, as: person)
        var made: [String: MadeNow] = [:]
        if dossier.allows(.readWorkings), !used.printed.papers.isEmpty {
            let material = try await app.papers.material(of: dossier, under: used, as: person)
            for form in used.printed.papers {
                let visit = PaperVisit(person: person, dossier: dossier, used: used, form: form)
                made[form.id] = try MadeNow(visit, material)
            }
        }
        let page = PaperListPage(dossier, used.printed, versions, made)
        return try app.page(page, title: "Văn bản, giấy tờ", breadcrumbs: dossier.breadcrumbs, context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        try await app.paperPage(try await app.paperVisit(context, for: .readPapers), FormValues(), context)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context)
        if let lock = visit.lock { throw lock.error(keeping: context.form) }
        let material = try await app.papers.material(of: visit.dossier, under: visit.used, as: visit.person)
        let changes = try PaperSheet(form: context.form, visit: visit, material: material).changes()
        var conflicts: [SheetConflictPage.Item] = []
        for change in changes {
            do {
                try await app.papers.save(
                    change.body, at: change.place, of: visit.form.id, in: visit.dossier, seen: change.seen,
                    by: visit.person)
            } catch let stale as StaleWrite where stale.theirs != change.body {
                conflicts.append(.init(change, stale))
            } catch is StaleWrite {
                continue
            } catch let long as TextTooLong {
                throw PageError.textTooLong(long.longest).keeping(context.form)
            }
        }
        guard conflicts.isEmpty else {
            let saved = changes.count - conflicts.count
            let page = SheetConflictPage(
                link: visit.link, packHash: visit.dossier.packHash, sheetName: visit.form.title.lowercased(),
                saved: saved > 0 ? "\(saved) thay đổi khác của bạn đã được lưu." : nil, conflicts: conflicts)
            return try app.page(
                page, title: "Hai bản khác nhau", breadcrumbs: visit.inner, context, status: .conflict)
        }
        if context.form["xac-nhan"] == "tat-ca" {
            let count = try await app.papers.confirm(visit.form.id, in: visit.dossier, as: visit.person)
            return .redirect(
                toChecked: visit.link, notice: .success("Đã xác nhận \(count) mục mang từ năm học trước."))
        }
        let notice = changes.isEmpty ? "Không có gì thay đổi." : "Đã lưu \(changes.count) thay đổi."
        return .redirect(toChecked: visit.link, notice: .success(notice))
    }

    private func saveText(_ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context)
        guard let place = PaperPlace(try context.text("place")), visit.places.contains(place) else {
            throw PageError.notFound
        }
        let save = try SaveRequest(context.form)
        let version = try await app.liveSave(save, lock: visit.lock) {
            try await app.papers.save(
                save.value, at: place, of: visit.form.id, in: visit.dossier, seen: save.version, by: visit.person)
        }
        return try Response.json(SaveAnswer(version: version, savedAt: context.now))
    }
}

extension App {
    /// The page of one paper, with what was typed into the form that approves it.
    func paperPage(
        _ visit: PaperVisit, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let versions = try await papers.versions(of: visit.dossier, as: visit.person).filter {
            $0.paper == visit.form.id
        }
        let made = visit.dossier.allows(.readWorkings) ? try await makeNow(visit) : nil
        var changed: PaperOutdatedView?
        if let made { changed = try await outdated(made, since: versions.first) }
        let page = PaperPage(
            visit, versions, made, outdated: changed, largestScan: settings.uploadMegabytes * 1024 * 1024, values)
        return try self.page(
            page, title: visit.form.title, breadcrumbs: Array(visit.inner.dropLast()), context, status: status)
    }
}

/// The whole form of a paper, compared with what is stored: what its sender changed, and nothing else.
struct PaperSheet {
    let form: Form
    let visit: PaperVisit
    let material: PaperMaterial

    /// A text that the sender changed.
    struct Change: Sendable {
        let place: PaperPlace
        let title: String
        let body: String
        /// The version that it was typed on.
        let seen: Int
    }

    /// - Throws: `PageError.malformed` for versions that no page of ours sends.
    func changes() throws -> [Change] {
        let titles = Dictionary(
            visit.texts.map { (PaperPlace.text($0.key), $0.title) }, uniquingKeysWith: { a, _ in a })
        return try visit.places.compactMap { place in
            let name = PaperNames.field(place)
            guard form.has(name), form["chon-\(name)"] != "ban-kia" else { return nil }
            let body = form.raw(name)
            if body == material.text(at: place, of: visit.form.id)?.body ?? "" { return nil }
            if SheetNames.digest(body) == form[SheetNames.stored(name)] { return nil }
            guard let version = Int(form[SheetNames.version(name)]) else { throw PageError.malformed }
            var title = titles[place] ?? ""
            if case .detail(let detail) = place { title = detail.title }
            return Change(place: place, title: title, body: body, seen: version)
        }
    }
}

extension SheetConflictPage.Item {
    /// A text of a paper that somebody else saved meanwhile.
    init(_ change: PaperSheet.Change, _ stale: StaleWrite) {
        let name = PaperNames.field(change.place)
        self.init(
            name: name, title: change.title, yours: change.body, theirs: stale.theirs, theirsBy: stale.theirsBy,
            version: String(stale.version), hidden: [],
            boxes: [.init(id: name, label: "Bản của bạn (có thể sửa, ghép thêm bản kia)", value: change.body)])
    }
}
