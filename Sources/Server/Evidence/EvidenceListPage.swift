import Accreditation
import Criteria
import Storage

/// The register of a dossier's evidence.
struct EvidenceListPage: PageContent {
    static let template = "Evidence/list"

    let formLink: String
    let text: String
    let criteria: [FormOption]
    let part: String
    let tabs: [Tab]
    let newLink: String?
    /// Why nothing can be registered now, and who changes that; nil where it can.
    let closed: [ClosedView]
    let lackingLink: String?
    let healthLink: String?
    let workbookLink: String?
    let count: String
    let groups: [Group]
    let empty: String?
    let terms: PackTerms

    /// A part of the register.
    struct Tab: Sendable {
        let label: String
        let link: String
        let isCurrent: Bool
    }

    /// The pieces that one criterion owns.
    struct Group: Sendable {
        let heading: String
        let rows: [EvidenceRow]
    }

    static let samples = [
        EvidenceListPage(
            formLink: "/", text: "kế hoạch",
            criteria: [FormOption(id: "a", value: "a", label: "Tiêu chí a", isSelected: true)],
            part: "all", tabs: [Tab(label: "Tất cả", link: "/", isCurrent: true)], newLink: "/",
            closed: [.sample],
            lackingLink: "/",
            healthLink: "/",
            workbookLink: "/",
            count: "1 minh chứng", groups: [Group(heading: "Tiêu chí 1.1", rows: [.sample])], empty: "Chưa có.",
            terms: .sample)
    ]
}

/// A line of the register.
struct EvidenceRow: Sendable {
    let code: String
    let name: String
    let link: String
    let paper: String
    let issuer: String
    let uses: String
    let files: String
    let warning: String?

    static let sample = EvidenceRow(
        code: "H1-1.1-01", name: "Kế hoạch", link: "/", paper: "12/KH", issuer: "Trường", uses: "2 chỉ báo",
        files: "1 tệp", warning: "Sắp hết hạn")
}

extension EvidenceRow {
    init(_ entry: EvidenceEntry, in dossier: DossierID, today: Day, _ terms: PackTerms) {
        code = entry.code
        name = entry.name
        link = Route.evidence(dossier.uuid, entry.id.uuid).path
        paper = [entry.number, entry.issuedOn?.vietnamese ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        issuer = entry.issuer
        uses = entry.uses == 0 ? "Chưa gắn \(terms.rated)" : "\(entry.uses) \(terms.rated)"
        files = entry.files == 0 ? "Chưa có tệp" : "\(entry.files) tệp"
        warning = entry.isWithdrawn ? "Đã rút" : EvidenceRow.warning(entry.validUntil, today)
    }

    /// What to say about the end of a piece's validity.
    static func warning(_ end: Day?, _ today: Day) -> String? {
        switch EvidenceValidity(until: end, on: today) {
        case .valid: nil
        case .expiring: "Sắp hết hạn \(end?.vietnamese ?? "")"
        case .expired: "Hết hạn \(end?.vietnamese ?? "")"
        }
    }
}

extension EvidenceListPage {
    init(_ entries: [EvidenceEntry], _ filter: EvidenceFilter, _ visit: EvidenceVisit) {
        let dossier = visit.dossier.id
        formLink = Route.evidenceList(dossier.uuid).path
        text = filter.text
        criteria = visit.register.rated.map {
            FormOption(
                id: "tieu-chi-\($0.code)", value: $0.code, label: IndicatorNames.heading($0, in: visit.register),
                isSelected: $0.code == filter.criterion)
        }
        part = filter.part.rawValue
        let seesTexts = visit.dossier.allows(.readWorkings)
        tabs = EvidenceFilter.Part.allCases.filter { $0 != .unused || seesTexts }.map { part in
            let link = Route.evidenceList(dossier.uuid).with("tim", filter.text)
                .with(EvidenceFields.criterion, filter.criterion).with("loc", part == .all ? nil : part.rawValue)
            return Tab(label: part.title, link: link.path, isCurrent: part == filter.part)
        }
        newLink =
            visit.mayKeep
            ? Route.newEvidence(dossier.uuid).with(EvidenceFields.criterion, filter.criterion).path : nil
        closed = visit.closed
        lackingLink = seesTexts ? Route.evidenceLacking(dossier.uuid).path : nil
        healthLink = seesTexts ? Route.evidenceHealth(dossier.uuid).path : nil
        workbookLink =
            visit.register.papers.isEmpty ? nil : Route.evidenceWorkbook(dossier.uuid).path
        count = "\(entries.count) minh chứng"
        groups = visit.register.criteria.compactMap { criterion in
            let rows = entries.filter { $0.criterion == criterion.code }
                .map { EvidenceRow($0, in: dossier, today: filter.today, visit.pack.pageTerms) }
            let heading = IndicatorNames.heading(criterion, in: visit.register)
            return rows.isEmpty ? nil : Group(heading: heading, rows: rows)
        }
        empty = entries.isEmpty ? filter.emptySentence(visit.pack.pageTerms) : nil
        terms = visit.pack.pageTerms
    }
}

extension EvidenceFilter.Part {
    /// The Vietnamese name.
    var title: String {
        switch self {
        case .all: "Đang dùng"
        case .unused: "Chưa được dùng"
        case .withoutFile: "Chưa có tệp"
        case .ending: "Hết hạn, sắp hết hạn"
        case .withdrawn: "Đã rút"
        }
    }
}

extension EvidenceFilter {
    /// What an empty list says.
    fileprivate func emptySentence(_ terms: PackTerms) -> String {
        if !text.isEmpty || criterion != nil {
            return "Không có minh chứng nào khớp. Hãy thử ít từ hơn hoặc bỏ bớt điều kiện lọc."
        }
        return switch part {
        case .all: "Chưa có minh chứng nào. Bắt đầu bằng việc đăng ký minh chứng đầu tiên; mã được cấp tự động."
        case .unused: "Mọi minh chứng đều đã được gắn với \(terms.rated) hoặc viện dẫn trong bài viết."
        case .withoutFile: "Mọi minh chứng đều đã có tệp."
        case .ending: "Không có minh chứng nào hết hạn hoặc sắp hết hạn trong \(EvidenceValidity.notice) ngày tới."
        case .withdrawn: "Chưa rút minh chứng nào."
        }
    }
}
