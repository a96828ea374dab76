import Accreditation
import Criteria
import Storage

/// The leader's conclusion before it is made: what the ratings amount to, and the summary.
struct ConclusionPage: PageContent {
    static let template = "Evaluation/conclusion"

    let words: TeamTerms
    let school: String
    let concludeLink: String
    let formSummary: FormSummary?
    let result: ResultLines
    let unsettled: [Unsettled]
    let isReady: Bool
    let summaryField: FormField

    struct Unsettled: Sendable {
        let criterion: String
        let link: String
    }

    static let samples: [ConclusionPage] = {
        var values = FormValues([:])
        values.fail("tom-tat", "Hãy viết tóm tắt.")
        return [
            ConclusionPage(
                words: .sample, school: "Trường Tiểu học Hạ Vân", concludeLink: "/", formSummary: values.summary,
                result: .sample,
                unsettled: [Unsettled(criterion: "Tiêu chí 1.1", link: "/")], isReady: true,
                summaryField: values.field("tom-tat", "Tóm tắt"))
        ]
    }()
}

/// Level, grade and degree in words.
struct ResultLines: Sendable {
    let level: String
    let grade: String?
    let degree: String?

    static let sample = ResultLines(level: "Mức 2", grade: "Cấp độ 2", degree: "Mức độ 1")

    init(level: String, grade: String?, degree: String?) {
        self.level = level
        self.grade = grade
        self.degree = degree
    }

    init(level: Int, grade: Int?, degree: Int?, _ pack: RulePack) {
        self.level = level == 0 ? "Chưa đạt mức nào" : pack.title(ofLevel: level)
        self.grade = grade.map { $0 == 0 ? "Chưa đạt" : "Cấp độ \($0)" }
        self.degree = degree.map { $0 == 0 ? "Chưa đạt" : "Mức độ \($0)" }
    }
}

extension ConclusionPage {
    init(_ dossier: Dossier, _ pack: RulePack, _ draft: ConclusionDraft, _ values: FormValues) {
        words = pack.teamTerms
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        concludeLink = Route.conclusion(dossier.id.uuid).path
        formSummary = values.summary
        result = ResultLines(
            level: draft.result.level, grade: draft.result.accreditationGrade,
            degree: draft.result.nationalStandard?.degree, pack)
        unsettled = draft.unsettled.map {
            Unsettled(criterion: pack.shortName($0), link: Route.evaluation(dossier.id.uuid).path)
        }
        isReady = draft.unsettled.isEmpty
        summaryField = values.field(
            "tom-tat", "Tóm tắt kết luận",
            hint: "Điểm mạnh nổi bật, điểm yếu chính và khuyến nghị với nhà trường.", isRequired: true)
    }
}
