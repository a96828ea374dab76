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
                try FindingWords.read(save.value), at: path, in: dossier, seen: save.version,
                under: context.form.packHash, as: person)
        }
        var fragments = try fragments(saved, try FindingWords.read(save.value), at: path)
        if saved.namesFigures {
            fragments.merge(try await app.thresholdFragments(path, dossier, context)) { $1 }
        }
        return try Response.json(SaveAnswer(version: saved.version, savedAt: context.now, fragments: fragments))
    }

    /// What changes on the page with a finding: its state, the levels, and which levels may be rated now.
    private func fragments(
        _ saved: SavedFinding, _ finding: IndicatorFinding?, at path: IndicatorPath
    ) throws -> [String: String] {
        let name = SheetNames.finding(path)
        var fragments = [
            SheetStanding.element: try app.templates.render(SheetStanding(saved), with: "Sheet/standing"),
            name + "-kq": try app.templates.render(StateBadge(finding?.finding), with: "Sheet/badge"),
        ]
        guard let total = saved.requirements else { return fragments }
        fragments[name + "-dem"] = ChecklistCount.words(finding?.answers(total) ?? [], of: total)
        for gate in saved.gates {
            for indicator in saved.indicators(at: gate.level) {
                let place = IndicatorPath(criterion: path.criterion, level: gate.level, indicator: indicator)
                fragments[SheetNames.finding(place) + "-mo"] = gate.sentence
            }
        }
        return fragments
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
    init(_ saved: SavedFinding) {
        self.init(
            saved.criterion, saved.school, first: saved.firstLevel,
            terms: PackTerms(ratesRequirements: saved.requirements != nil))
    }
}
