import Accreditation
import Criteria
import HTTPTypes
import Storage

extension App {
    /// Runs one live save; what goes wrong is told in terms of the sheet, with both texts where somebody was faster.
    func sheetSave<Value: Sendable>(
        _ save: SaveRequest, _ dossier: DossierID, _ code: String, _ person: PersonID,
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(yours: save.value, theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version))
        } catch StorageError.refused {
            let visit = try await sheetVisit(dossier, code: code, as: person)
            throw SheetLock(visit)?.error(keeping: Form()) ?? PageError(storage: StorageError.refused) ?? .notFound
        } catch let long as TextTooLong {
            throw PageError.textTooLong(long.longest)
        } catch let closed as LevelClosed {
            throw PageError.levelClosed(closed.gate)
        } catch is UnreadableFinding {
            throw PageError.malformed
        } catch is AssessmentError {
            throw PageError.malformed
        }
    }

    /// The clause of the address: empty for `-`; "not found" where the sheet has no such clause.
    func clause(_ text: String, _ visit: SheetVisit) throws -> String {
        let isSchoolWide = visit.pack.isSchoolWide(visit.criterion.code)
        guard isSchoolWide else {
            guard text == "-" else { throw PageError.notFound }
            return ""
        }
        guard visit.criterion.levels.contains(where: { $0.indicators.contains { $0.code == text } })
        else { throw PageError.notFound }
        return text
    }
}

extension PageError {
    /// A level whose turn has not come.
    static func levelClosed(_ gate: LevelGate) -> PageError {
        PageError(
            status: .unprocessableContent, title: "Mức \(gate.level) chưa mở",
            advice: "Chưa lưu gì cả. \(gate.sentence)")
    }

    /// More was typed than can be kept.
    static func textTooLong(_ longest: Int) -> PageError {
        PageError(
            status: .unprocessableContent, title: "Đoạn văn quá dài",
            advice: "Mỗi mục giữ được nhiều nhất \(longest) ký tự. Hãy rút gọn hoặc đưa phần chi tiết vào minh chứng.")
    }
}
