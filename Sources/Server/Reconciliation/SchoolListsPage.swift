import Accreditation
import Criteria
import Foundation
import Storage

/// How one school's figures stand to lists from elsewhere.
struct SchoolListsPage: PageContent {
    static let template = "Reconciliation/school"

    let school: String
    let summary: FormSummary?
    let counts: String
    /// Whose figures are compared.
    let note: String
    let open: [Line]
    let answered: [Line]
    let lacking: [Line]
    let lists: [ListLine]
    let bringLink: String?
    /// Years of which official figures can be taken.
    let officials: [OfficialForm]

    /// A figure that differs, or that the school lacks.
    struct Line: Sendable {
        let id: String
        let figure: String
        let year: String
        let own: String
        let outside: String
        let difference: String
        let source: String
        let correct: LinkView?
        let answer: AnswerForm?
        /// Reasons that were given, the last one last.
        let answers: [String]
    }

    /// Saying why a figure differs.
    struct AnswerForm: Sendable {
        let link: String
        let list: String
        let key: String
        /// Both numbers as they are shown: an answer is about these.
        let seen: String
        let reason: FormField
    }

    /// A list.
    struct ListLine: Sendable {
        let title: String
        let about: String
        let hash: String
    }

    /// Taking the official figures of a year as a list.
    struct OfficialForm: Sendable {
        let link: String
        let year: Int
        let label: String
    }

    static let samples = [
        SchoolListsPage(
            school: "Trường Tiểu học Hạ Vân",
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy ghi lý do.")]), counts: "1 chỗ lệch",
            note: "So số đang nhập.", open: [sample], answered: [sample], lacking: [sample],
            lists: [ListLine(title: "Cơ sở dữ liệu ngành", about: "ngày đầu tháng", hash: "ab12")], bringLink: "/",
            officials: [OfficialForm(link: "/", year: 2023, label: "Lấy số liệu chính thức")])
    ]

    private static let sample = Line(
        id: "lech-1", figure: "Bảng 1: Cộng", year: "2024-2025", own: "14", outside: "15", difference: "-1",
        source: "Cơ sở dữ liệu ngành", correct: LinkView(label: "Sửa", link: "/"),
        answer: AnswerForm(
            link: "/", list: "0", key: "classes/total", seen: "14 15",
            reason: FormField(
                id: "ly-do", label: "Vì sao lệch", value: "", hint: nil, error: "Hãy ghi.", describedBy: nil,
                isRequired: true)),
        answers: ["Lê Thị Thu Hà: đếm khác ngày"])
}

extension SchoolListsPage {
    init(_ reading: SchoolListsReading, _ values: FormValues) {
        school = reading.access.name
        summary = values.summary
        counts = reading.words
        note =
            reading.access.isInside
            ? "So số trường đang nhập với danh sách mới nhất của mỗi nguồn."
            : "So số hiệu trưởng đã xác nhận gần nhất với danh sách mới nhất của mỗi nguồn."
        func lines(_ standing: ListedFigure.Standing) -> [Line] {
            reading.figures.filter { $0.standing == standing }.map { Line($0, reading, values) }
        }
        open = lines(.open)
        answered = lines(.answered)
        lacking = lines(.lacking)
        lists = reading.lists.map(ListLine.init)
        let unit = reading.access.school
        bringLink = reading.mayBring ? Route.bringList.with("don-vi", unit.description).path : nil
        officials = reading.officialYears.map { year in
            OfficialForm(
                link: Route.takeOfficial(unit.uuid).path, year: year.start,
                label: "So với số liệu chính thức năm học \(year)")
        }
    }
}

extension SchoolListsReading {
    fileprivate var words: String {
        guard !figures.isEmpty else { return "Chưa có danh sách nào để đối chiếu." }
        return """
            \(count(.open)) chỗ lệch chưa giải quyết, \(count(.answered)) chỗ lệch đã có lý do, \
            \(count(.lacking)) chỗ trường chưa có số, \(count(.equal)) chỗ khớp.
            """
    }
}

extension SchoolListsPage.Line {
    init(_ listed: ListedFigure, _ reading: SchoolListsReading, _ values: FormValues) {
        let place = FigurePlace("\(listed.year):\(listed.key)")
        let figure = reading.labels[listed.key]
        let list = reading.lists.first { $0.id == listed.list }
        id = "lech-\(listed.source.rawValue)-\(listed.year)-\(listed.key.replacing("/", with: "-"))"
        self.figure = figure?.title ?? listed.key
        year = listed.year.description
        own = listed.own.map(FigureValue.words) ?? "chưa có"
        outside = FigureValue.words(listed.outside)
        difference = listed.difference.map { ($0 > 0 ? "+" : "") + FigureValue.words($0) } ?? "–"
        source = [
            listed.source.title, list.map(\.isNamedAsItsSource) == false ? list?.title ?? "" : "",
            list.map { "ngày \($0.asOf.vietnamese), \($0.unitName)" } ?? "",
            listed.place,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        let isSum = figure.map { $0.parts != [listed.key] } ?? false
        correct = reading.dossier.flatMap { dossier in
            place.map { place in
                LinkView(
                    label: listed.own == nil ? "Nhập số của trường" : "Sửa số của trường",
                    link: "\(Route.figures(dossier.uuid).path)#\(isSum ? "o-" : "")\(place)")
            }
        }
        let isOpen = listed.standing == .open && reading.mayAnswer
        answer = isOpen ? SchoolListsPage.AnswerForm(listed, id: id, values) : nil
        answers = listed.answers.map {
            """
            \(VietnameseTime.moment($0.at)), \($0.byName) (trường \(FigureValue.words($0.own)), nguồn \
            \(FigureValue.words($0.outside))): \($0.reason)
            """
        }
    }
}

extension SchoolListsPage.AnswerForm {
    fileprivate init(_ listed: ListedFigure, id: String, _ values: FormValues) {
        link = Route.schoolLists(listed.school.uuid).path
        list = listed.list.uuidString.lowercased()
        key = listed.key
        seen = listed.seen
        let isThis = values["khoa"] == key && values["danh-sach"] == list
        let shown = isThis ? values : FormValues()
        let field = shown.field("ly-do", "Vì sao lệch", isRequired: true)
        reason = FormField(
            id: "ly-do", label: "Vì sao lệch", value: field.value, hint: nil, error: field.error, describedBy: nil,
            isRequired: true)
    }
}

extension ListedFigure {
    /// Both numbers: an answer is about these.
    var seen: String { "\(own?.description ?? "") \(outside)" }
}

extension FigureList {
    /// Whether nobody gave it a name of its own.
    var isNamedAsItsSource: Bool { title == source.title }
}

extension SchoolListsPage.ListLine {
    init(_ list: FigureList) {
        let name = list.isNamedAsItsSource ? "" : ": \(list.title)"
        title = "\(list.source.title)\(name), năm học \(list.year)"
        let file = list.fileName.isEmpty ? "" : ", tệp “\(list.fileName)”"
        about = """
            ngày \(list.asOf.vietnamese), \(list.figures) số liệu, \(list.unitName); \(list.broughtByName) đưa vào lúc \
            \(VietnameseTime.moment(list.broughtAt))\(file)
            """
        hash = list.fileHash
    }
}
