import Accreditation
import Criteria
import Foundation
import Storage

/// What a plan's page is made of.
struct PlanReading: Sendable {
    let visit: PlanVisit
    let plan: StoredPlan
    let proposals: [PlanProposal]
    /// Last year's dossier with its plan.
    let earlier: (visit: PlanVisit, plan: StoredPlan)?
    let follow: FollowUpDesk
}

extension PlanPage {
    init(_ reading: PlanReading) {
        let (visit, plan) = (reading.visit, reading.plan)
        let (form, dossier) = (visit.form, visit.dossier.id.uuid)
        let reader = PlanRowReader(visit: visit, plan: plan)
        heading = "\(form.title) năm học \(visit.dossier.schoolYear)"
        formNumber = form.form
        school = visit.dossier.schoolName
        link = visit.link
        packHash = visit.dossier.packHash
        printLink = Route.planPrint(dossier).path
        historyLink = Route.planHistory(dossier).path
        isOpen = visit.isOpen
        maySave = visit.isOpen || visit.mayReview
        lock = visit.lock
        let left = plan.toConfirm
        carried = left == 0 ? nil : "\(left) mục của kế hoạch được chuyển từ năm trước và cần xác nhận."
        tooMany = Self.reminder(plan.issues.count, form)
        groundsTitle = form.grounds.part.heading
        grounds = reader.row(.grounds, title: form.grounds.part.title)
        printedGrounds = plan.grounds?.row[.content].isEmpty == false ? [] : form.grounds.lines.map(\.text)
        preface = form.preface.map(PrintedView.init)
        issuesTitle = form.issues.part.heading
        actionsTitle = form.actions.part.heading
        issues = plan.issues.enumerated().map { IssueView($1, index: $0, reader) }
        hasNoIssues = plan.issues.isEmpty
        newIssue = "them-van-de/\(PlanIssueID())"
        proposals = visit.isOpen ? reading.proposals.map { Proposal($0, visit.pack) } : []
        reviewsTitle = form.reviews.part.heading
        reviews = form.reviewPeriods.map { reader.row(.review($0.entry), title: $0.title) }
        earlier = reading.earlier.map { [Earlier($0.visit, $0.plan)] } ?? []
        closing = form.closing.map(PrintedView.init)
        follow = PlanFollow(reading.follow)
    }

    private static func reminder(_ count: Int, _ form: PlanForm) -> String? {
        guard let most = form.mostIssues, count > most else { return nil }
        return "Kế hoạch đang có \(count) vấn đề. Chỉ nên chọn các vấn đề trọng tâm (thường không quá \(most)); "
            + "hãy gộp hoặc để lại những vấn đề nhỏ."
    }
}

extension PlanPage.IssueView {
    init(_ stored: StoredPlan.Issue, index: Int, _ reader: PlanRowReader) {
        issue = reader.row(.issue(stored.id), title: "Vấn đề \(index + 1)", index: index)
        actions = stored.actions.enumerated().map { place, action in
            reader.row(.action(action.id), title: "Hoạt động \(index + 1).\(place + 1)", index: place)
        }
        hasNoActions = stored.actions.isEmpty
        newAction = "them-hoat-dong/\(stored.id)/\(PlanActionID())"
    }
}

extension PlanPage.Proposal {
    init(_ proposal: PlanProposal, _ pack: RulePack) {
        proposalText = proposal.limits
        let standard = pack.standard(proposal.standard).map { pack.fullName(of: $0) } ?? proposal.standard
        switch proposal.source {
        case .generalAssessment: from = "Vấn đề ưu tiên, \(standard)"
        case .unmetRequirement:
            from = "Yêu cầu chưa đạt, \(pack.criterion(proposal.criterion).map { pack.heading($0) } ?? standard)"
        }
        take = "lay/\(proposal.key)/\(PlanIssueID())"
    }
}

extension PlanProposal {
    /// Names the proposal in a form.
    var key: String { SheetNames.digest("\(standard)\n\(criterion)\n\(limits)") }
}

extension PlanPage.Earlier {
    init(_ visit: PlanVisit, _ plan: StoredPlan) {
        earlierTitle = "Kế hoạch năm học \(visit.dossier.schoolYear)"
        earlierLink = visit.link
        earlierActions = plan.issues.flatMap(\.actions).map(\.entry.row).map { row in
            let state = visit.form.state(row[.state])?.title ?? "Chưa ghi mức độ thực hiện"
            return .init(actionText: row[.content], actionState: state)
        }
        earlierReviews = visit.form.reviewPeriods.compactMap { period in
            plan.reviews[period.entry].map {
                .init(reviewTitle: period.title, reviewText: visit.pack.words(for: $0.row, at: .review(period.entry)))
            }
        }
    }
}
