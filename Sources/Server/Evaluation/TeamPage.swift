import Accreditation
import Criteria
import Storage

/// Forming a team, or changing it.
struct TeamPage: PageContent {
    static let template = "Evaluation/team"

    let words: TeamTerms
    let teamLink: String
    let heading: String
    let school: String
    let summary: FormSummary?
    /// 0 while there is no team yet.
    let teamVersion: Int
    let decisionNumber: FormField
    let decisionDay: FormField
    let surveyFrom: FormField
    let surveyTo: FormField
    /// Why members leave or join; only for a team there is.
    let changeReason: FormField?
    /// How many members rate each criterion; only for a new team.
    let each: FormField?
    let minimum: Int
    /// That size and shares are settings because the circular's text was not available; nil where that is not so.
    let sizeRemark: String?
    let people: [Choice]
    let isEmpty: Bool
    let submitLabel: String

    /// Somebody who may be chosen, or who may not.
    struct Choice: Sendable {
        let name: String
        let post: String
        /// The name of the field.
        let field: String
        /// Why this person may not be chosen; empty for who may.
        let barred: [String]
        let isOpen: Bool
        let options: [FormOption]
        /// Where the reason is given for what stands against it.
        let waivers: [Waiver]
    }

    /// Something that stands against a person, and the reason for choosing them all the same.
    struct Waiver: Sendable {
        let problem: String
        let reason: FormField
    }

    static let samples: [TeamPage] = {
        var values = FormValues([:])
        values.fail("so-quyet-dinh", "Hãy nhập số quyết định.")
        let person = PersonID()
        let interest = EligibilityProblem(
            kind: .noInterest, lack: .interest("vợ là giáo viên"), article: "", isWaivable: true)
        let past = EligibilityProblem(
            kind: .neverWorkedThere, lack: .works(at: "Trường Tiểu học Hạ Vân"), article: "Điều 30", isWaivable: false)
        let candidates = [
            TeamCandidate(person: person, name: "Đặng Văn Trưởng", post: "Phó hiệu trưởng", problems: [interest]),
            TeamCandidate(person: PersonID(), name: "Mai Thị Cũ", post: "", problems: [past]),
        ]
        return [
            TeamPage(link: "/", school: "Trường Tiểu học Hạ Vân", values, candidates, minimum: 5, version: 0),
            TeamPage(
                link: "/", school: "Trường Tiểu học Hạ Vân", values, [], minimum: 5, version: 2,
                remark: "Chưa có toàn văn."),
        ]
    }()
}

extension TeamPage {
    init(
        link: String, school: String, _ values: FormValues, _ candidates: [TeamCandidate], minimum: Int, version: Int,
        _ law: TeamWords = .ofTeams, remark: String? = nil
    ) {
        let isNew = version == 0
        words = TeamTerms(law)
        sizeRemark = remark
        teamLink = link
        heading = isNew ? "Thành lập \(law.name)" : "Sửa \(law.name)"
        submitLabel = isNew ? "Thành lập \(law.short)" : "Lưu thay đổi"
        self.school = school
        summary = values.summary
        teamVersion = version
        decisionNumber = values.field(
            "so-quyet-dinh", "Số quyết định thành lập \(law.short)", hint: "Ví dụ: 125/QĐ-SGDĐT", isRequired: true)
        decisionDay = values.field("ngay", "Ngày quyết định", isRequired: true)
        surveyFrom = values.field(
            "khao-sat-tu", "Khảo sát tại trường từ ngày", hint: "Để trống nếu chưa định; đối chiếu với lịch bận.")
        surveyTo = values.field("khao-sat-den", "Đến ngày")
        changeReason =
            isNew
            ? nil
            : values.field(
                "ly-do-thay", "Lý do thay người",
                hint: "Bắt buộc khi thêm, bớt hoặc thay thành viên. Phiếu đã nộp được giữ nguyên; "
                    + "người thay nhận các phiếu chưa nộp.")
        each =
            isNew
            ? values.field(
                "so-nguoi-cham", "Số người đánh giá mỗi tiêu chí",
                hint: "Hệ thống chia đều tiêu chí cho các thành viên; có thể sửa lại sau khi thành lập.",
                isRequired: true) : nil
        self.minimum = minimum
        people = candidates.map { TeamPage.choice($0, values, law) }
        isEmpty = candidates.isEmpty
    }

    /// The field with the reason for choosing a person all the same.
    static func waiverField(_ kind: QualificationKind, of person: PersonID) -> String {
        "ly-do-\(kind.rawValue)-\(person)"
    }

    /// The field that says what a person is in the team.
    static func field(of person: PersonID) -> String { "vai-tro-\(person)" }

    private static func choice(
        _ candidate: TeamCandidate, _ values: FormValues, _ law: TeamWords
    ) -> Choice {
        let field = field(of: candidate.person)
        let words = [("", "Không tham gia")] + TeamRole.allCases.map { ($0.rawValue, TeamWords.start(law.seat($0))) }
        return Choice(
            name: candidate.name, post: candidate.post, field: field,
            barred: candidate.problems.filter { !$0.isWaivable }.map(\.sentenceStart), isOpen: !candidate.isBarred,
            options: words.map { value, label in
                FormOption(
                    id: "\(field)-\(value)", value: value, label: label, isSelected: value == values[field])
            },
            waivers: candidate.problems.filter(\.isWaivable).map { problem in
                Waiver(
                    problem: problem.sentenceStart,
                    reason: values.field(
                        waiverField(problem.kind, of: candidate.person), "Lý do vẫn chọn \(candidate.name)"))
            })
    }
}

extension EligibilityProblem {
    /// The reason as a line of its own.
    var sentenceStart: String { words.prefix(1).uppercased() + words.dropFirst() }
}
