import Accreditation
import Criteria
import Storage

/// The form of one piece that is wanted.
struct CollectingRowForm {
    let visit: CollectingVisit
    /// What rows may have become.
    let pieces: [EvidenceEntry]

    static func values(_ row: CollectingRow) -> FormValues {
        FormValues([
            "tieu-chi": row.criterion, "ten": row.name, "noi-giu": row.keeper,
            "nguoi": row.collector?.description ?? "", "tu-ngay": row.from?.vietnamese ?? "",
            "den-ngay": row.to?.vietnamese ?? "", "tinh-trang": row.state.rawValue, "ghi-chu": row.note,
            "minh-chung": row.evidence?.description ?? "",
        ])
    }

    func page(_ row: CollectingRow, _ values: FormValues, isNew: Bool, conflict: String?) -> RecordPage {
        let id = visit.dossier.id.uuid
        let mayDelete = !isNew && visit.dossier.allows(.planWork)
        return RecordPage(
            heading: isNew ? "Thêm minh chứng cần thu thập" : row.name, lead: visit.dossier.title,
            link: isNew ? Route.newCollectingRow(id).path : Route.collectingRow(id, row.id.uuid).path,
            version: String(row.version), summary: values.summary, conflict: conflict, fields: fields(values),
            peopleTitle: "", people: [], cancelLink: visit.link.path,
            deleting: mayDelete
                ? .init(
                    deleteLink: Route.deleteCollectingRow(id, row.id.uuid).path,
                    deleteNote: "Dòng này không còn trong kế hoạch; lịch sử vẫn giữ nội dung.") : nil)
    }

    private func fields(_ values: FormValues) -> [RecordField] {
        let people = visit.desk.people.map { ($0.id.description, $0.name) }
        let states = CollectingRow.State.allCases.map { ($0.rawValue, $0.title) }
        let pieces = pieces.map { ($0.id.description, "\($0.code) \($0.name)") }
        return [
            .select(
                values.choice(
                    "tieu-chi", "Tiêu chí", options: [("", "Chọn tiêu chí")] + visit.criteria.map { ($0.0, $0.1) },
                    isRequired: true)),
            .text(values.field("ten", "Tên minh chứng", isRequired: true)),
            .text(values.field("noi-giu", "Nơi giữ", hint: "Ví dụ: văn thư, tổ chuyên môn 1.")),
            .select(values.choice("nguoi", "Người thu thập", options: [("", "Chưa giao")] + people)),
            .date(values.field("tu-ngay", "Từ ngày")), .date(values.field("den-ngay", "Đến ngày")),
            .select(values.choice("tinh-trang", "Tình trạng", options: states)),
            .select(
                values.choice(
                    "minh-chung", "Minh chứng đã đăng ký", options: [("", "Chưa có")] + pieces,
                    hint: "Chọn khi tên khác tên ở đây. Có tệp tải lên là dòng này tự chuyển sang “Đã thu thập”.")),
            .area(
                values.field("ghi-chu", "Ghi chú", hint: "Bắt buộc khi thất lạc: mất khi nào, tìm ở đâu, thay bằng gì.")
            ),
        ]
    }

    /// Takes over what was typed.
    func read(_ form: Form, _ values: inout FormValues, into row: inout CollectingRow) {
        row.criterion = form["tieu-chi"]
        if !visit.criteria.contains(where: { $0.code == row.criterion }) {
            values.fail("tieu-chi", "Hãy chọn tiêu chí.")
        }
        row.name = form["ten"]
        if row.name.isEmpty { values.fail("ten", "Hãy ghi tên minh chứng cần thu thập.") }
        values.limit("ten", "Tên", to: CollectingRow.longestName)
        values.limit("noi-giu", "Nơi giữ", to: CollectingRow.longestName)
        values.limit("ghi-chu", "Ghi chú", to: CollectingRow.longestNote)
        if isDoubled(row) { values.fail("ten", "Tiêu chí này đã có minh chứng tên này trong kế hoạch.") }
        row.keeper = form["noi-giu"]
        row.collector = PersonID(form["nguoi"]).flatMap { id in visit.desk.people.contains { $0.id == id } ? id : nil }
        row.from = values.day("tu-ngay")
        row.to = values.day("den-ngay")
        if let from = row.from, let to = row.to, to < from {
            values.fail("den-ngay", "Ngày cuối phải từ \(from.vietnamese) trở đi.")
        }
        row.note = form["ghi-chu"]
        row.state = CollectingRow.State(rawValue: form["tinh-trang"]) ?? .collecting
        if row.state == .lost, row.note.isEmpty {
            values.fail("ghi-chu", "Hãy ghi minh chứng thất lạc thế nào và sẽ thay bằng gì.")
        }
        let piece = pieces.first { $0.id.description == form["minh-chung"] }
        row.evidence = piece?.id
        if row.state == .collecting, let piece, piece.files > 0 { row.state = .done }
    }

    private func isDoubled(_ row: CollectingRow) -> Bool {
        visit.rows.contains { $0.id != row.id && $0.criterion == row.criterion && $0.name == row.name }
    }
}
