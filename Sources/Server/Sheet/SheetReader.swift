import Accreditation
import Criteria
import Foundation
import Storage

/// Turns a stored sheet into what its page shows.
struct SheetReader: Sendable {
    let sheet: CriterionSheet
    let visit: SheetVisit
    /// The pack's brackets with a code in them.
    let example: String

    init(_ sheet: CriterionSheet, _ visit: SheetVisit) {
        self.sheet = sheet
        self.visit = visit
        let rule = visit.pack.evidenceCode
        example = rule.cite([EvidenceCode(box: rule.hasBox ? 1 : nil, standard: 1, criterion: 1, serial: 1)])
    }

    var code: String { sheet.criterion.code }
    var dossier: UUID { sheet.dossier.id.uuid }
    var pack: RulePack { visit.pack }

    var standard: String {
        let found = pack.standards.first { $0.criteria.contains { $0.code == code } }
        return found.map(pack.standardHeading) ?? "Đánh giá chung cho cả trường"
    }

    var carried: String? {
        let count =
            sheet.findings.values.count(where: \.toConfirm) + sheet.texts.values.count(where: \.toConfirm)
            + sheet.improvements.count(where: \.toConfirm)
        return count == 0 ? nil : "\(count) mục trên phiếu này được chuyển từ năm trước và cần xác nhận."
    }

    /// The texts that the pack wants on this sheet.
    private var fields: [NarrativeField] { pack.narrativeFields(of: sheet.criterion) }

    /// Texts about the criterion as a whole.
    var closing: [PagePart] { fields.filter { $0.level == nil }.map(part) }

    /// The plan of the criterion; none where the pack has one for the school.
    var plans: [SheetPlan] { pack.plansPerCriterion ? [plan(clause: "")] : [] }

    /// A section per level, for the form of Mức 1 to 3.
    var levels: [SheetSection] {
        sheet.criterion.levels.map { level in
            SheetSection(
                id: "muc-\(level.number)", title: "Mức \(level.number)", guards: level.guards,
                indicators: level.indicators.map { part($0, level) },
                texts: fields.filter { $0.level == level.number }.map(part), sectionPlans: [])
        }
    }

    /// A section per clause, for the form of the school-wide level.
    var clauses: [SheetSection] {
        sheet.criterion.levels.flatMap { level in
            level.indicators.map { clause in
                SheetSection(
                    id: "khoan-\(clause.code)", title: "Khoản \(clause.code)", guards: level.guards,
                    indicators: [part(clause, level)],
                    texts: fields.filter { $0.level == level.number && $0.clause == clause.code }.map(part),
                    sectionPlans: pack.plansPerCriterion ? [plan(clause: clause.code)] : [])
            }
        }
    }

    /// The way to the general assessment of the criterion's standard; none or one.
    var standardLinks: [LinkView] {
        let found = pack.standards.first { $0.criteria.contains { $0.code == code } }
        guard let form = pack.report, !form.standardTexts.isEmpty, let found else { return [] }
        return [
            LinkView(
                label: "\(form.title) \(pack.shortName(of: found))",
                link: Route.standard(dossier: dossier, code: found.code).path)
        ]
    }

    func neighbour(_ criterion: Criterion) -> SheetLink {
        SheetLink(
            label: pack.sheetHeading(criterion),
            address: Route.criterion(dossier: dossier, code: criterion.code).path)
    }

    var groups: [SheetGroup] {
        let results = sheet.result.bySheet
        return pack.sheetGroups.map { name, criteria in
            SheetGroup(name: name, sheets: criteria.map { entry($0, results[$0.code]) })
        }
    }

    private func entry(_ criterion: Criterion, _ result: CriterionResult?) -> SheetEntry {
        let rated = sheet.rated[criterion.code] ?? 0
        let total = pack.askedCount(
            of: criterion, rated: rated, highestPossible: result?.highestPossible ?? criterion.topLevel)
        let first = criterion.levels.first?.number ?? 1
        let badge =
            rated == 0
            ? StateBadge(nil)
            : StateBadge(level: result?.level ?? 0, highestPossible: result?.highestPossible ?? 0, first: first)
        return SheetEntry(
            label: pack.sheetHeading(criterion),
            address: Route.criterion(dossier: dossier, code: criterion.code).path,
            isCurrent: criterion.code == code, state: badge, count: "\(rated)/\(total)")
    }
}
