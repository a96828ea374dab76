import Accreditation
import Criteria
import Storage

/// The whole form of a plan, compared with what is stored: what its sender changed, and nothing else.
struct PlanSheet {
    let form: Form
    let visit: PlanVisit
    let plan: StoredPlan

    /// A row that the sender changed.
    struct Change: Sendable {
        let place: PlanPlace
        let row: PlanRow
        /// The version that it was typed on.
        let seen: Int
    }

    /// - Throws: `PageError.malformed` for versions that no page of ours sends.
    func changes() throws -> [Change] {
        let issues = plan.issues.flatMap { issue in
            [PlanPlace.issue(issue.id)] + issue.actions.map { .action($0.id) }
        }
        let places = [.grounds] + issues + visit.form.reviewPeriods.map { .review($0.entry) }
        return try places.compactMap(change)
    }

    /// A row's columns that were sent, laid over what is stored.
    private func change(_ place: PlanPlace) throws -> Change? {
        let (name, columns) = (PlanNames.row(place), visit.columns(of: place))
        let sent = columns.filter { form.has(PlanNames.box(place, $0)) }
        guard !sent.isEmpty, form["chon-\(name)"] != "ban-kia" else { return nil }
        let before = plan.entry(at: place)?.row ?? PlanRow()
        var row = before
        for column in sent { row[column] = form.raw(PlanNames.box(place, column)) }
        if row == before { return nil }
        if SheetNames.digest(row.encoded(sent)) == form[SheetNames.stored(name)] { return nil }
        guard let version = Int(form[SheetNames.version(name)]) else { throw PageError.malformed }
        return Change(place: place, row: row, seen: version)
    }
}

/// Writes what a plan's form changed, and does what its button says.
struct PlanWriter {
    let app: App
    let visit: PlanVisit
    let plan: StoredPlan

    /// Saves every change that nobody forestalled and returns the others.
    func write(_ changes: [PlanSheet.Change], keeping form: Form) async throws -> [SheetConflictPage.Item] {
        var conflicts: [SheetConflictPage.Item] = []
        for change in changes {
            do {
                try await app.plans.save(
                    change.row, at: change.place, in: visit.dossier, seen: change.seen, as: visit.person)
            } catch let stale as StaleWrite {
                let theirs = PlanRow(encoded: stale.theirs, change.place.columns) ?? PlanRow()
                if theirs != change.row { conflicts.append(.init(change, theirs, stale, visit)) }
            } catch let long as TextTooLong {
                throw PageError.textTooLong(long.longest).keeping(form)
            } catch StorageError.refused {
                throw visit.lock?.error(keeping: form) ?? PageError(storage: StorageError.refused) ?? .notFound
            }
        }
        return conflicts
    }

    /// Does what the pressed button asks for beyond saving: where to go on the page, and what to say there.
    func press(_ button: String) async throws -> (anchor: PlanPlace?, notice: String?) {
        let words = button.split(separator: "/").map(String.init)
        switch (words.first, words.count) {
        case ("them-van-de", 2): return try await add(PlanRow(), words[1], "Đã thêm một vấn đề.")
        case ("lay", 3): return try await take(words[1], words[2])
        case ("them-hoat-dong", 3): return try await addAction(words[1], words[2])
        case ("len", 2):
            let place = try place(words[1])
            try await app.plans.moveUp(place, in: visit.dossier, as: visit.person)
            return (place, "Đã đưa lên trên.")
        case ("xoa", 2): return try await delete(try place(words[1]))
        case ("xac-nhan", 1):
            let count = try await app.plans.confirm(in: visit.dossier, as: visit.person)
            return (nil, "Đã xác nhận \(count) mục chuyển từ năm trước.")
        case (nil, _): return (nil, nil)
        default: throw PageError.malformed
        }
    }

    private func add(_ row: PlanRow, _ id: String, _ notice: String) async throws -> (PlanPlace?, String?) {
        guard let id = PlanIssueID(id) else { throw PageError.malformed }
        try await app.plans.add(row, as: id, in: visit.dossier, as: visit.person)
        return (.issue(id), notice)
    }

    private func take(_ key: String, _ id: String) async throws -> (PlanPlace?, String?) {
        guard let proposal = try await app.planProposals(visit).first(where: { $0.key == key }) else {
            return (nil, "Vấn đề này đã có trong kế hoạch.")
        }
        return try await add(proposal.row, id, "Đã đưa vấn đề vào kế hoạch; hãy bổ sung hiện trạng và nguyên nhân.")
    }

    private func addAction(_ issue: String, _ id: String) async throws -> (PlanPlace?, String?) {
        guard let issue = PlanIssueID(issue), let id = PlanActionID(id) else { throw PageError.malformed }
        try await app.plans.addAction(id, to: issue, in: visit.dossier, as: visit.person)
        return (.action(id), "Đã thêm một hoạt động.")
    }

    private func delete(_ place: PlanPlace) async throws -> (PlanPlace?, String?) {
        do {
            try await app.plans.delete(place, in: visit.dossier, as: visit.person)
        } catch StorageError.notFound {
            return (nil, "Mục này đã được xóa.")
        }
        return (nil, "Đã xóa. Nội dung vẫn còn trong lịch sử của kế hoạch.")
    }

    private func place(_ text: String) throws -> PlanPlace {
        guard let place = PlanPlace(text) else { throw PageError.malformed }
        return place
    }
}

extension SheetConflictPage.Item {
    /// A row of the plan that somebody else saved meanwhile.
    init(_ change: PlanSheet.Change, _ theirs: PlanRow, _ stale: StaleWrite, _ visit: PlanVisit) {
        let (place, pack) = (change.place, visit.pack)
        let name = PlanNames.row(place)
        let columns = visit.columns(of: place)
        let table = place.kind.map { visit.form[$0] }
        func field(_ column: PlanColumn.Name) -> SheetConflictPage.Field {
            .init(
                id: PlanNames.box(place, column), label: table?.column(column)?.title ?? "Bản của bạn",
                value: change.row[column])
        }
        let coded: Set<PlanColumn.Name> = [.standard, .criterion, .state]
        self.init(
            name: name, title: pack.words(for: place), yours: pack.words(for: change.row, at: place),
            theirs: pack.words(for: theirs, at: place), theirsBy: stale.theirsBy, version: String(stale.version),
            hidden: columns.filter(coded.contains).map(field),
            boxes: columns.filter { !coded.contains($0) }.map(field))
    }
}
