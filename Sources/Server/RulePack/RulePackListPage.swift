import Criteria

/// All rule packs, or what a search finds in them.
struct RulePackListPage: PageContent {
    static let template = "RulePack/list"

    let formLink: String
    let query: String
    let packs: [FormOption]
    /// Nil unless something was searched for.
    let search: Search?
    let rows: [Row]
    /// Packs that only the database keeps, for dossiers that were opened under them.
    let kept: [Row]

    /// A pack in the list.
    struct Row: Sendable {
        let name: String
        let link: String
        let kinds: String
        let force: String
        let state: StateBadge
        let size: String
        let provenance: String
        /// Since when the database keeps it; nil for a pack of the folder.
        let keptSince: String?
    }

    /// What was found.
    struct Search: Sendable {
        let summary: String
        let advice: String?
        let groups: [PackHits]
    }

    /// What was found in one pack.
    struct PackHits: Sendable {
        let packName: String
        let packLink: String
        let count: String
        let hits: [Hit]
        let more: LinkView?
    }

    /// One text.
    struct Hit: Sendable {
        let place: String?
        let kind: String
        let hitLink: String
        let pieces: [MarkedText.Piece]
    }
}

extension RulePackListPage {
    private static let shownEach = 20
    private static let shownAlone = 300

    /// - Parameter only: the identifier of the only pack to search; empty for all.
    init(_ library: RuleLibrary, query: String, only: String, kept: [KeptPack], today: Day) {
        formLink = Route.rulePacks.path
        self.query = query
        packs = library.packs.map {
            FormOption(id: $0.id, value: $0.id, label: $0.shortName, isSelected: $0.id == only)
        }
        let searched = library.packs.filter { only.isEmpty || $0.id == only }
        search = query.isEmpty ? nil : Self.search(query, in: searched, library)
        rows = library.packs.map { Row($0, StateBadge(inForce: $0, today), at: library.place(of: $0)) }
        self.kept = kept.map { Row($0.pack, .kept, at: library.place(of: $0.pack), since: $0.since) }
    }

    private static func search(_ query: String, in packs: [RulePack], _ library: RuleLibrary) -> Search {
        let limit = packs.count == 1 ? shownAlone : shownEach
        let found = packs.map { ($0, library.find(query, in: $0, limit: limit)) }.filter { $1.total > 0 }
        let total = found.reduce(0) { $0 + $1.1.total }
        return Search(
            summary: total == 0
                ? "Không thấy “\(query)” trong \(packs.count) bộ tiêu chuẩn."
                : "Thấy “\(query)” ở \(total) chỗ trong \(found.count) bộ tiêu chuẩn.",
            advice: total == 0 ? "Hãy thử ít chữ hơn hoặc từ khác; gõ có dấu hay không dấu đều được." : nil,
            groups: found.map { PackHits($0, $1, query: query) })
    }
}

extension RulePackListPage.Row {
    init(_ pack: RulePack, _ badge: StateBadge, at place: RulePlace, since: Day? = nil) {
        let summary = PackSummary(pack)
        name = "Thông tư \(pack.circular.number)"
        link = place.pack.path
        kinds = pack.kinds.capitalizedFirst
        force = PackListing.period(from: summary.inForceFrom, to: summary.inForceTo).capitalizedFirst
        state = badge
        keptSince = since.map { "Lưu từ \($0.vietnamese), SHA-256 \(pack.hash.prefix(12))…" }
        let mandatory = summary.mandatory > 0 ? " (\(summary.mandatory) bắt buộc)" : ""
        size =
            "\(summary.standards) tiêu chuẩn, \(summary.criteria) tiêu chí\(mandatory), "
            + "\(summary.requirements) yêu cầu"
        provenance = pack.circular.provenance.shortNote
    }
}

extension RulePackListPage.PackHits {
    init(_ pack: RulePack, _ hits: PackSearch.Hits, query: String) {
        packName = pack.shortName
        packLink = Route.rulePack(pack.id).path
        count = "\(hits.total) chỗ"
        self.hits = hits.shown.map { RulePackListPage.Hit($0, pack) }
        more =
            hits.shown.count == hits.total
            ? nil
            : LinkView(
                label: "Xem cả \(hits.total) chỗ trong bộ này",
                link: Route.rulePacks.with("tim", query).with("bo", pack.id).path)
    }
}

extension RulePackListPage.Hit {
    init(_ hit: PackSearch.Hit, _ pack: RulePack) {
        let entry = hit.entry
        let level = entry.level.map { ", Mức \($0)" } ?? ""
        place = entry.criterion.flatMap(pack.criterion).map { pack.heading($0) + level }
        kind = entry.kind.title
        let route = entry.criterion.map { Route.ruleCriterion(pack: pack.id, code: $0) } ?? .rulePack(pack.id)
        hitLink = route.at(entry.anchor)
        pieces = hit.text.pieces
    }
}

extension StateBadge {
    /// For a pack that the folder of rules does not hold any more.
    static let kept = StateBadge(css: "state-neutral", label: "Bản đã lưu")

    /// Whether a pack is in force today.
    init(inForce pack: RulePack, _ today: Day) {
        if pack.circular.isInForce(on: today) {
            self.init(css: "state-met", label: "Đang có hiệu lực")
        } else if pack.circular.inForceFrom > today {
            self.init(css: "state-neutral", label: "Chưa có hiệu lực")
        } else {
            self.init(css: "state-neutral", label: "Đã hết hiệu lực")
        }
    }
}

extension Provenance {
    /// In a few words.
    var shortNote: String {
        let text = isOfficialText ? "Nguyên văn" : "Diễn đạt lại, không phải nguyên văn"
        return text + (isComparedWithSignedText ? ", đã đối chiếu với bản ký." : ", chưa đối chiếu với bản ký.")
    }
}
