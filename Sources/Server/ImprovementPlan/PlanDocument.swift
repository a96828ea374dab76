import Accreditation
import Criteria

/// An improvement plan laid out as the form prints it, for reading: partial ImprovementPlan/document.
struct PlanDocument: Sendable {
    let groundsTitle: String
    let groundLines: [String]
    let preface: [PrintedView]
    let tables: [Table]
    let closing: [PrintedView]

    /// One of the three tables.
    struct Table: Sendable {
        let tableTitle: String
        let heads: [String]
        let rows: [Row]
        let isEmpty: Bool
    }

    struct Row: Sendable {
        let cells: [Cell]
    }

    /// A cell with its column's heading before it on narrow screens.
    struct Cell: Sendable {
        let head: String
        let cellText: String
    }

    static let sample = PlanDocument(
        groundsTitle: "II. Căn cứ", groundLines: ["Báo cáo tự đánh giá"], preface: [.sample],
        tables: [
            Table(
                tableTitle: "IV. Vấn đề", heads: ["TT"], rows: [Row(cells: [Cell(head: "TT", cellText: "1")])],
                isEmpty: true)
        ], closing: [.sample])
}

extension PlanDocument {
    /// - Parameter pack: the dossier's pack, which has a form for plans.
    init(_ plan: ImprovementPlan, _ form: PlanForm, _ pack: RulePack) {
        groundsTitle = form.grounds.part.heading
        groundLines =
            plan.grounds.isEmpty
            ? form.grounds.lines.map(\.text) : plan.grounds.split(whereSeparator: \.isNewline).map(String.init)
        preface = form.preface.map(PrintedView.init)
        let issues = plan.issues.enumerated().map { (String($0 + 1), $1.row) }
        let actions = plan.issues.enumerated().flatMap { index, issue in
            issue.actions.enumerated().map { ("\(index + 1).\($0 + 1)", $1.row) }
        }
        tables = [
            Table(form.issues, issues, pack), Table(form.actions, actions, pack),
            Table(form.reviews, form.reviewPeriods.map { ($0.title, plan.reviews[$0.entry] ?? PlanRow()) }, pack),
        ]
        closing = form.closing.map(PrintedView.init)
    }
}

extension PlanDocument.Table {
    /// Rows under their numbers; a table without a column for numbers gets one without a heading's text.
    fileprivate init(_ table: PlanTable, _ rows: [(String, PlanRow)], _ pack: RulePack) {
        let isNumbered = table.column(.number) != nil
        tableTitle = table.part.heading
        heads = (isNumbered ? [] : ["Lần đánh giá"]) + table.columns.map(\.title)
        isEmpty = rows.isEmpty
        self.rows = rows.map { number, row in
            let cells = table.columns.map { column in
                PlanDocument.Cell(
                    head: column.title,
                    cellText: column.name == .number ? number : pack.shown(column.name, row[column.name]))
            }
            return .init(cells: (isNumbered ? [] : [.init(head: "Lần đánh giá", cellText: number)]) + cells)
        }
    }
}

/// The plan as the official form, landscape, for printing.
struct PlanPrintPage: PageContent {
    static let template = "ImprovementPlan/print"

    let title: String
    let year: String
    let school: String
    let schoolTitle: String
    let kind: String
    let planLink: String
    let document: PlanDocument

    static let samples = [
        PlanPrintPage(
            title: "Kế hoạch", year: "2026-2027", school: "Trường Hạ Vân", schoolTitle: "I. Thông tin chung",
            kind: "trường tiểu học", planLink: "/", document: .sample)
    ]
}

extension PlanPrintPage {
    init(_ visit: PlanVisit, _ plan: ImprovementPlan) {
        title = visit.form.title
        year = visit.dossier.schoolYear.description
        school = visit.dossier.schoolName
        schoolTitle = visit.form.school.heading
        kind = visit.dossier.schoolKind.schoolKindTitle
        planLink = visit.link
        document = PlanDocument(plan, visit.form, visit.pack)
    }
}
