import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at one criterion's sheet.
struct SheetVisit: Sendable {
    let person: PersonID
    let dossier: Dossier
    let pack: RulePack
    let criterion: Criterion
    /// What the school's province says beside the rules, where the page shows it.
    var guidance: [ProvinceGuidance] = []

    var isOpen: Bool { dossier.allowsRating(criterion.code) }

    /// The way from the start page to the sheet.
    var breadcrumbs: [Breadcrumb] {
        [Breadcrumb("\(dossier.schoolName), năm học \(dossier.schoolYear)", .dossier(dossier.id.uuid))]
    }

    /// The way to pages below the sheet.
    var inner: [Breadcrumb] {
        breadcrumbs + [
            Breadcrumb(pack.sheetName(criterion), .criterion(dossier: dossier.id.uuid, code: criterion.code))
        ]
    }
}

extension App {
    var sheets: SheetStore { SheetStore(database, packs: packs) }
    var narratives: NarrativeStore { NarrativeStore(database) }
    var improvements: ImprovementStore { ImprovementStore(database) }
    var approvals: ApprovalStore { ApprovalStore(database) }

    /// The sheet of the address as the signed-in person sees it; anything else is "not found".
    func sheetVisit(_ context: AppContext) async throws -> SheetVisit {
        let person = try context.signedIn().id
        let id = DossierID(try context.id("dossier"))
        return try await sheetVisit(id, code: try context.text("code"), as: person, keeping: context.form)
    }

    func sheetVisit(
        _ id: DossierID, code: String, as person: PersonID, keeping form: Form = Form()
    ) async throws -> SheetVisit {
        guard let dossier = try await DossierStore(database).dossier(id, as: person), dossier.allows(.readWorkings)
        else { throw PageError.notFound }
        try form.requirePack(of: dossier)
        let pack = try await packs.rules(of: dossier).pack
        guard let criterion = pack.criterion(code) else { throw PageError.notFound }
        return SheetVisit(person: person, dossier: dossier, pack: pack, criterion: criterion)
    }

    /// The same for somebody who may change the sheet now; others are told why not.
    func sheetWriter(_ context: AppContext) async throws -> SheetVisit {
        let visit = try await sheetVisit(context)
        if let lock = SheetLock(visit) { throw lock.error(keeping: context.form) }
        return visit
    }

    func sheet(_ visit: SheetVisit) async throws -> CriterionSheet {
        guard let today = VietnameseTime.today(clock()),
            let sheet = try await sheets.sheet(
                visit.criterion.code, of: visit.dossier, on: today, as: visit.person)
        else { throw PageError.notFound }
        return sheet
    }
}
