import Accreditation
public import Workbook

/// An empty list of figures for schools to be compared with: one sheet for each set of figures.
public struct FigureListForm: Sendable {
    private let schools: [FigureListFile.School]

    public init(_ schools: [FigureListFile.School]) {
        self.schools = schools
    }

    public var workbook: WrittenWorkbook {
        var groups: [(names: [String], schools: [FigureListFile.School])] = []
        for school in schools {
            let names = school.figures.figures.map(\.key.description)
            if let place = groups.firstIndex(where: { $0.names == names }) {
                groups[place].schools.append(school)
            } else if !names.isEmpty {
                groups.append((names, [school]))
            }
        }
        return WrittenWorkbook(
            title: "Danh sách số liệu để đối chiếu",
            sheets: groups.enumerated().map { place, group in sheet(place + 1, group.schools) })
    }

    private func sheet(_ number: Int, _ schools: [FigureListFile.School]) -> WrittenSheet {
        let figures = schools.first?.figures.figures ?? []
        let head = [FigureListFile.codeHead, FigureListFile.nameHead] + figures.map(\.key.description)
        let titles = ["", ""] + figures.map(\.title)
        var sheet = WrittenSheet(
            name: "Danh sách \(number)",
            rows: [row(head, bold: true), row(titles)] + schools.map { row([$0.code, $0.name]) })
        sheet.columnWidths = [16, 36] + figures.map { _ in 16 }
        sheet.frozenRows = 2
        sheet.frozenColumns = 2
        return sheet
    }

    private func row(_ texts: [String], bold: Bool = false) -> WrittenRow {
        WrittenRow(
            texts.map { text in
                WrittenCell(
                    text.isEmpty ? .empty : .text(text),
                    style: CellStyle {
                        $0.isBold = bold
                        $0.wraps = true
                    })
            })
    }
}
