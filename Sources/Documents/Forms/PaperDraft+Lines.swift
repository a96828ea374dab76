import Accreditation
import Criteria

extension PaperDraft {
    /// The printed lines of a part, with its code in front of the first where there is no heading.
    mutating func opening(_ part: PaperPart) {
        let leads = part.title.isEmpty && !part.code.isEmpty
        for (index, line) in part.opening.enumerated() {
            let code = leads && index == 0 ? [PaperRun(part.code + ". ", bold: true)] : []
            let isRemark = line.hasPrefix("(") && line.hasSuffix(")")
            if isRemark {
                paragraph(filled(line, italic: true), style: .plain, alignment: .centred)
            } else if line.hasPrefix("- ") {
                paragraph(filled(String(line.dropFirst(2))), style: .item)
            } else {
                paragraph(code + filled(line))
            }
        }
    }

    /// A printed line with its fields filled in.
    mutating func filled(_ line: String, italic: Bool = false) -> PaperText {
        var text: PaperText = []
        for piece in PaperField.pieces(of: line) {
            switch piece {
            case .words(let words): text.append(PaperRun(words, italic: italic))
            case .unknown(let name): text.append(PaperRun("{\(name)}", italic: italic))
            case .field(let field): text.append(value(field, italic: italic))
            case .figure(let path): text.append(figure(path, italic: italic))
            }
        }
        return text
    }

    private mutating func value(_ field: PaperField, italic: Bool) -> PaperRun {
        let (value, sentence, place) = told(field)
        return value.isBlankText ? gap(sentence, place) : PaperRun(value, italic: italic)
    }

    /// The value of a field, and what to say where it is empty.
    private func told(_ field: PaperField) -> (String, String, MissingItem.Place) {
        let (school, pack) = (context.state.school, context.pack)
        switch field {
        case .school: return (school.name, "Chưa có tên trường.", .school)
        case .year: return (context.content.schoolYear, "Chưa có năm học.", .school)
        case .circular: return (pack.circular.number, "", .school)
        case .head: return (school.headPost, "Chưa có chức vụ người đứng đầu.", .school)
        case .headName: return (school.headName, "Chưa có tên người đứng đầu.", .school)
        case .managingBody: return (school.managingBody, "Chưa có tên cơ quan quản lý trực tiếp.", .school)
        case .councilSize:
            let count = context.members.count
            return (count == 0 ? "" : String(count), "Chưa có thành viên hội đồng tự đánh giá.", .council)
        case .standards: return (String(pack.printed.standards.count), "", .school)
        case .criteria: return (String(pack.printed.criteria.count), "", .school)
        case .decision:
            let sentence = "Chưa ghi số, ngày quyết định thành lập hội đồng tự đánh giá."
            return (context.state.details.decision, sentence, .details)
        case .years: return (String(pack.statistics.years), "", .school)
        case .kind: return (school.kindTitle, "Chưa có loại trường và cấp học.", .school)
        case .province: return (school.province, "Chưa có tên tỉnh, thành phố.", .school)
        case .commune: return (school.commune, "Chưa có tên xã, phường.", .school)
        }
    }

    /// The figure at `table/row` for the assessed school year, or at `table/row/column`.
    private mutating func figure(_ path: String, italic: Bool) -> PaperRun {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count >= 2, let table = context.pack.statistics.tables.first(where: { $0.id == parts[0] }),
            let row = table.rows.first(where: { $0.id == parts[1] })
        else { return PaperRun("{\(path)}", italic: italic) }
        let figures = context.state.figures
        let column = parts.count > 2 ? parts[2] : table.isYearly ? nil : table.columns.first?.id
        let value =
            column.map { figures[table.id, row.id, column: $0] }
            ?? context.year.flatMap { figures[table.id, row.id, year: $0] }
        if let value, !value.isEmpty { return PaperRun(value, italic: italic) }
        return gap("Chưa có số liệu “\(row.title)” (bảng \(table.code)).", .figures(table: table.id))
    }
}
