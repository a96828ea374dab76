import Accreditation
import Criteria
import Foundation
import Storage

extension SheetReader {
    /// A text, rendered anew only where something about it has changed.
    func part(_ field: NarrativeField) -> PagePart { PagePart(text(field)) }

    private func text(_ field: NarrativeField) -> SheetText {
        let stored = sheet.texts[field]
        let body = stored?.body ?? ""
        let id = SheetNames.text(field)
        let isPresent = field.part == .present
        return SheetText(
            isOpen: visit.isOpen, id: id, label: pack.title(of: field),
            hint: hint(field.part), value: body,
            version: String(stored?.version ?? 0), stored: SheetNames.digest(body),
            saveLink: Route.sheetText(dossier: dossier, code: code, field: field.name("-")).path,
            remarks: SheetCodeRemarks(body, field, pack, register: sheet.register), writtenBy: stored.map(act),
            mayCite: isPresent, isCarried: stored?.toConfirm ?? false, isEmpty: body.isEmpty)
    }

    /// What to write, and how evidence is cited where it may be.
    private func hint(_ part: NarrativeField.Part) -> String? {
        let citing = part == .present ? "Ghi mã minh chứng sau câu hoặc đoạn, trong ngoặc \(example)." : nil
        let words = [pack.help(for: part), citing].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func act(_ stored: CriterionSheet.StoredText) -> String {
        stored.toConfirm
            ? "Chuyển từ năm trước, cần xác nhận" : "\(stored.byName), \(VietnameseTime.moment(stored.at))"
    }

    func plan(clause: String) -> SheetPlan {
        let stored = sheet.improvements.filter { $0.clause == clause }
        let rows = stored.enumerated().map { place, entry in
            SheetPlanRow(entry, place: place, dossier: dossier, code: code)
        }
        let fresh = SheetPlanRow.fresh(dossier: dossier, code: code, clause: clause, place: rows.count)
        return SheetPlan(
            planTitle: "Kế hoạch cải tiến chất lượng", rows: rows, fresh: visit.isOpen ? [fresh] : [],
            isEmpty: rows.isEmpty)
    }
}

extension SheetPlanRow {
    init(_ stored: CriterionSheet.StoredImprovement, place: Int, dossier: UUID, code: String) {
        self.init(
            stored.row, id: stored.id, clause: stored.clause, version: stored.version, place: place,
            isCarried: stored.toConfirm, dossier: dossier, code: code)
    }

    private init(
        _ row: ImprovementRow, id entry: ImprovementID, clause: String, version: Int, place: Int, isCarried: Bool,
        dossier: UUID, code: String
    ) {
        let name = SheetNames.entry(entry)
        id = name
        self.entry = entry.description
        self.clause = clause.isEmpty ? "-" : clause
        label = version == 0 ? "Biện pháp mới" : "Biện pháp \(place + 1)"
        saveLink = Route.improvement(dossier: dossier, code: code, clause: self.clause, id: entry.uuid).path
        self.version = String(version)
        stored = SheetNames.digest(row.encoded)
        parts = ImprovementRow.Part.allCases.map { part in
            SheetPlanPart(id: "\(name)-\(part.rawValue)", label: part.title, value: row[part])
        }
        isFirst = place == 0
        isNew = version == 0
        self.isCarried = isCarried
    }

    /// An empty row whose identifier is made up here, so that sending it twice makes one entry.
    static func fresh(dossier: UUID, code: String, clause: String, place: Int) -> SheetPlanRow {
        SheetPlanRow(
            ImprovementRow(), id: ImprovementID(), clause: clause, version: 0, place: place, isCarried: false,
            dossier: dossier, code: code)
    }
}

extension SheetCodeRemarks {
    init(_ text: String, _ field: NarrativeField, _ pack: RulePack, register: Set<String>) {
        let found = CodeRemarks(text, pack.evidenceCode, register: register)
        element = SheetNames.text(field) + "-ma"
        let isPresent = field.part == .present
        known = isPresent ? Self.list(found.known) : nil
        unknown = Self.list(found.unknown)
        bare = isPresent ? Self.list(found.bare) : nil
        misplaced = isPresent ? nil : Self.list(found.known + found.bare)
    }

    private static func list(_ codes: [String]) -> String? { codes.isEmpty ? nil : codes.joined(separator: ", ") }
}
