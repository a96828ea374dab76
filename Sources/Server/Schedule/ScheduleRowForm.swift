import Accreditation
import Criteria
import Storage

/// The form of one row of the plan.
struct ScheduleRowForm {
    let visit: ScheduleVisit

    init(_ visit: ScheduleVisit) { self.visit = visit }

    private static let done = "da-xong"

    func values(_ row: ScheduleRow) -> FormValues {
        let weeks = row.weeks.map { $0.count > 1 ? "\($0.lowerBound)–\($0.upperBound)" : "\($0.lowerBound)" }
        return FormValues([
            "tuan": weeks ?? "", "ngay-cuoi": row.due?.vietnamese ?? "", "luc": row.moment, "viec": row.activity,
            "tieu-chi": row.criteria, "nguon-luc": row.resource, "ket-qua": row.product, "ghi-chu": row.remarks,
            "nguoi-khac": row.others, "tinh-trang": row.doneOn == nil ? "" : Self.done,
        ])
    }

    func page(_ row: ScheduleRow, _ values: FormValues, isNew: Bool, conflict: String?) -> RecordPage {
        let id = visit.dossier.id.uuid
        let chosen = Set(row.people)
        return RecordPage(
            heading: isNew ? "Thêm dòng: \(row.list.title)" : row.activity, lead: visit.dossier.title,
            link: isNew
                ? Route.newScheduleRow(id, list: row.list.rawValue).path : Route.scheduleRow(id, row.id.uuid).path,
            version: String(row.version), summary: values.summary, conflict: conflict, fields: fields(row, values),
            peopleTitle: row.list == .timetable ? "Người thực hiện" : "Người phụ trách",
            people: visit.desk.people.map { $0.option("nguoi", isSelected: chosen.contains($0.id)) },
            cancelLink: visit.link.path,
            deleting: isNew
                ? nil
                : .init(
                    deleteLink: Route.deleteScheduleRow(id, row.id.uuid).path,
                    deleteNote: "Dòng này không còn trong kế hoạch; lịch sử vẫn giữ nội dung."))
    }

    private func fields(_ row: ScheduleRow, _ values: FormValues) -> [RecordField] {
        var fields: [RecordField] = [.area(values.field("viec", "Hoạt động", isRequired: true))]
        if row.list == .resources {
            fields += [
                .area(values.field("nguon-luc", "Nguồn lực cần huy động, cung cấp")),
                .text(values.field("tieu-chi", "Tiêu chuẩn, tiêu chí")),
            ]
        }
        fields += [
            .text(values.field("tuan", "Tuần", hint: "Một tuần hoặc một khoảng, ví dụ 3 hoặc 3–5.")),
            .date(values.field("ngay-cuoi", "Ngày cuối", hint: "Khi không tính theo tuần.")),
            .text(values.field("luc", "Thời điểm bằng lời", hint: "Ví dụ: trong tháng 9.")),
            .area(values.field("ket-qua", "Kết quả, sản phẩm")), .area(values.field("ghi-chu", "Ghi chú")),
            .text(values.field("nguoi-khac", "Người khác, nhóm khác", hint: "Ví dụ: các nhóm công tác.")),
        ]
        if row.list == .timetable {
            fields.append(
                .select(
                    values.choice(
                        "tinh-trang", "Tình trạng", options: [("", "Chưa xong"), (Self.done, "Đã xong")])))
        }
        return fields
    }

    /// Takes over what was typed.
    func read(_ form: Form, _ values: inout FormValues, into row: inout ScheduleRow, today: Day) {
        row.activity = form["viec"]
        if row.activity.isEmpty { values.fail("viec", "Hãy ghi hoạt động.") }
        let lengths = [
            ("viec", "Hoạt động", 5000), ("nguon-luc", "Nguồn lực", 5000), ("ket-qua", "Kết quả", 5000),
            ("ghi-chu", "Ghi chú", 5000), ("tieu-chi", "Tiêu chí", 500), ("luc", "Thời điểm", 500),
            ("nguoi-khac", "Người khác", 500),
        ]
        for (name, title, length) in lengths { values.limit(name, title, to: length) }
        row.weeks = ScheduleRow.weeks(typed: form["tuan"])
        if row.weeks == nil, !form["tuan"].isEmpty {
            values.fail("tuan", "Hãy ghi tuần là số từ 1 đến \(ScheduleRow.lastWeek), hoặc một khoảng như 3–5.")
        }
        row.due = values.day("ngay-cuoi")
        row.moment = form["luc"]
        row.criteria = form["tieu-chi"]
        row.resource = form["nguon-luc"]
        row.product = form["ket-qua"]
        row.remarks = form["ghi-chu"]
        row.others = form["nguoi-khac"]
        let known = Set(visit.desk.people.map(\.id))
        row.people = form.all("nguoi").compactMap { PersonID($0) }.filter(known.contains)
        row.doneOn = form["tinh-trang"] == Self.done ? row.doneOn ?? today : nil
    }
}
