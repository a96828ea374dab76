import Accreditation
import Criteria
import Storage

/// Pieces that the breakdown sheets want, to be ticked.
struct CollectingProposalPage: PageContent {
    static let template = "Collecting/proposals"

    let lead: String
    let link: String
    let cancelLink: String
    let source: String
    let count: Int
    let groups: [Group]
    let collector: FormChoice
    let from: FormField
    let to: FormField
    let summary: FormSummary?

    struct Group: Sendable {
        let groupTitle: String
        let options: [FormOption]
    }

    static let samples: [CollectingProposalPage] = {
        var values = FormValues(["den-ngay": "x"])
        values.fail("den-ngay", "Hãy ghi ngày.")
        return [
            CollectingProposalPage(
                lead: "Trường – năm học", link: "/", cancelLink: "/", source: "phiếu", count: 1,
                groups: [
                    Group(
                        groupTitle: "1.1 Phương hướng",
                        options: [FormOption(id: "a", value: "a", label: "Kế hoạch", isSelected: true)])
                ], collector: values.choice("nguoi", "Người thu thập", options: [("", "Chưa giao")]),
                from: values.field("tu-ngay", "Từ ngày"), to: values.field("den-ngay", "Đến ngày"),
                summary: values.summary)
        ]
    }()
}

extension CollectingProposalPage {
    init(_ visit: CollectingVisit, _ proposals: [CollectingRow], chosen: Set<String>, _ values: FormValues) {
        lead = visit.dossier.title
        link = Route.collectingProposals(visit.dossier.id.uuid).path
        cancelLink = visit.link.path
        source = visit.source
        count = proposals.count
        groups = visit.criteria.compactMap { criterion in
            let own = proposals.filter { $0.criterion == criterion.code }
            guard !own.isEmpty else { return nil }
            return Group(
                groupTitle: criterion.title,
                options: own.map { row in
                    let keeper = row.keeper.isEmpty ? "" : " – nơi giữ: \(row.keeper)"
                    return FormOption(
                        id: "de-xuat-\(row.proposalKey)", value: row.proposalKey, label: row.name + keeper,
                        isSelected: chosen.contains(row.proposalKey))
                })
        }
        collector = values.choice(
            "nguoi", "Người thu thập các dòng đã chọn",
            options: [("", "Chưa giao")] + visit.desk.people.map { ($0.id.description, $0.name) })
        from = values.field("tu-ngay", "Từ ngày")
        to = values.field("den-ngay", "Đến ngày")
        summary = values.summary
    }
}

extension CollectingRow {
    /// What names a proposal in a form: its criterion and a digest of its name.
    var proposalKey: String { "\(criterion)-\(SheetNames.digest(name))" }
}
