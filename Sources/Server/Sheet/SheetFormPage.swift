import Accreditation
import Criteria
import Storage

/// A sheet laid out as the official form (phiếu đánh giá tiêu chí), for reading and printing.
struct SheetFormPage: PageContent {
    static let template = "Sheet/form"

    let school: String
    let group: String
    let standard: String
    let heading: String
    let year: String
    let sheetLink: String
    let parts: [Part]
    let table: [Row]
    let outcome: StateBadge
    let resultSpan: Int
    let approvedBy: String?

    /// One numbered part of the form.
    struct Part: Sendable {
        let partTitle: String
        var texts: [Text] = []
        var entries: [ImprovementRowView] = []
        var isPlan = false
        var verdicts: [StateBadge] = []
    }

    /// One text under its heading.
    struct Text: Sendable {
        let label: String?
        let body: String
    }

    /// One row of the table of findings.
    struct Row: Sendable {
        let name: String
        let cells: [String]
    }

    /// One entry of the plan.
    struct ImprovementRowView: Sendable {
        let measure: String
        let responsible: String
        let resources: String
        let due: String
    }

    static let samples = [
        SheetFormPage(
            school: "Trường Tiểu học Hạ Vân", group: "Nhóm 1", standard: "Tiêu chuẩn 1", heading: "Tiêu chí 1.1",
            year: "2024-2025", sheetLink: "/",
            parts: [
                Part(
                    partTitle: "1. Mô tả hiện trạng", texts: [Text(label: "Mức 1", body: "Trường có 20 lớp.")],
                    entries: [
                        ImprovementRowView(measure: "Sửa", responsible: "Tổ 1", resources: "Quỹ", due: "Học kỳ II")
                    ],
                    isPlan: true, verdicts: [StateBadge(.met)])
            ], table: [Row(name: "Mức 1", cells: ["a", "Đạt"])], outcome: StateBadge(.met), resultSpan: 3,
            approvedBy: "Nguyễn Thị Hiệu, 08:30")
    ]
}

extension SheetFormPage {
    init(_ sheet: CriterionSheet, _ visit: SheetVisit) {
        let code = sheet.criterion.code
        school = visit.dossier.schoolName
        group = sheet.assigned.isEmpty ? "…" : sheet.assigned.joined(separator: ", ")
        standard = SheetReader(sheet, visit).standard
        heading = visit.pack.sheetHeading(sheet.criterion)
        year = visit.dossier.schoolYear.description
        sheetLink = Route.criterion(dossier: visit.dossier.id.uuid, code: code).path
        let isSchoolWide = visit.pack.isSchoolWide(code)
        parts = isSchoolWide ? Self.clauses(sheet) : Self.levels(sheet)
        let width = sheet.criterion.levels.map(\.indicators.count).max() ?? 0
        table = isSchoolWide ? [] : sheet.criterion.levels.map { Self.row($0, sheet, width: width) }
        resultSpan = max(1, width)
        outcome = SheetStanding(sheet).criterion
        let approval = sheet.approval.flatMap { $0.covers(sheet.content) ? $0 : nil }
        approvedBy = approval.map { "\($0.byName), \(VietnameseTime.moment($0.at))" }
    }

    private static func levels(_ sheet: CriterionSheet) -> [Part] {
        let present = sheet.criterion.levels.map { level in
            Text(label: "Mức \(level.number)", body: body(.init(.present, level: level.number), sheet))
        }
        let pack = sheet.pack.pack
        var parts = [Part(partTitle: "1. \(pack.title(of: NarrativeField.Part.present))", texts: present)]
        for part in pack.sheetParts where part != .present {
            let text = Text(label: nil, body: body(.init(part), sheet))
            parts.append(Part(partTitle: "\(parts.count + 1). \(pack.title(of: part))", texts: [text]))
        }
        return pack.plansPerCriterion ? parts + [plan(number: parts.count + 1, clause: "", sheet)] : parts
    }

    private static func clauses(_ sheet: CriterionSheet) -> [Part] {
        sheet.criterion.levels.flatMap { level in
            level.indicators.flatMap { clause -> [Part] in
                let path = IndicatorPath(
                    criterion: sheet.criterion.code, level: level.number, indicator: clause.code)
                let texts = sheet.pack.pack.sheetParts.enumerated().map { number, part in
                    Text(
                        label: "\(number + 1). \(sheet.pack.pack.title(of: part))",
                        body: body(.init(part, level: level.number, clause: clause.code), sheet))
                }
                let verdict = StateBadge(sheet.findings[path]?.finding?.finding)
                let own = Part(partTitle: "Khoản \(clause.code)", texts: texts, verdicts: [verdict])
                guard sheet.pack.pack.plansPerCriterion else { return [own] }
                return [own, plan(number: texts.count + 1, clause: clause.code, sheet)]
            }
        }
    }

    private static func body(_ field: NarrativeField, _ sheet: CriterionSheet) -> String {
        sheet.texts[field]?.body ?? ""
    }

    private static func plan(number: Int, clause: String, _ sheet: CriterionSheet) -> Part {
        let entries = sheet.improvements.filter { $0.clause == clause }.map(\.row)
        return Part(
            partTitle: "\(number). Kế hoạch cải tiến chất lượng",
            entries: entries.map {
                .init(measure: $0.measure, responsible: $0.responsible, resources: $0.resources, due: $0.due)
            }, isPlan: true)
    }

    /// `*` stands for the only, unlabelled requirement of a level.
    private static func row(_ level: Level, _ sheet: CriterionSheet, width: Int) -> Row {
        let cells = level.indicators.map { indicator in
            let path = IndicatorPath(
                criterion: sheet.criterion.code, level: level.number, indicator: indicator.code)
            let finding = StateBadge(sheet.findings[path]?.finding?.finding)
            return "\(indicator.code == "-" ? "*" : indicator.code): \(finding.label)"
        }
        return Row(name: "Mức \(level.number)", cells: cells + Array(repeating: "", count: width - cells.count))
    }
}
