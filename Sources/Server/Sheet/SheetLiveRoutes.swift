import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// Saving while typing: findings, texts and plan entries of a sheet, one at a time.
struct SheetLiveRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.finding(dossier: .any, code: .any, level: .any, indicator: .any)) { _, context in
            try await saveFinding(context)
        }
        router.post(.sheetText(dossier: .any, code: .any, field: .any)) { _, context in
            try await saveText(context)
        }
        router.post(.improvement(dossier: .any, code: .any, clause: .any, id: .any)) { _, context in
            try await saveEntry(context)
        }
    }

    private func saveFinding(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let dossier = DossierID(try context.id("dossier"))
        let path = IndicatorPath(
            criterion: try context.text("code"), level: try context.number("level"),
            indicator: try context.text("indicator"))
        let save = try SaveRequest(context.form)
        let saved = try await app.sheetSave(save, dossier, path.criterion, person) {
            try await app.findings.save(
                try FindingWords.read(save.value), at: path, in: dossier, seen: save.version, as: person)
        }
        let finding = try FindingWords.read(save.value)?.finding
        return try Response.json(
            SaveAnswer(
                version: saved.version, savedAt: context.now,
                fragments: [
                    SheetStanding.element: try app.templates.render(SheetStanding(saved), with: "Sheet/standing"),
                    SheetNames.finding(path) + "-kq": try app.templates.render(
                        StateBadge(finding), with: "Sheet/badge"),
                ]))
    }

    private func saveText(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let field = try field(context, visit)
        let save = try SaveRequest(context.form)
        let version = try await app.sheetSave(save, visit.dossier.id, visit.criterion.code, visit.person) {
            try await app.narratives.save(
                save.value, as: field, of: visit.criterion.code, in: visit.dossier, seen: save.version,
                by: visit.person)
        }
        let codes = CodeRemarks.codes(in: save.value, visit.pack.evidenceCode)
        let register = try await app.sheets.register(codes, of: visit.dossier, as: visit.person)
        let remarks = SheetCodeRemarks(save.value, field, visit.pack, register: register)
        return try Response.json(
            SaveAnswer(
                version: version, savedAt: context.now,
                fragments: [remarks.element: try app.templates.render(remarks, with: "Sheet/remarks")]))
    }

    private func field(_ context: AppContext, _ visit: SheetVisit) throws -> NarrativeField {
        guard let field = NarrativeField(try context.text("field"), separator: "-"),
            visit.pack.narrativeFields(of: visit.criterion).contains(field)
        else { throw PageError.notFound }
        return field
    }

    private func saveEntry(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let clause = try app.clause(try context.text("clause"), visit)
        let save = try SaveRequest(context.form)
        guard let row = ImprovementRow(encoded: save.value) else { throw PageError.malformed }
        let id = ImprovementID(try context.id("entry"))
        let place = ImprovementStore.Place(visit.dossier, criterion: visit.criterion.code, clause: clause)
        let version = try await app.sheetSave(save, visit.dossier.id, visit.criterion.code, visit.person) {
            try await app.improvements.save(row, id: id, at: place, seen: save.version, as: visit.person)
        }
        var fragments: [String: String] = [:]
        if save.version == 0 {
            let fresh = SheetPlanRow.fresh(
                dossier: visit.dossier.id.uuid, code: visit.criterion.code, clause: clause, place: 0)
            fragments[SheetNames.entry(id) + "-sau"] = try app.templates.render(
                SheetPlanAddition(isOpen: true, fresh: [fresh]), with: SheetPlanAddition.template)
        }
        return try Response.json(SaveAnswer(version: version, savedAt: context.now, fragments: fragments))
    }
}

extension SheetStanding {
    init(_ saved: SavedFinding) { self.init(saved.criterion, saved.school, first: saved.firstLevel) }
}
