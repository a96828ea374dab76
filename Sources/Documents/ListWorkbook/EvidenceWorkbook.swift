public import Accreditation
import Criteria
public import Workbook

/// The list of evidence as a workbook, with the columns that the pack prescribes.
public enum EvidenceWorkbook {
    /// Nil where the pack was kept before packs had papers.
    ///
    /// - Parameter title: what stands above the list.
    public static func workbook(_ source: PaperSource, title: String) -> WrittenWorkbook? {
        guard let form = source.pack.papers.first(where: { $0.has(.evidenceList) }) else { return nil }
        var draft = PaperDraft(PaperContext(form, source))
        EvidenceListBlock.write(to: &draft)
        var sheet = TableSheet()
        sheet.add(line: form.title, bold: true)
        sheet.add(line: title)
        sheet.add(line: "")
        for table in draft.tables { sheet.add(table) }
        return WrittenWorkbook(title: form.title, sheets: [sheet.sheet("Danh mục minh chứng")])
    }
}

extension PaperDraft {
    /// The tables of everything written so far, in order.
    var tables: [PaperTable] {
        sections.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }
}
