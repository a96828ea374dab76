import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at the figures of a dossier.
struct FigureVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let board: FigureBoard
    /// Whether figures of earlier dossiers are opened for correcting.
    var corrects = false

    var isOpen: Bool { dossier.allows(.enterFigures) }
    var link: String { Route.figures(dossier.id.uuid).with("sua", corrects ? "1" : nil).path }

    /// Whether a cell takes what is typed: those of other dossiers only where they are opened for correcting.
    func takes(_ cell: FigureCell) -> Bool {
        guard isOpen, cell.origin == .typed else { return false }
        return corrects || !isForeign(cell.place)
    }

    /// Whether another dossier entered the figure.
    func isForeign(_ place: FigurePlace) -> Bool {
        guard let stored = board.stored[place], !stored.value.isEmpty else { return false }
        return stored.dossier != dossier.id
    }

    /// Why figures take no changes; nil where they do.
    var lock: SheetLock? {
        if isOpen { return nil }
        if !dossier.state.isEditable {
            return SheetLock(
                reason: "Hồ sơ đang ở tình trạng “\(dossier.state.title)” nên số liệu chỉ để xem.",
                advice: dossier.reopening(.enterFigures, nil))
        }
        return SheetLock(
            reason: "Chỉ hiệu trưởng và hội đồng tự đánh giá được nhập số liệu.",
            advice: "Hiệu trưởng hoặc chủ tịch hội đồng có thể thêm bạn vào hội đồng ở trang Hội đồng.")
    }
}

extension App {
    /// The figures of the dossier that the address names, for those who work on it from inside.
    func figureVisit(_ context: AppContext, corrects: Bool) async throws -> FigureVisit {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let board = try await figureBoard(dossier, try await rules(of: dossier).pack, as: person)
        return FigureVisit(person: person, dossier: dossier, board: board, corrects: corrects)
    }
}
