import Accreditation
import Criteria
import Storage

/// A form for one row of a list: its fields in order, people to tick, and the version that it was opened with.
struct RecordPage: PageContent {
    static let template = "Form/record"

    let heading: String
    let lead: String
    let link: String
    let version: String
    let summary: FormSummary?
    /// What somebody else saved meanwhile.
    let conflict: String?
    let fields: [RecordField]
    let peopleTitle: String
    let people: [FormOption]
    let cancelLink: String
    let deleting: Deleting?

    /// How the row is deleted.
    struct Deleting: Sendable {
        let deleteLink: String
        let deleteNote: String
    }

    static let samples: [RecordPage] = {
        var values = FormValues(["viec": "Tập huấn"])
        values.fail("viec", "Hãy ghi việc cần làm.")
        let field = values.field("viec", "Việc", hint: "Ngắn gọn", isRequired: true)
        return [
            RecordPage(
                heading: "Thêm dòng", lead: "Kế hoạch", link: "/", version: "0", summary: values.summary,
                conflict: "Người khác vừa sửa dòng này.",
                fields: [
                    .text(field), .area(field), .date(field),
                    .select(values.choice("trang-thai", "Trạng thái", options: [("a", "Đang làm")])),
                ], peopleTitle: "Người thực hiện",
                people: [FormOption(id: "a", value: "a", label: "Nguyễn Thị Hà", isSelected: true)], cancelLink: "/",
                deleting: Deleting(deleteLink: "/", deleteNote: "Dòng này không còn được in."))
        ]
    }()
}

/// One field of such a form; exactly one of the four is there.
struct RecordField: Sendable {
    let lineField: FormField?
    let areaField: FormField?
    let dayField: FormField?
    let choiceField: FormChoice?

    static func text(_ field: FormField) -> RecordField { .init(field, nil, nil, nil) }
    static func area(_ field: FormField) -> RecordField { .init(nil, field, nil, nil) }
    static func date(_ field: FormField) -> RecordField { .init(nil, nil, field, nil) }
    static func select(_ choice: FormChoice) -> RecordField { .init(nil, nil, nil, choice) }

    private init(_ line: FormField?, _ area: FormField?, _ day: FormField?, _ choice: FormChoice?) {
        lineField = line
        areaField = area
        dayField = day
        choiceField = choice
    }
}

extension FormValues {
    /// A day as typed, nil where nothing was; marks the field where it is no day.
    mutating func day(_ name: String) -> Day? {
        let text = self[name].filter { !$0.isWhitespace }
        guard !text.isEmpty else { return nil }
        guard let day = Day(typed: text) else {
            fail(name, "Hãy ghi ngày theo mẫu ngày/tháng/năm.")
            return nil
        }
        return day
    }

    /// Marks a field whose text is longer than the database takes.
    mutating func limit(_ name: String, _ title: String, to length: Int) {
        if self[name].unicodeScalars.count > length {
            fail(name, "\(title) dài quá \(length) ký tự; hãy ghi ngắn hơn.")
        }
    }
}

extension SchoolPerson {
    /// A person to tick.
    func option(_ name: String, isSelected: Bool) -> FormOption {
        FormOption(
            id: "\(name)-\(id)", value: id.description, label: post.isEmpty ? self.name : "\(self.name) – \(post)",
            isSelected: isSelected)
    }
}
