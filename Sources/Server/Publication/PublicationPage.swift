import Accreditation
import Criteria

/// What is public of a report, and the way to change that.
struct PublicationPage: PageContent {
    static let template = "Publication/publication"

    let lead: String
    let badge: StateBadge
    let publicAddress: LinkView?
    let notice: String?
    let offering: Offering?
    let withdrawing: Withdrawing?
    let history: [String]
    var closed: [ClosedView] = []

    /// What would be public, with the form that does it.
    struct Offering: Sendable {
        let publishLink: String
        let seenHash: String
        let publishSummary: FormSummary?
        let wordsField: FormField
        let preview: SummaryView
    }

    struct Withdrawing: Sendable {
        let withdrawLink: String
        let withdrawSummary: FormSummary?
        let reasonField: FormField
    }

    static let samples: [PublicationPage] = {
        var values = FormValues(["ly-do": ""])
        values.fail("ly-do", "Hãy ghi lý do.")
        return [
            PublicationPage(
                lead: "Trường – năm học", badge: StateBadge(.met),
                publicAddress: LinkView(label: "/cong-khai", link: "/"),
                notice: "Báo cáo có bản duyệt mới hơn.",
                offering: Offering(
                    publishLink: "/", seenHash: "abc", publishSummary: values.summary,
                    wordsField: values.field("loi-nhan", "Lời nhắn", hint: "Không bắt buộc"), preview: .sample),
                withdrawing: Withdrawing(
                    withdrawLink: "/", withdrawSummary: values.summary,
                    reasonField: values.field("ly-do", "Lý do", isRequired: true)),
                history: ["08:00: công bố"], closed: [.sample])
        ]
    }()
}

extension PublicationPage {
    /// - Parameters:
    ///   - form: the law's names of its acts, to say who opens what is closed.
    ///   - offered: what would be public; nil where nothing can be.
    ///   - isNewer: whether the report was approved again since.
    init(
        _ dossier: Dossier, _ form: ProcedureForm?, _ all: [Publication], offered: PublicSummary?, problem: String?,
        isNewer: Bool, _ values: FormValues
    ) throws {
        let id = dossier.id.uuid
        let open = all.first { $0.withdrawn == nil }
        lead = dossier.title
        badge =
            open == nil
            ? StateBadge(css: "state-unrated", label: "Không công khai")
            : StateBadge(css: "state-met", label: "Đang công khai")
        let address = Route.publicSummary(id).path
        publicAddress = open.map { _ in LinkView(label: address, link: address) }
        notice =
            open != nil && isNewer
            ? "Báo cáo đã có bản duyệt mới hơn bản đang công khai. Ngừng công khai rồi công bố bản mới." : problem
        closed = dossier.closed([.publishReport], form)
        offering =
            try dossier.allows(.publishReport) && open == nil
            ? offered.map { summary in
                Offering(
                    publishLink: Route.publication(id).path, seenHash: try ContentHash.of(summary),
                    publishSummary: values.summary,
                    wordsField: values.field(
                        "loi-nhan", "Lời nhắn tới người đọc", hint: "Không bắt buộc; được in dưới kết quả chung."),
                    preview: SummaryView(summary))
            } : nil
        withdrawing =
            dossier.allows(.publishReport) && open != nil
            ? Withdrawing(
                withdrawLink: Route.withdrawPublication(id).path, withdrawSummary: values.summary,
                reasonField: values.field(
                    "ly-do", "Lý do ngừng công khai", hint: "Được lưu trong hồ sơ.", isRequired: true)) : nil
        history = all.flatMap(\.words)
    }
}

extension Publication {
    /// The acts in words, newest first.
    fileprivate var words: [String] {
        let begun = "\(VietnameseTime.moment(at)): \(byName) công bố (mã băm \(hash.prefix(12)))"
        let ended = withdrawn.map { "\(VietnameseTime.moment($0.at)): \($0.byName) ngừng công khai – \($0.reason)" }
        return [ended].compactMap(\.self) + [begun]
    }
}
