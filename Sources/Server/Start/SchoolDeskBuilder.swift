import Accreditation
import Criteria
import Foundation
import Storage

/// Reads what somebody at a school needs to see first of a dossier.
struct SchoolDeskBuilder {
    let app: App
    let person: PersonID

    func desk(_ dossier: Dossier, _ today: Day) async throws -> SchoolDesk {
        let rules = try await app.rules(of: dossier)
        let found = try await StartRoutes.store(app).workings(
            of: dossier, withProvince: app.standards.hasGuidance(for: rules.pack), as: person)
        if !found.visit.isNoted { _ = try await VisitStore(app.database).begin(dossier.id, as: person) }
        let standing = try DossierStanding(
            found.findings, parts: dossier.parts, facts: found.facts, under: rules.assessment)
        let view = StandingView(
            standing, rules.pack, dossier: dossier.id.uuid, mine: found.mine, toConfirm: found.toConfirm)
        let open = found.toConfirm.values.reduce(0, +)
        let guidance = app.guidance(for: rules.pack, of: found.province, on: today)
        let form = app.library.procedure(of: rules.pack)
        return SchoolDesk(
            title: dossier.title, dossierLink: Route.dossier(dossier.id.uuid).path, state: dossier.state.title,
            nextStep: form.map { ProcedurePage.now(Procedure($0, in: dossier.state), dossier) },
            closed: dossier.closedWork(form),
            deadline: DeadlineView(dossier, today: today, warning: app.settings.deadlineWarningDays),
            calendar: CalendarView(rules.pack, guidance, dossier, today, app).map { PagePart($0) },
            standing: view.withoutCriteria,
            mine: view.sections.flatMap(\.criteria).filter(\.isMine),
            returned: returned(dossier, rules.pack),
            carried: open == 0
                ? nil
                : LinkView(
                    label: "\(open) mục mang sang từ năm trước cần xác nhận",
                    link: Route.carriedOver(dossier.id.uuid).path),
            since: found.visit.since.map { VietnameseTime.moment($0) },
            changes: found.changes.map { ChangeView($0, rules.pack, dossier.id.uuid) })
    }

    /// Criteria that the managing body gave back.
    private func returned(_ dossier: Dossier, _ pack: RulePack) -> [LinkView] {
        pack.rated.filter { dossier.returnedCriteria.contains($0.code) }.map {
            LinkView(
                label: "\(pack.shownCode($0)) \($0.title)",
                link: Route.criterion(dossier: dossier.id.uuid, code: $0.code).path)
        }
    }
}

/// What somebody changed since the last visit.
struct ChangeView: Sendable {
    let text: String
    let link: String
}

extension ChangeView {
    init(_ change: DossierChange, _ pack: RulePack, _ dossier: UUID) {
        let criterion = pack.criterion(change.criterion)
        let place = criterion.map { " của tiêu chí \(pack.shownCode($0))" } ?? ""
        let times = change.count > 1 ? " (\(change.count) lần)" : ""
        let who = change.person.isEmpty ? "Hệ thống" : change.person
        text = "\(VietnameseTime.moment(change.at)): \(who) sửa \(change.what)\(place)\(times)"
        link = (criterion.map { Route.criterion(dossier: dossier, code: $0.code) } ?? change.page(dossier)).path
    }
}

extension DossierChange {
    fileprivate var what: String {
        switch kind {
        case .finding: "kết quả đánh giá"
        case .narrative: "phần mô tả"
        case .figureReason: "lý do đánh giá khác số liệu"
        case .improvement: "kế hoạch cải tiến"
        case .standardAssessment: "đánh giá chung của tiêu chuẩn"
        case .planGrounds, .planIssue, .planAction, .planReview: "kế hoạch cải tiến chất lượng"
        case .approval: "việc duyệt phiếu"
        case .evidence, .evidenceUse, .evidenceFile: "minh chứng"
        case .member, .group, .groupMember: "hội đồng"
        case .assignment: "phân công"
        case .facts: "thông tin trường"
        case .submission: "lần nộp"
        case .review: "kết quả kiểm tra"
        case .dossier, nil: "hồ sơ"
        }
    }

    fileprivate func page(_ dossier: UUID) -> Route {
        switch kind {
        case .member, .group, .groupMember, .assignment: .council(dossier)
        case .evidence, .evidenceUse, .evidenceFile: .evidenceList(dossier)
        case .facts: .facts(dossier)
        case .submission, .review: .submissions(dossier)
        default: .dossier(dossier)
        }
    }
}
