import Accreditation
import Criteria
import Foundation
import Storage

/// Writes what a sheet's form changed, one thing after the other, and does what its button says.
struct SheetWriter {
    let app: App
    let visit: SheetVisit

    /// Where to go afterwards, and what to say there.
    struct Outcome {
        let path: String
        let notice: String?
    }

    private var code: String { visit.criterion.code }
    private var dossier: UUID { visit.dossier.id.uuid }
    private var sheet: String { Route.criterion(dossier: dossier, code: code).path }

    /// Saves every change that nobody forestalled and returns the others.
    func write(_ changes: [SheetChange], keeping form: Form) async throws -> [SheetConflict] {
        var conflicts: [SheetConflict] = []
        for change in changes {
            do {
                try await write(change)
            } catch let stale as StaleWrite {
                if stale.theirs == change.sent { continue }
                conflicts.append(
                    SheetConflict(
                        change: change, theirs: change.readable(stale.theirs), theirsBy: stale.theirsBy,
                        version: stale.version))
            } catch let long as TextTooLong {
                throw PageError.textTooLong(long.longest).keeping(form)
            } catch let closed as LevelClosed {
                throw PageError.levelClosed(closed.gate).keeping(form)
            } catch is AssessmentError {
                throw PageError.malformed
            }
        }
        return conflicts
    }

    private func write(_ change: SheetChange) async throws {
        switch change.content {
        case .finding(let path, let finding):
            try await app.findings.save(
                finding, at: path, in: visit.dossier.id, seen: change.seen, under: visit.dossier.packHash,
                as: visit.person)
        case .text(let field, let text):
            try await app.narratives.save(
                text, as: field, of: code, in: visit.dossier, seen: change.seen, by: visit.person)
        case .reason(let path, let text, let shown):
            let draft = FigureReasonStore.Draft(text, at: path, seen: shown, version: change.seen)
            guard let today = VietnameseTime.today(app.clock()) else { throw PageError.malformed }
            _ = try await app.reasons.save(draft, in: visit.dossier, on: today, by: visit.person)
        case .entry(let id, let clause, let row):
            let place = ImprovementStore.Place(
                visit.dossier, criterion: code, clause: try app.clause(clause, visit))
            try await app.improvements.save(row, id: id, at: place, seen: change.seen, as: visit.person)
        }
    }

    /// Does what the pressed button asks for beyond saving.
    func press(_ form: Form) async throws -> Outcome {
        if form["xac-nhan"] == "tat-ca" {
            let count = try await app.findings.confirm(code, in: visit.dossier, as: visit.person)
            return Outcome(path: sheet, notice: "Đã xác nhận \(count) mục chuyển từ năm trước.")
        }
        if form.has("dat-het") {
            let rest = "Đã đánh dấu đạt các yêu cầu chưa đánh giá."
            return Outcome(path: sheet + "#\(form["dat-het"])-ten", notice: rest)
        }
        if form.has("giu-ly-do") { return Outcome(path: sheet + "#\(form["giu-ly-do"])", notice: "Đã giữ lý do.") }
        if form.has("go-mc") { return try await unlink(form["go-mc"]) }
        if form.has("tim-mc") { return Outcome(path: try pick(form["tim-mc"]), notice: nil) }
        if form.has("xoa-kh") { return try await delete(form["xoa-kh"], form) }
        if form.has("len-kh") {
            let id = try entry(form["len-kh"])
            try await app.improvements.moveUp(id, at: try place(id, form), as: visit.person)
            return Outcome(path: sheet + "#\(SheetNames.entry(id))", notice: "Đã đưa biện pháp lên trên.")
        }
        return Outcome(path: sheet, notice: nil)
    }

    private func unlink(_ value: String) async throws -> Outcome {
        let parts = value.split(separator: "/").map(String.init)
        guard parts.count == 3, let path = IndicatorPath("\(code)/\(parts[0])/\(parts[1])"),
            let id = EvidenceID(parts[2])
        else { throw PageError.malformed }
        try await EvidenceStore(app.database).unlink(id, from: path, in: visit.dossier, as: visit.person)
        let notice = "Đã bỏ minh chứng khỏi \(visit.pack.pageTerms.rated)."
        return Outcome(path: sheet + "#\(SheetNames.finding(path))-mc", notice: notice)
    }

    private func pick(_ value: String) throws -> String {
        guard let path = IndicatorPath("\(code)/\(value)") else { throw PageError.malformed }
        return Route.sheetEvidence(dossier: dossier, code: code, level: path.level, indicator: path.indicator).path
    }

    private func entry(_ value: String) throws -> ImprovementID {
        guard let id = ImprovementID(value) else { throw PageError.malformed }
        return id
    }

    private func place(_ id: ImprovementID, _ form: Form) throws -> ImprovementStore.Place {
        let clause = try app.clause(form["\(SheetNames.entry(id))-khoan"], visit)
        return ImprovementStore.Place(visit.dossier, criterion: code, clause: clause)
    }

    private func delete(_ value: String, _ form: Form) async throws -> Outcome {
        let id = try entry(value)
        guard let stored = try await app.sheet(visit).improvements.first(where: { $0.id == id }) else {
            return Outcome(path: sheet, notice: "Biện pháp này đã được xóa.")
        }
        try await app.improvements.delete(id, at: try place(id, form), seen: stored.version, as: visit.person)
        return Outcome(path: sheet, notice: "Đã xóa biện pháp. Nội dung vẫn còn trong lịch sử của phiếu.")
    }
}

extension SheetChange {
    /// What was typed, as it is stored.
    var sent: String {
        if case .entry(_, _, let row) = content { row.encoded } else { words }
    }

    /// A stored value of the same kind, for reading.
    func readable(_ stored: String) -> String {
        if case .entry = content { ImprovementRow(encoded: stored)?.summary ?? stored } else { stored }
    }
}
