import Accreditation
import Criteria

/// The cover of a report: issuing body, title, place and year.
enum CoverBlock {
    /// - Parameter framed: whether it is the cover itself; the inner cover has no frame.
    static func write(framed: Bool, to draft: inout PaperDraft) {
        let (form, school) = (draft.context.form, draft.context.state.school)
        let body = draft.text(
            school.managingBody.uppercased(), or: "Chưa có tên cơ quan quản lý trực tiếp.", .school)
        let name = draft.text(school.name.uppercased(), bold: true, or: "Chưa có tên trường.", .school)
        let about = draft.filled(form.about)
        let lines: [(PaperText, Int)] = [
            (body, 14), (name, 15), ([], 14), ([PaperRun(form.title.uppercased(), bold: true)], 24),
            (about.map(\.inBold), 15), ([], 14), (foot(&draft), 14),
        ]
        let paragraphs = lines.map { Paragraph($0.0, style: .plain, alignment: .centred, size: $0.1) }
        if framed {
            draft.add(.cover(paragraphs))
        } else {
            for paragraph in paragraphs { draft.add(.paragraph(paragraph)) }
        }
    }

    /// `HÀ NỘI – 2027`: the province and the year of the paper, or that in which the school year ends.
    private static func foot(_ draft: inout PaperDraft) -> PaperText {
        let (school, details) = (draft.context.state.school, draft.context.state.details)
        let province = draft.text(school.province.uppercased(), bold: true, or: "Chưa có tên tỉnh, thành phố.", .school)
        let year = Day(iso: details.day)?.year ?? draft.context.year.map { $0.start + 1 }
        return province + (year.map { [PaperRun(" – \($0)", bold: true)] } ?? [])
    }
}
