import Accreditation
import Criteria

/// Issuing body, number, place and day (Nghị định 30/2020/NĐ-CP, Phụ lục I).
enum LetterheadBlock {
    static func write(to draft: inout PaperDraft) {
        let (school, isNumbered) = (draft.context.state.school, draft.context.form.isNumbered)
        if school.managingBody.isBlankText { draft.note("Chưa có tên cơ quan quản lý trực tiếp.", .school) }
        if school.name.isBlankText { draft.note("Chưa có tên trường.", .school) }
        let head = Letterhead(
            managingBody: school.managingBody.isBlankText ? PaperDraft.gap : school.managingBody,
            issuer: school.name.isBlankText ? PaperDraft.gap : school.name,
            number: isNumbered ? number(&draft) : nil,
            placeAndDate: isNumbered ? placeAndDate(&draft) : draft.signedAt())
        draft.add(.letterhead(head))
    }

    private static func number(_ draft: inout PaperDraft) -> PaperText {
        let (details, symbol) = (draft.context.state.details, draft.context.form.symbol)
        if !details.number.isBlankText { return [PaperRun("Số: " + details.number)] }
        return [PaperRun("Số: "), draft.gap("Chưa có số của văn bản.", .details), PaperRun("/" + symbol)]
    }

    private static func placeAndDate(_ draft: inout PaperDraft) -> PaperText {
        let details = draft.context.state.details
        let place = draft.text(details.place, or: "Chưa có nơi ký văn bản.", .details)
        guard let day = Day(iso: details.day) else {
            return place + [PaperRun(", ngày "), draft.gap("Chưa có ngày ký văn bản.", .details)]
        }
        return place + [PaperRun(", " + day.longForm)]
    }
}

extension PaperDraft {
    /// Place and day of a paper without a number; room to write where they are not told. Nil where nobody signs.
    func signedAt() -> PaperText? {
        guard context.form.has(.signatures) else { return nil }
        let details = context.state.details
        let place = details.place.isBlankText ? "……………" : details.place
        return [PaperRun(place + ", " + (Day(iso: details.day)?.longForm ?? "ngày …… tháng …… năm ……"), italic: true)]
    }
}

extension Day {
    /// `ngày 05 tháng 01 năm 2027`: days below 10 and the months 1 and 2 have a zero.
    var longForm: String {
        "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }
}
