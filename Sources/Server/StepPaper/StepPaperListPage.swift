import Accreditation
import Criteria
import Storage

/// The papers of an evaluation's steps in the order of the law, with how far each is.
struct StepPaperListPage: PageContent {
    static let template = "StepPaper/list"

    let school: String
    let papers: [Paper]
    let backLink: String
    var closed: [ClosedView] = []

    struct Paper: Sendable {
        let title: String
        /// Who writes it, and who reads it meanwhile.
        let note: String
        let lines: [Line]
        let isEmpty: Bool
    }

    struct Line: Sendable {
        let who: String
        let link: String?
        let badge: StateBadge
        let done: String
    }

    static let samples = [
        StepPaperListPage(
            school: "Trường Tiểu học Hạ Vân",
            papers: [
                Paper(
                    title: "Báo cáo sơ bộ của thành viên", note: "Mỗi thành viên viết riêng.",
                    lines: [
                        Line(
                            who: "Đặng Văn Trưởng", link: "/", badge: StateBadge(css: "state-met", label: "Đã nộp"),
                            done: "lúc 08:00")
                    ], isEmpty: false),
                Paper(title: "Kế hoạch làm việc", note: "Trưởng đoàn viết.", lines: [], isEmpty: true),
            ], backLink: "/", closed: [.sample])
    ]
}

extension StepPaperListPage {
    /// - Parameter seat: what the reader is in the team; nil for others.
    init(
        _ dossier: Dossier, _ pack: RulePack, _ found: [StepPaper], reader: PersonID, seat: TeamRole?
    ) {
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        backLink = Route.evaluation(dossier.id.uuid).path
        let writes = dossier.allows(.writeStepPapers)
        closed = dossier.closed([.writeStepPapers], pack.procedure)
        papers = (pack.procedure?.papers ?? []).map { form in
            var lines = found.filter { $0.paper == form.id }.map { Line($0, form, dossier, reader) }
            let isBegun = found.contains { $0.paper == form.id && (!form.isPerMember || $0.person == reader) }
            if writes, !isBegun, form.isWritten(by: seat) { lines.append(Line(form, dossier)) }
            let isHidden = form.audience != .school && !dossier.allows(.readStepPapers)
            return Paper(
                title: form.title, note: isHidden ? Self.hidden(pack.teamTerms) : Self.note(form, pack.teamTerms),
                lines: lines, isEmpty: lines.isEmpty && !isHidden)
        }
    }

    private static func note(_ form: StepPaperForm, _ words: TeamTerms) -> String {
        form.isPerMember
            ? "Mỗi thành viên viết riêng; chỉ đọc được của người khác sau khi đã nộp báo cáo của mình."
            : "\(words.leaderStart) và \(words.secretary) viết, \(words.leader) nộp."
    }

    private static func hidden(_ words: TeamTerms) -> String {
        "Giấy tờ này dành cho \(words.team) và Sở Giáo dục và Đào tạo; nhà trường đọc kết quả ở dự thảo và kết luận."
    }
}

extension StepPaperListPage.Line {
    init(_ entry: StepPaper, _ form: StepPaperForm, _ dossier: Dossier, _ reader: PersonID) {
        who = entry.person == nil ? "Đoàn" : entry.personName
        let route: Route
        if let person = entry.person, person != reader {
            route = .memberPaper(dossier.id.uuid, form.id, person.uuid)
        } else {
            route = .stepPaper(dossier.id.uuid, form.id)
        }
        link = route.path
        badge =
            entry.handedInAt == nil
            ? StateBadge(css: "state-unrated", label: "Đang viết") : StateBadge(css: "state-met", label: "Đã nộp")
        done = entry.handedInAt.map { "\(entry.handedInByName), \(VietnameseTime.moment($0))" } ?? ""
    }

    /// A paper that the reader may begin.
    init(_ form: StepPaperForm, _ dossier: Dossier) {
        who = form.isPerMember ? "Của tôi" : "Đoàn"
        link = Route.stepPaper(dossier.id.uuid, form.id).path
        badge = StateBadge(css: "state-unrated", label: "Chưa viết")
        done = ""
    }
}

extension StepPaperForm {
    /// Whether somebody with this seat writes it: members their own, leader and secretary the team's.
    func isWritten(by seat: TeamRole?) -> Bool {
        guard let seat else { return false }
        return isPerMember || seat != .member
    }
}
