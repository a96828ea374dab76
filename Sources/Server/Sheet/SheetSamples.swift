import Accreditation
import Foundation

extension SheetPage {
    static let samples = [sample(isOpen: true), sample(isOpen: false)]

    private static func sample(isOpen: Bool) -> SheetPage {
        SheetPage(
            heading: "Tiêu chí 1.1: Phương hướng", standard: "Tiêu chuẩn 1", link: "/", packHash: "0",
            searchLink: "/tim",
            historyLink: "/lich-su", overviewLink: "/phieu", talk: LinkView(label: "Trao đổi", link: "/"),
            presence: .sample,
            follow: .sample, followLink: "/", threeWayLink: "/",
            formLink: "/phieu", isOpen: isOpen,
            lock: isOpen ? nil : SheetLock(reason: "Hồ sơ đã nộp.", advice: "Hãy chờ."), returned: .sample,
            carried: "3 mục được chuyển từ năm trước.", assigned: "Nhóm 1", standing: .sample,
            approval: SheetApprovalBox(
                state: StateBadge(.met), note: "Đã duyệt.", link: "/duyet", hash: "0", mayApprove: isOpen,
                changesLink: "/lich-su"),
            province: GuidanceView.samples.map(PagePart.init),
            sections: [
                SheetSection(
                    id: "muc-1", title: "Mức 1", guards: ["Chỉ xét khi đạt Mức 1."],
                    indicators: [PagePart(SheetIndicator.sample(isOpen))],
                    texts: [PagePart(SheetText.sample(isOpen))], sectionPlans: [.sample])
            ], closing: [PagePart(SheetText.sample(isOpen))], plans: [.sample],
            standardLinks: [LinkView(label: "Đánh giá chung", link: "/")],
            previous: SheetLink(label: "Tiêu chí 1.1", address: "/"),
            next: SheetLink(label: "Tiêu chí 1.3", address: "/"),
            groups: SheetGroup.samples.map(PagePart.init))
    }
}

extension SheetStanding {
    static let sample = SheetStanding(
        criterion: StateBadge(.met), school: StateBadge(nil), rated: "3/153", ratedLabel: "Chỉ báo đã đánh giá")
}

extension SheetPlan {
    static let sample = SheetPlan(
        planTitle: "Kế hoạch cải tiến", rows: [SheetPlanRow.fresh(dossier: UUID(), code: "c1", clause: "", place: 0)],
        fresh: [SheetPlanRow.fresh(dossier: UUID(), code: "c1", clause: "", place: 1)], isEmpty: true)
}
