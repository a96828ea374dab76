import Accreditation
import Criteria
import Storage

/// A province's pool of evaluators.
struct EvaluatorListPage: PageContent {
    static let template = "Evaluators/list"

    let isEmpty: Bool
    let accountsLink: String
    let people: [Line]

    struct Line: Sendable {
        let name: String
        let post: String
        let link: String
        let training: String
        let since: String
        let works: [String]
        let absences: [String]
        let running: String
        /// What is not recorded.
        let gap: String?
    }

    static let samples = [
        EvaluatorListPage(
            isEmpty: false, accountsLink: "/",
            people: [
                Line(
                    name: "Nguyễn Hữu Thắng", post: "Hiệu trưởng", link: "/", training: "Chứng chỉ số 214",
                    since: "01/09/1996", works: ["Trường Tiểu học Lê Khôi"], absences: ["từ thứ Hai đến thứ Sáu"],
                    running: "1", gap: "chưa ghi ngày vào ngành")
            ]),
        EvaluatorListPage(isEmpty: true, accountsLink: "/", people: []),
    ]
}

extension EvaluatorListPage {
    init(_ pool: [EvaluatorEntry]) {
        isEmpty = pool.isEmpty
        accountsLink = Route.newAccount.path
        people = pool.map(Line.init)
    }
}

extension EvaluatorListPage.Line {
    init(_ entry: EvaluatorEntry) {
        let record = entry.record
        name = entry.name
        post = entry.post
        link = Route.evaluator(entry.person.uuid).path
        let day = record.trainedOn.map { "ngày \($0.vietnamese)" }
        training = [record.certificate, day ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        since = record.sectorSince?.vietnamese ?? ""
        works = record.workplaces.map { "\($0.name) (\($0.time))" } + (entry.elsewhere.isEmpty ? [] : [entry.elsewhere])
        absences = record.absences.map { "\($0.from.vietnamese) – \($0.to.vietnamese)" }
        running = entry.runningTeams == 0 ? "" : String(entry.runningTeams)
        let gaps = [
            record.certificate.isEmpty ? "chứng chỉ tập huấn" : nil, record.sectorSince == nil ? "ngày vào ngành" : nil,
        ].compactMap(\.self)
        gap = gaps.isEmpty ? nil : "Chưa ghi \(gaps.joined(separator: ", "))"
    }
}

extension EvaluatorRecord.Workplace {
    /// `từ 01/08/2009 đến 31/07/2015`, or that it lasts.
    var time: String {
        let words = [from.map { "từ \($0.vietnamese)" }, to.map { "đến \($0.vietnamese)" } ?? "đang công tác"]
        return words.compactMap(\.self).joined(separator: " ")
    }
}
