import Accreditation
import Criteria
import Documents
import Storage

/// What every page about workbooks of figures needs.
struct FigureWorkbookVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let workbook: FigureWorkbook
    /// What is stored, by place.
    let figures: [FigurePlace: StoredFigure]
    /// The law's names of its acts, to say who opens what is closed.
    let procedure: ProcedureForm?

    var form: FigureForm { workbook.form }

    /// Canonical forms of what is stored in cells of the form.
    var stored: [FigurePlace: String] {
        figures.filter { !$0.value.value.isEmpty && form.cells[$0.key] != nil }.mapValues(\.value)
    }

    /// The way from the start page to the figures.
    var figuresBreadcrumbs: [Breadcrumb] {
        dossier.breadcrumbs + [Breadcrumb("Số liệu của trường", .figures(dossier.id.uuid))]
    }

    /// The way from the start page to the pages about workbooks.
    var breadcrumbs: [Breadcrumb] {
        figuresBreadcrumbs + [Breadcrumb("Số liệu qua tệp Excel", .figureWorkbook(dossier.id.uuid))]
    }
}

extension App {
    var figureImports: FigureImportStore { FigureImportStore(database) }

    /// The dossier of the address with its form, for whoever works on it from inside.
    func figureWorkbookVisit(_ context: AppContext) async throws -> FigureWorkbookVisit {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let pack = try await rules(of: dossier).pack
        let form = FigureForm(pack.statistics, for: dossier)
        let figures = try await FigureStore(database).figures(of: dossier, form, as: person)
        return FigureWorkbookVisit(
            person: person, dossier: dossier, workbook: FigureWorkbook(form, for: dossier), figures: figures,
            procedure: library.procedure(of: pack))
    }

    /// The same for somebody who types figures now.
    func figureWorkbookKeeper(_ context: AppContext) async throws -> FigureWorkbookVisit {
        let visit = try await figureWorkbookVisit(context)
        guard visit.dossier.allows(.enterFigures) else {
            throw PageError.closed(.enterFigures, of: visit.dossier, visit.procedure)
        }
        return visit
    }
}
