import Accreditation
import Foundation

extension SheetPage {
    static let samples = [sample(isOpen: true), sample(isOpen: false)]

    private static func sample(isOpen: Bool) -> SheetPage {
        SheetPage(
            heading: "Tiêu chí 1.1: Phương hướng", standard: "Tiêu chuẩn 1", link: "/", searchLink: "/tim",
            historyLink: "/lich-su", overviewLink: "/phieu", formLink: "/phieu", isOpen: isOpen,
            lock: isOpen ? nil : SheetLock(reason: "Hồ sơ đã nộp.", advice: "Hãy chờ."), returned: .sample,
            carried: "3 mục được chuyển từ năm trước.", assigned: "Nhóm 1", standing: .sample,
            approval: SheetApprovalBox(
                state: StateBadge(.met), note: "Đã duyệt.", link: "/duyet", hash: "0", mayApprove: isOpen,
                changesLink: "/lich-su"),
            sections: [
                SheetSection(
                    id: "muc-1", title: "Mức 1", guards: ["Chỉ xét khi đạt Mức 1."], indicators: [.sample(isOpen)],
                    texts: [.sample], sectionPlans: [.sample])
            ], closing: [.sample], plans: [.sample], previous: SheetLink(label: "Tiêu chí 1.1", address: "/"),
            next: SheetLink(label: "Tiêu chí 1.3", address: "/"),
            groups: [
                SheetGroup(
                    name: "Tiêu chuẩn 1",
                    sheets: [
                        SheetEntry(
                            label: "Tiêu chí 1", address: "/", isCurrent: true, state: StateBadge(nil), count: "1/5")
                    ])
            ])
    }
}

extension SheetStanding {
    static let sample = SheetStanding(criterion: StateBadge(.met), school: StateBadge(nil), rated: "3/153")
}

extension SheetIndicator {
    static func sample(_ isOpen: Bool) -> SheetIndicator {
        let option = SheetOption(id: "cb-1-a-1", group: "cb-1-a", value: "Đạt", label: "Đạt", isSelected: true)
        let choice = FormOption(id: "cb-1-a-nh-1-0", value: "Đạt", label: "Đạt", isSelected: true)
        return SheetIndicator(
            id: "cb-1-a", name: "Chỉ báo a", citation: "điểm a Điều 7", saveLink: "/", version: "1", stored: "Đạt",
            options: [option], state: StateBadge(.met),
            requirements: [
                SheetRequirement(
                    id: "cb-1-a-nh-1", number: 1, text: "Có kế hoạch", choices: [choice], answer: StateBadge(.met))
            ],
            help: SheetHelp(
                measures: [SheetMeasure(name: "Tỷ lệ", threshold: "≥ 90 %", notes: ["trong 5 năm"])],
                guidance: ["Gợi ý"], usualEvidence: ["Kế hoạch"]),
            evidence: SheetEvidence(
                element: "cb-1-a-mc", place: "1/a",
                pieces: [SheetPiece(pieceID: "1", code: "H1-1.1-01", title: "Kế hoạch", address: "/")],
                isMissing: true, pickLink: "/", removeLink: "/", mayLink: isOpen),
            ratedBy: "Hà, 08:30", confirmation: "cb-1-a")
    }
}

extension SheetText {
    static let sample = SheetText(
        id: "vb-present-1", label: "Mô tả hiện trạng – Mức 1", hint: "Ghi mã.", value: "Trường có 20 lớp.",
        version: "1", stored: "0", saveLink: "/",
        remarks: SheetCodeRemarks(
            element: "vb-present-1-ma", known: "H1-1.1-01", unknown: "H1-1.1-09", bare: "H1-1.1-02",
            misplaced: "H1-1.1-03"),
        writtenBy: "Hà, 08:30", mayCite: true, isCarried: true, isEmpty: true)
}

extension SheetPlan {
    static let sample = SheetPlan(
        planTitle: "Kế hoạch cải tiến", rows: [SheetPlanRow.fresh(dossier: UUID(), code: "c1", clause: "", place: 0)],
        fresh: [SheetPlanRow.fresh(dossier: UUID(), code: "c1", clause: "", place: 1)], isEmpty: true)
}
