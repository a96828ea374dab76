import Accreditation
import Criteria
import Storage

/// What a school states about itself.
struct FactsPage: PageContent {
    static let template = "Facts/facts"

    let school: String
    let summary: FormSummary?
    /// The questions with their answers, for everybody.
    let answers: [Answer]
    let factsForm: FactsForm?
    let conditions: [String]
    let conditionsForm: ConditionsForm?
    let closed: [ClosedView]

    /// A fact as it stands.
    struct Answer: Sendable {
        let question: String
        let answer: String
        let citation: String
    }

    /// The form for those who state facts.
    struct FactsForm: Sendable {
        let link: String
        let version: Int
        let choices: [FormChoice]
        let years: FormField?
    }

    /// The form for the head of the school.
    struct ConditionsForm: Sendable {
        let conditionsLink: String
        let schoolVersion: Int
        let pairs: [FormChoice]
        let ticks: [FormOption]
    }
}

extension FactsPage {
    init(_ dossier: Dossier, _ pack: RulePack, _ stated: StatedFacts, _ values: FormValues) {
        school = dossier.schoolName
        summary = values.summary
        answers = pack.askedFacts.map { Answer($0, stated.facts) }
        factsForm = dossier.allows(.stateFacts) ? FactsForm(dossier, pack, stated, values) : nil
        conditions = pack.conditions.filter { stated.conditions.contains($0.id) }.map(\.title.capitalizedFirst)
        conditionsForm = stated.mayDescribeSchool ? ConditionsForm(dossier, pack, stated) : nil
        closed = dossier.closed([.stateFacts], pack.procedure)
    }
}

extension FactsPage.Answer {
    fileprivate init(_ condition: FactCondition, _ facts: Facts) {
        question = condition.title
        citation = condition.citation.description
        answer =
            switch condition.fact {
            case .yearsOfData: facts.yearsOfData.map { "\($0) năm học" } ?? "Chưa khai"
            case .cohortCompleted, .facilitiesConfirmed:
                facts.satisfy(condition).map { $0 ? "Có" : "Không" } ?? "Chưa khai"
            }
    }
}

extension FactsPage.FactsForm {
    fileprivate init(_ dossier: Dossier, _ pack: RulePack, _ stated: StatedFacts, _ values: FormValues) {
        let options = [("co", "Có"), ("khong", "Không"), ("", "Chưa rõ")]
        let asked = pack.askedFacts
        link = Route.facts(dossier.id.uuid).path
        version = stated.version
        choices = asked.filter { $0.fact != .yearsOfData }.map { condition in
            values.choice(
                condition.fact.field, condition.title, options: options, hint: "Theo \(condition.citation).")
        }
        years = asked.first { $0.fact == .yearsOfData }.map { condition in
            values.field(condition.fact.field, "Số năm học liên tục có số liệu", hint: condition.title + ".")
        }
    }
}

extension FactsPage.ConditionsForm {
    /// Conditions with an opposite are asked as one question; the others are ticked.
    fileprivate init(_ dossier: Dossier, _ pack: RulePack, _ stated: StatedFacts) {
        conditionsLink = Route.schoolConditions(dossier.id.uuid).path
        schoolVersion = stated.schoolVersion
        let order = Dictionary(
            pack.conditions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        pairs = pack.conditions.compactMap { condition in
            guard let other = pack.conditions.first(where: { $0.id == condition.opposite }),
                order[condition.id, default: 0] < order[other.id, default: 0]
            else { return nil }
            let held = [condition, other].first { stated.conditions.contains($0.id) }?.id ?? ""
            let name = "dieu-kien-\(condition.id)"
            return FormValues([name: held]).choice(
                name, condition.title.capitalizedFirst,
                options: [(condition.id, "Đúng"), (other.id, other.title.capitalizedFirst), ("", "Chưa rõ")])
        }
        ticks = pack.conditions.filter { $0.opposite == nil }.map {
            FormOption(
                id: "dieu-kien-\($0.id)", value: $0.id, label: $0.title.capitalizedFirst,
                isSelected: stated.conditions.contains($0.id))
        }
    }
}

extension FactsPage {
    static let samples: [FactsPage] = {
        var values = FormValues(["a": "co", "b": "x"])
        values.fail("b", "Hãy nhập số.")
        let choice = values.choice("a", "Có khóa hoàn thành", options: [("co", "Có")], hint: "Theo Điều 34.")
        return [
            FactsPage(
                school: "Trường Tiểu học Hoa Sen", summary: values.summary,
                answers: [Answer(question: "Có ít nhất một khóa hoàn thành", answer: "Có", citation: "Điều 34")],
                factsForm: FactsForm(link: "/", version: 1, choices: [choice], years: values.field("b", "Số năm")),
                conditions: ["Trường thuộc vùng khó khăn"],
                conditionsForm: ConditionsForm(
                    conditionsLink: "/", schoolVersion: 1, pairs: [choice],
                    ticks: [FormOption(id: "c", value: "c", label: "Có đơn thư", isSelected: true)]),
                closed: [.sample])
        ]
    }()
}
