import Accreditation
import Criteria

/// What is wrong with a dossier's evidence, each line with one click to where it is mended.
struct EvidenceHealthPage: PageContent {
    static let template = "EvidenceHealth/page"

    let lead: String
    let listLink: String
    let tabs: [Tab]
    let groups: [Group]
    let empty: String?

    /// A kind of problem with its count.
    struct Tab: Sendable {
        let label: String
        let link: String
        let isCurrent: Bool
    }

    struct Group: Sendable {
        let groupTitle: String
        let anchorName: String
        let groupHint: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let code: String
        let name: String
        let detail: String
        let mendLink: String
        let mendLabel: String
    }

    static let samples = [
        EvidenceHealthPage(
            lead: "3 việc", listLink: "/", tabs: [Tab(label: "Hết hạn (1)", link: "#", isCurrent: true)],
            groups: [
                Group(
                    groupTitle: "Hết hạn", anchorName: "het-han", groupHint: "Gia hạn.",
                    rows: [
                        Row(
                            code: "H1", name: "Kế hoạch", detail: "từ sau ngày hết hạn", mendLink: "/", mendLabel: "Sửa"
                        )
                    ])
            ], empty: "Không có gì.")
    ]
}

extension EvidenceHealthPage {
    /// - Parameter kind: the only kind that is shown; nil for all.
    init(_ health: EvidenceHealth, only kind: EvidenceHealth.Kind?, _ visit: EvidenceVisit) {
        let dossier = visit.dossier.id.uuid
        let counts = health.counts
        listLink = Route.evidenceList(dossier).path
        lead = "\(health.pieces) minh chứng đang dùng, \(health.problems.count) điểm cần xem lại."
        let all = Tab(
            label: "Tất cả (\(health.problems.count))", link: Route.evidenceHealth(dossier).path,
            isCurrent: kind == nil)
        tabs =
            [all]
            + EvidenceHealth.Kind.allCases.compactMap { one in
                counts[one].map {
                    Tab(
                        label: "\(one.title) (\($0))",
                        link: Route.evidenceHealth(dossier).with("loai", one.rawValue).path, isCurrent: one == kind)
                }
            }
        groups = EvidenceHealth.Kind.allCases.filter { kind == nil || kind == $0 }.compactMap { one in
            let rows = health.problems.filter { $0.kind == one }.map { Row($0, visit) }
            return rows.isEmpty
                ? nil
                : Group(groupTitle: one.title, anchorName: one.rawValue, groupHint: one.hint, rows: rows)
        }
        empty = groups.isEmpty ? "Không có điểm nào cần xem lại." : nil
    }
}

extension EvidenceHealthPage.Row {
    init(_ problem: EvidenceHealth.Problem, _ visit: EvidenceVisit) {
        code = problem.code
        name = problem.name
        let dossier = visit.dossier.id.uuid
        let sheet = problem.criterion.isEmpty ? nil : Route.criterion(dossier: dossier, code: problem.criterion)
        let title = visit.pack.criterion(problem.criterion).map { visit.pack.sheetName($0) } ?? problem.criterion
        detail = problem.detail
        guard let piece = problem.piece?.uuid else {
            let field = NarrativeField(problem.field).map { "#\(SheetNames.text($0))" } ?? ""
            mendLink = (sheet ?? .sheetList(dossier)).path + field
            mendLabel = "Sửa phiếu \(title)"
            return
        }
        let page = Route.evidence(dossier, piece)
        switch problem.kind {
        case .expired, .expiring, .wrongYear:
            mendLink = visit.mayKeep ? Route.editEvidence(dossier, piece).path : page.path
            mendLabel = visit.mayKeep ? "Sửa thông tin" : "Xem minh chứng"
        case .uncited:
            mendLink = (sheet ?? page).path
            mendLabel = sheet == nil ? "Xem minh chứng" : "Viện dẫn ở phiếu \(title)"
        case .unlinked: (mendLink, mendLabel) = (page.path + "#chi-bao", "Gắn vào phiếu")
        case .rejected, .outdated, .unverified: (mendLink, mendLabel) = (page.path + "#xac-minh", "Xác minh")
        case .citedAbsent, .unreadable, .withoutFile, .doubled:
            (mendLink, mendLabel) = (page.path + "#tep", problem.kind == .doubled ? "Xem tệp" : "Tải tệp lên")
        }
    }
}

extension EvidenceHealth.Kind {
    /// What to do about it.
    fileprivate var hint: String {
        switch self {
        case .citedAbsent: "Sửa mã trong bài viết, hoặc đăng ký hay dùng lại minh chứng có mã đó."
        case .unreadable: "Tải lên một bản đọc được, không đặt mật khẩu."
        case .withoutFile: "Tải tệp lên, hoặc ghi rõ nơi lưu bản giấy."
        case .expired: "Thay bằng văn bản còn hiệu lực, hoặc sửa ngày hết giá trị."
        case .expiring: "Chuẩn bị văn bản thay thế."
        case .wrongYear: "Kiểm tra thời gian thu thập và ngày ban hành, hoặc thay bằng minh chứng của năm học này."
        case .doubled: "Giữ một minh chứng, gắn nó vào mọi nơi cần dùng và rút minh chứng kia."
        case .unlinked: "Gắn minh chứng vào nội dung mà nó chứng minh, hoặc rút nếu không dùng."
        case .uncited: "Ghi mã minh chứng sau câu mà nó chứng minh."
        case .rejected: "Xem lý do, thay tệp rồi nhờ xác minh lại."
        case .outdated: "Nhờ một người khác người tải lên xem tệp mới."
        case .unverified: "Một người khác người tải lên mở tệp xem và xác nhận."
        }
    }
}
