import Accreditation
import Criteria

/// Bringing a list of figures from elsewhere.
struct BringListPage: PageContent {
    static let template = "Reconciliation/bring"

    let unit: String
    let unitID: String
    let formLink: String
    let link: String
    let summary: FormSummary?
    let source: FormChoice
    let year: FormChoice
    let day: FormField
    let name: FormField
    let file: FormField
    let limitNote: String

    static let samples = [
        BringListPage(
            unit: "Phòng GDĐT", unitID: "0", formLink: "/", link: "/",
            summary: FormSummary(problems: [FormProblem(link: "#tep", sentence: "Hãy chọn tệp.")]),
            source: FormValues().choice("nguon", "Nguồn", options: [("sector", "Cơ sở dữ liệu ngành")]),
            year: FormValues().choice("nam", "Năm học", options: [("2024", "2024-2025")]),
            day: FormValues().field("ngay", "Ngày"), name: FormValues().field("ten", "Tên"),
            file: FormValues().field("tep", "Tệp"), limitNote: "Tối đa 5 MB.")
    ]
}

extension BringListPage {
    init(_ visit: ListVisit, _ values: FormValues, largest: Int) {
        unit = visit.place.name
        unitID = visit.place.unit.description
        formLink = Route.listForm.with("don-vi", visit.place.unit.description).path
        link = Route.bringList.path
        summary = values.summary
        source = values.choice(
            "nguon", "Nguồn của danh sách",
            options: [("", "– Chọn –")] + FigureList.Source.files.map { ($0.rawValue, $0.title) }, isRequired: true)
        year = values.choice(
            "nam", "Số liệu của năm học", options: visit.listYears.map { (String($0.start), $0.description) },
            isRequired: true)
        day = values.field(
            "ngay", "Ngày của danh sách", hint: "Ngày kết xuất hoặc ngày chốt ở nguồn.", isRequired: true)
        name = values.field("ten", "Tên danh sách", hint: "Để trống thì lấy tên nguồn.")
        file = values.field("tep", "Tệp danh sách", isRequired: true)
        limitNote = "Tệp .xlsx hoặc .csv, tối đa \(FileSize.text(largest))."
    }
}
