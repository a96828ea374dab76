import Accreditation
import Criteria
import Storage

/// Every sheet of a dossier: how far it is, what it amounts to, whether the chair approved it.
struct SheetListPage: PageContent {
    static let template = "Sheet/overview"

    let summary: String
    /// Findings against the figures, with the way to them.
    let against: LinkView?
    let groups: [Group]

    /// The sheets of one standard.
    struct Group: Sendable {
        let name: String
        let sheets: [Line]
        /// The standard's general assessment; none or one.
        let assessments: [Assessment]
    }

    /// The general assessment of a standard.
    struct Assessment: Sendable {
        let label: String
        let address: String
        let state: StateBadge
    }

    /// How many discussions a sheet has, with the way to them.
    struct Discussed: Sendable {
        let talkLabel: String
        let talkLink: String
    }

    /// One sheet.
    struct Line: Sendable {
        let label: String
        let address: String
        let count: String
        let state: StateBadge
        let approval: StateBadge
        let approvedBy: String?
        /// Findings against the figures; none or one.
        let against: [StateBadge]
        /// What the council says about it.
        let discussion: Discussed
    }

    static let samples = [
        SheetListPage(
            summary: "3 trên 28 phiếu đã duyệt.",
            against: LinkView(label: "3 đánh giá trái với số liệu", link: "/"),
            groups: [
                Group(
                    name: "Tiêu chuẩn 1",
                    sheets: [
                        Line(
                            label: "Tiêu chí 1", address: "/", count: "3/5", state: StateBadge(.met),
                            approval: StateBadge(.met), approvedBy: "Nguyễn Thị Hiệu, 08:30",
                            against: [StateBadge(css: "state-warning", label: "1 trái với số liệu")],
                            discussion: Discussed(talkLabel: "2 chưa xong", talkLink: "/"))
                    ], assessments: [Assessment(label: "Đánh giá chung", address: "/", state: StateBadge(.met))])
            ])
    ]
}

extension SheetListPage {
    init(
        _ content: DossierContent, _ approvals: [String: SheetApproval], _ result: AssessmentResult, pack: RulePack,
        _ dossier: Dossier, _ board: ThresholdBoard, _ counts: [String: DiscussionCount]
    ) {
        against = ThresholdCounts(board).warning.map {
            LinkView(label: $0, link: Route.thresholds(dossier.id.uuid).with("loc", "trai").path)
        }
        let results = result.bySheet
        let current = pack.rated.count { approvals[$0.code]?.covers(content.sheets[$0.code]) == true }
        summary = "\(current) trên \(pack.rated.count) phiếu đã được duyệt và không thay đổi từ lúc duyệt."
        groups = pack.sheetGroups.map { name, criteria in
            Group(
                name: name,
                sheets: criteria.map { criterion in
                    Line(
                        criterion, content, approvals[criterion.code], results[criterion.code], pack, dossier,
                        board.contradicted.filter { $0.path.criterion == criterion.code }, counts[criterion.code])
                }, assessments: Self.assessments(of: criteria, content, pack, dossier))
        }
    }
}

extension SheetListPage {
    private static func assessments(
        of criteria: [Criterion], _ content: DossierContent, _ pack: RulePack, _ dossier: Dossier
    ) -> [Assessment] {
        guard let form = pack.report, !form.standardTexts.isEmpty,
            let standard = pack.standards.first(where: { $0.criteria.map(\.code) == criteria.map(\.code) })
        else { return [] }
        let missing = content.assessment(of: standard).missing(form).count
        return [
            Assessment(
                label: "\(form.title) \(pack.shortName(of: standard))",
                address: Route.standard(dossier: dossier.id.uuid, code: standard.code).path,
                state: missing == 0
                    ? StateBadge(css: "state-met", label: "Đã viết đủ")
                    : StateBadge(css: "state-neutral", label: "Còn \(missing) mục chưa viết"))
        ]
    }
}

extension SheetListPage.Line {
    init(
        _ criterion: Criterion, _ content: DossierContent, _ act: SheetApproval?, _ result: CriterionResult?,
        _ pack: RulePack, _ dossier: Dossier, _ contradicted: [ThresholdLine], _ talk: DiscussionCount?
    ) {
        discussion = SheetListPage.Discussed(talk, dossier, criterion.code)
        let due = contradicted.count(where: \.isDue)
        let words = "\(contradicted.count) trái với số liệu" + (due > 0 ? ", \(due) chưa có lý do" : "")
        against =
            contradicted.isEmpty
            ? [] : [StateBadge(css: due > 0 ? "state-warning" : "state-neutral", label: words)]
        let sheet = content.sheets[criterion.code]
        let rated = sheet?.findings.values.count { $0.finding?.finding != nil } ?? 0
        label = pack.sheetHeading(criterion)
        address = Route.criterion(dossier: dossier.id.uuid, code: criterion.code).path
        count = "\(rated)/\(criterion.levels.reduce(0) { $0 + $1.indicators.count })"
        state =
            rated == 0
            ? StateBadge(nil)
            : StateBadge(
                level: result?.level ?? 0, highestPossible: result?.highestPossible ?? 0,
                first: criterion.levels.first?.number ?? 1)
        approval = act.map { StateBadge(approvalIsCurrent: $0.covers(sheet)) } ?? .notApproved
        approvedBy = act.map { "\($0.byName), \(VietnameseTime.moment($0.at))" }
    }
}

extension StateBadge {
    /// Nobody approved the sheet yet.
    static let notApproved = StateBadge(css: "state-neutral", label: "Chưa duyệt")

    /// The sheet was approved; whether it still is what was approved.
    init(approvalIsCurrent isCurrent: Bool) {
        self.init(
            css: isCurrent ? "state-met" : "state-warning",
            label: isCurrent ? "Đã duyệt" : "Đã thay đổi sau khi duyệt")
    }
}
