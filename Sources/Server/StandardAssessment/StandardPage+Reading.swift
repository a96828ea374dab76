import Accreditation
import Criteria
import Foundation
import Storage

extension StandardPage {
    /// - Parameters:
    ///   - stored: the texts by the identifier of the field.
    ///   - register: codes that stand in the texts and in the register of evidence.
    init(
        _ visit: StandardVisit, _ stored: [String: StandardAssessmentStore.StoredText], _ result: AssessmentResult,
        rated: Set<String>, register: Set<String>
    ) {
        let (pack, dossier) = (visit.pack, visit.dossier.id.uuid)
        standardName = pack.fullName(of: visit.standard)
        formTitle = visit.form.title
        link = visit.link
        packHash = visit.dossier.packHash
        searchLink = Route.evidenceSearch(dossier).path
        historyLink = Route.standardHistory(dossier: dossier, code: visit.standard.code).path
        overviewLink = Route.sheetList(dossier).path
        planLinks = pack.improvementPlan.map { [LinkView(label: $0.title, link: Route.plan(dossier).path)] } ?? []
        isOpen = visit.isOpen
        lock = visit.lock
        let count = stored.values.count(where: \.toConfirm)
        carried = count == 0 ? nil : "\(count) mục ở đây được chuyển từ năm trước và cần xác nhận."
        let names = Self.levels(visit.standard)
        levels = names.map(LevelHead.init)
        let found = result.bySheet
        lines = visit.standard.criteria.map {
            Line($0, found[$0.code], isRated: rated.contains($0.code), names, pack, dossier)
        }
        texts = visit.form.standardTexts.map { SheetText($0, stored[$0.id], visit, register: register) }
        let index = pack.standards.firstIndex { $0.code == visit.standard.code } ?? 0
        previous = index > 0 ? SheetLink(pack.standards[index - 1], pack, dossier) : nil
        next = index + 1 < pack.standards.count ? SheetLink(pack.standards[index + 1], pack, dossier) : nil
    }

    /// Failing the lowest level, then each level that a criterion of the standard has.
    private static func levels(_ standard: Standard) -> [String] {
        let numbers = Set(standard.criteria.flatMap(\.levels).map(\.number)).sorted()
        return ["Không đạt Mức \(numbers.first ?? 1)"] + numbers.map { "Mức \($0)" }
    }
}

extension StandardPage.Line {
    init(
        _ criterion: Criterion, _ result: CriterionResult?, isRated: Bool, _ levels: [String], _ pack: RulePack,
        _ dossier: UUID
    ) {
        let (level, possible) = (result?.level ?? 0, result?.highestPossible ?? 0)
        let first = criterion.levels.first?.number ?? 1
        criterionLabel = pack.heading(criterion)
        criterionLink = Route.criterion(dossier: dossier, code: criterion.code).path
        state = isRated ? StateBadge(level: level, highestPossible: possible, first: first) : StateBadge(nil)
        let reached = level > 0 ? "Mức \(level)" : possible == 0 && isRated ? levels.first : nil
        marks = levels.map { .init(column: $0, cross: $0 == reached ? "×" : "") }
    }
}

extension SheetText {
    init(
        _ field: StandardText, _ stored: StandardAssessmentStore.StoredText?, _ visit: StandardVisit,
        register: Set<String>
    ) {
        let body = stored?.body ?? ""
        let (dossier, code) = (visit.dossier.id.uuid, visit.standard.code)
        self.init(
            isOpen: visit.isOpen, id: StandardNames.text(field), label: field.title, hint: field.help, value: body,
            version: String(stored?.version ?? 0), stored: SheetNames.digest(body),
            saveLink: Route.standardText(dossier: dossier, code: code, field: field.id).path,
            remarks: SheetCodeRemarks(body, element: StandardNames.text(field), visit.pack, register: register),
            writtenBy: stored.map { text in
                text.toConfirm
                    ? "Chuyển từ năm trước, cần xác nhận" : "\(text.byName), \(VietnameseTime.moment(text.at))"
            }, mayCite: true, isCarried: stored?.toConfirm ?? false, isEmpty: body.isEmpty)
    }
}

extension SheetCodeRemarks {
    /// What was recognised in a text that may cite evidence.
    init(_ text: String, element: String, _ pack: RulePack, register: Set<String>) {
        let found = CodeRemarks(text, pack.evidenceCode, register: register)
        func list(_ codes: [String]) -> String? { codes.isEmpty ? nil : codes.joined(separator: ", ") }
        self.init(
            element: element + "-ma", known: list(found.known), unknown: list(found.unknown), bare: list(found.bare),
            misplaced: nil)
    }
}

extension SheetLink {
    fileprivate init(_ standard: Standard, _ pack: RulePack, _ dossier: UUID) {
        self.init(
            label: pack.fullName(of: standard),
            address: Route.standard(dossier: dossier, code: standard.code).path)
    }
}

/// Names of the fields of a general assessment's form, which are also ids of their elements.
enum StandardNames {
    /// `vb-strengths`.
    static func text(_ field: StandardText) -> String { "vb-\(field.id)" }
}
