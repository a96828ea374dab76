import Accreditation
import Foundation
import Storage

/// One evaluator's record: training, years, workplaces, absences, interests.
struct EvaluatorPage: PageContent {
    static let template = "Evaluators/evaluator"

    let name: String
    let post: String
    let summary: FormSummary?
    /// Only for those who keep the pool.
    let profile: Profile?
    let facts: [Fact]
    let works: [String]
    let absences: [Note]
    let interests: [Note]
    let absenceForm: AbsenceForm
    let interestForm: InterestForm
    /// Only for those who keep the pool.
    let workForm: WorkForm?

    struct Profile: Sendable {
        let profileLink: String
        let version: Int
        let certificate: FormField
        let trained: FormField
        let since: FormField
        let elsewhere: FormField
    }

    struct Fact: Sendable {
        let term: String
        let value: String
    }

    struct Note: Sendable {
        let words: String
        let key: String
        /// Where it is taken away; nil for those who may not.
        let removeLink: String?
    }

    struct AbsenceForm: Sendable {
        let absenceLink: String
        let from: FormField
        let to: FormField
        let reason: FormField
    }

    struct InterestForm: Sendable {
        let interestLink: String
        let school: FormField
        let what: FormField
    }

    struct WorkForm: Sendable {
        let workLink: String
        let workplace: FormField
        let workPost: FormField
        let workFrom: FormField
        let workTo: FormField
    }

    static let samples: [EvaluatorPage] = {
        var values = FormValues()
        values.fail("vao-nganh", "Hãy ghi ngày theo dạng ngày/tháng/năm.")
        let note = EvaluatorPage.Note(words: "từ thứ Hai đến thứ Sáu", key: "a", removeLink: "/")
        return [true, false].map { keeps in
            EvaluatorPage(
                name: "Nguyễn Hữu Thắng", post: "Hiệu trưởng", summary: values.summary,
                profile: keeps ? profile("/", 1, values) : nil,
                facts: keeps ? [] : [Fact(term: "Chứng chỉ", value: "214")], works: ["Trường Tiểu học Lê Khôi"],
                absences: [note], interests: [note], absenceForm: absenceForm("/", values),
                interestForm: interestForm("/", values), workForm: keeps ? workForm("/", values) : nil)
        }
    }()
}

extension EvaluatorPage {
    static func profile(_ link: String, _ version: Int, _ values: FormValues) -> Profile {
        Profile(
            profileLink: link, version: version,
            certificate: values.field(
                "chung-chi", "Chứng chỉ tập huấn đánh giá ngoài",
                hint: "Ghi như trên chứng chỉ, ví dụ: Chứng chỉ đánh giá ngoài số 214."),
            trained: values.field("ngay-chung-chi", "Ngày cấp chứng chỉ"),
            since: values.field(
                "vao-nganh", "Vào ngành giáo dục từ ngày", hint: "Hệ thống tính số năm công tác từ ngày này."),
            elsewhere: values.field(
                "noi-khac", "Nơi công tác không có trong hệ thống",
                hint: "Ví dụ: Trường Tiểu học Bình Khê A (2005–2014)."))
    }

    static func absenceForm(_ link: String, _ values: FormValues) -> AbsenceForm {
        AbsenceForm(
            absenceLink: link, from: values.field("ban-tu", "Bận từ ngày", isRequired: true),
            to: values.field("ban-den", "Đến ngày", isRequired: true), reason: values.field("ban-ly-do", "Việc bận"))
    }

    static func interestForm(_ link: String, _ values: FormValues) -> InterestForm {
        InterestForm(
            interestLink: link,
            school: values.field("truong-lien-quan", "Trường", hint: "Tên hoặc mã trường.", isRequired: true),
            what: values.field(
                "lien-quan", "Liên quan thế nào", hint: "Ví dụ: vợ là giáo viên của trường.", isRequired: true))
    }

    static func workForm(_ link: String, _ values: FormValues) -> WorkForm {
        WorkForm(
            workLink: link,
            workplace: values.field("truong", "Trường", hint: "Tên hoặc mã trường.", isRequired: true),
            workPost: values.field("chuc-vu-cu", "Chức vụ"), workFrom: values.field("tu", "Từ ngày"),
            workTo: values.field("den", "Đến ngày", hint: "Để trống nếu đang công tác ở đó."))
    }

    /// - Parameter keeps: whether the reader keeps the pool; the evaluator reads, and notes absences and interests.
    init(
        _ entry: EvaluatorEntry, absences: [EvaluatorNote], interests: [EvaluatorNote], keeps: Bool,
        _ values: FormValues
    ) {
        let id = entry.person.uuid
        let line = EvaluatorListPage.Line(entry)
        name = entry.name
        post = entry.post
        summary = values.summary
        profile = keeps ? Self.profile(Route.evaluator(id).path, entry.version, values) : nil
        facts =
            keeps
            ? []
            : [
                Fact(term: "Chứng chỉ tập huấn đánh giá ngoài", value: line.training),
                Fact(term: "Vào ngành giáo dục từ ngày", value: line.since),
            ].map { Fact(term: $0.term, value: $0.value.isEmpty ? "chưa ghi" : $0.value) }
        works = line.works
        self.absences = absences.map { Note($0, Route.evaluatorAct(id, "bo-ban").path) }
        self.interests = interests.map { Note($0, keeps ? Route.evaluatorAct(id, "bo-lien-quan").path : nil) }
        absenceForm = Self.absenceForm(Route.evaluatorAct(id, "ban").path, values)
        interestForm = Self.interestForm(Route.evaluatorAct(id, "lien-quan").path, values)
        workForm = keeps ? Self.workForm(Route.evaluatorAct(id, "noi-cong-tac").path, values) : nil
    }
}

extension EvaluatorPage.Note {
    init(_ note: EvaluatorNote, _ link: String?) {
        self.init(words: note.words, key: note.id.uuidString.lowercased(), removeLink: link)
    }
}
