import Accreditation
import Criteria
import Storage

/// Every sheet read three ways, counted, and what was remarked and is still open.
struct ThreeWayOverviewPage: PageContent {
    static let template = "ThreeWay/overview"

    let heading: String
    let source: String
    let backLink: String
    let lines: [Line]
    let remarksTitle: String
    let remarked: [Remarked]

    /// One sheet; numbers are empty where there is nothing wrong.
    struct Line: Sendable {
        let sheetTitle: String
        let sheetLink: String
        let empty: String
        let bare: String
        let dead: String
        let open: String
    }

    /// An open remark.
    struct Remarked: Sendable {
        let remarkTitle: String
        let remarkLink: String
        let remarkQuote: String?
        let remarkWords: String
        let remarkDue: String?
    }

    static let samples = [
        ThreeWayOverviewPage(
            heading: "Trường Tiểu học Hạ Vân", source: "Lần nộp 1", backLink: "/",
            lines: [
                Line(sheetTitle: "Tiêu chí 1.1", sheetLink: "/", empty: "2", bare: "3", dead: "1", open: "1")
            ], remarksTitle: "Nhận xét chưa được xác nhận đã đáp ứng (1)",
            remarked: [
                Remarked(
                    remarkTitle: "Tiêu chí 1.1", remarkLink: "/", remarkQuote: "Sân rộng.",
                    remarkWords: "Rộng bao nhiêu?", remarkDue: "hạn ngày mai")
            ])
    ]
}

extension ThreeWayOverviewPage {
    init(_ read: ReadContent, _ remarks: [ReviewRemark]) {
        let (pack, dossier) = (read.used.pack, read.dossier)
        let open = remarks.filter { $0.settledBy == nil }
        let counts: [String: Int] = open.reduce(into: [:]) { $0[$1.criterion, default: 0] += 1 }
        let link = { (code: String) in read.of(.threeWay(dossier.id.uuid, code: code)).path }
        heading = dossier.title
        source = read.title
        backLink = (dossier.allows(.review) ? Route.review(dossier.id.uuid) : .dossier(dossier.id.uuid)).path
        lines = pack.rated.map { criterion in
            let found = ThreeWay(read.content, criterion, rule: pack.evidenceCode)
            return Line(
                sheetTitle: pack.heading(criterion), sheetLink: link(criterion.code),
                empty: Self.number(found.empty.count), bare: Self.number(found.bare.count),
                dead: Self.number(found.dead.count), open: Self.number(counts[criterion.code] ?? 0))
        }
        remarksTitle = "Nhận xét chưa được xác nhận đã đáp ứng (\(open.count))"
        remarked = open.map { remark in
            let criterion = pack.criterion(remark.criterion)
            let shown = remark.isDecided ? "" : " – nhà trường chưa thấy"
            return Remarked(
                remarkTitle: (criterion.map { pack.sheetName($0) } ?? "Phiếu không còn trong bộ tiêu chí") + shown,
                remarkLink: criterion.map { "\(link($0.code))#\(RemarkNames.anchor(remark.id))" }
                    ?? Route.review(dossier.id.uuid).path,
                remarkQuote: remark.anchor.quote.isEmpty ? nil : remark.anchor.quote, remarkWords: remark.body,
                remarkDue: remark.dueOn.map { "hạn \($0.vietnamese)" })
        }
    }

    private static func number(_ count: Int) -> String { count == 0 ? "" : String(count) }
}
