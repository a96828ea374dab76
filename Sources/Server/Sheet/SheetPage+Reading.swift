import Accreditation
import Criteria
import Foundation
import Storage

extension SheetPage {
    init(_ sheet: CriterionSheet, _ visit: SheetVisit, returned: ReturnView?, beside: SheetSurroundings) {
        let reader = SheetReader(sheet, visit)
        let code = sheet.criterion.code
        let dossier = sheet.dossier.id.uuid
        let isSchoolWide = visit.pack.isSchoolWide(code)
        heading = visit.pack.sheetHeading(sheet.criterion)
        standard = reader.standard
        link = Route.criterion(dossier: dossier, code: code).path
        packHash = visit.dossier.packHash
        searchLink = Route.evidenceSearch(dossier).path
        historyLink = Route.sheetHistory(dossier: dossier, code: code).path
        talk = LinkView(beside.talk, dossier, code)
        presence = visit.isOpen ? beside.presence : nil
        follow = FollowUpSuggestions(beside.suggestions, dossier, visit.pack)
        threeWayLink = Route.threeWay(dossier, code: code).path
        followLink = Route.followUps(dossier).path
        overviewLink = Route.sheetList(dossier).path
        formLink = Route.sheetForm(dossier: dossier, code: code).path
        isOpen = visit.isOpen
        lock = SheetLock(visit)
        self.returned = returned
        carried = reader.carried
        assigned = sheet.assigned.isEmpty ? nil : sheet.assigned.joined(separator: ", ")
        standing = SheetStanding(sheet)
        approval = SheetApprovalBox(sheet, visit)
        province = reader.province(at: sheet.criterion.id)
        sections = isSchoolWide ? reader.clauses : reader.levels
        closing = isSchoolWide ? [] : reader.closing
        plans = isSchoolWide ? [] : reader.plans
        standardLinks = reader.standardLinks
        let order = visit.pack.rated
        let index = order.firstIndex { $0.code == code } ?? 0
        previous = index > 0 ? reader.neighbour(order[index - 1]) : nil
        next = index + 1 < order.count ? reader.neighbour(order[index + 1]) : nil
        groups = reader.groups.map(PagePart.init)
    }
}

extension SheetApprovalBox {
    init(_ sheet: CriterionSheet, _ visit: SheetVisit) {
        let content = sheet.content
        let code = sheet.criterion.code
        let dossier = sheet.dossier.id.uuid
        let isCurrent = sheet.approval?.covers(content) ?? false
        link = Route.approveSheet(dossier: dossier, code: code).path
        hash = (try? ContentHash.of(content)) ?? ""
        mayApprove = !isCurrent && visit.dossier.allows(.approveCriterion) && visit.dossier.isOpen(code)
        guard let approval = sheet.approval else {
            state = .notApproved
            note = "Chủ tịch hội đồng duyệt phiếu khi nội dung đã xong."
            changesLink = nil
            return
        }
        let act = "\(approval.byName) duyệt lúc \(VietnameseTime.moment(approval.at))"
        state = StateBadge(approvalIsCurrent: isCurrent)
        note = isCurrent ? act + "." : act + "; sau đó phiếu có thay đổi nên cần duyệt lại."
        changesLink = isCurrent ? nil : Route.sheetHistory(dossier: dossier, code: code).path
    }
}
