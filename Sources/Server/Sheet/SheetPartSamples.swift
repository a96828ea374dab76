import Accreditation

extension SheetIndicator {
    static let samples = [sample(true), sample(false)]

    static func sample(_ isOpen: Bool) -> SheetIndicator {
        SheetIndicator(
            isOpen: isOpen, id: "cb-1-a", name: "Chỉ báo a", citation: "điểm a Điều 7", saveLink: "/", version: "1",
            stored: "Đạt",
            choices: PagePart(SheetChoices.sample(isOpen)), state: StateBadge(.met),
            help: SheetHelp.samples.first.map(PagePart.init), province: GuidanceView.samples.map(PagePart.init),
            thresholds: ThresholdBox.samples.first.map(PagePart.init),
            evidence: SheetEvidence(
                element: "cb-1-a-mc", place: "1/a",
                pieces: [SheetPiece(pieceID: "1", code: "H1-1.1-01", title: "Kế hoạch", address: "/")],
                isMissing: true, pickLink: "/", removeLink: "/", mayLink: isOpen, terms: .sample),
            ratedBy: "Hà, 08:30", confirmation: "cb-1-a")
    }
}

extension SheetChecklist {
    static let samples = [sample(true), sample(false)]

    static func sample(_ isOpen: Bool) -> SheetChecklist {
        let option = SheetOption(
            id: "cb-1-a-nh-1-1", group: "cb-1-a-nh-1", value: "Đạt", label: "Đạt", isSelected: true)
        let indicator = SheetIndicator.sample(isOpen)
        return SheetChecklist(
            isOpen: isOpen, id: "cb-1-a", name: "Yêu cầu của mức", citation: "Phụ lục II", saveLink: "/", version: "1",
            stored: "Theo nội hàm: Đạt", choice: "Theo nội hàm", gate: "Mức 2 chưa mở.", isClosed: isOpen,
            rows: [
                SheetChecklistRow(
                    field: "cb-1-a-nh-1", text: "Có kế hoạch", options: [option], answer: StateBadge(.met))
            ], count: "1/1 yêu cầu", state: StateBadge(.met), help: indicator.help,
            province: indicator.province, thresholds: indicator.thresholds, evidence: indicator.evidence,
            ratedBy: "Hà, 08:30", confirmation: "cb-1-a")
    }
}

extension SheetText {
    static let samples = [sample(true), sample(false)]

    static func sample(_ isOpen: Bool) -> SheetText {
        SheetText(
            isOpen: isOpen, id: "vb-present-1", label: "Mô tả hiện trạng – Mức 1", hint: "Ghi mã.",
            value: "Trường có 20 lớp.",
            version: "1", stored: "0", saveLink: "/",
            remarks: SheetCodeRemarks(
                element: "vb-present-1-ma", known: "H1-1.1-01", unknown: "H1-1.1-09", bare: "H1-1.1-02",
                misplaced: "H1-1.1-03"),
            writtenBy: "Hà, 08:30", mayCite: true, isCarried: true, isEmpty: true)
    }
}

extension SheetChoices {
    static let samples = [sample(true), sample(false)]

    static func sample(_ isOpen: Bool) -> SheetChoices {
        let choice = FormOption(id: "cb-1-a-nh-1-0", value: "Đạt", label: "Đạt", isSelected: true)
        return SheetChoices(
            isOpen: isOpen,
            requirements: [
                SheetRequirement(
                    id: "cb-1-a-nh-1", number: 1, text: "Có kế hoạch", choices: [choice], answer: StateBadge(.met))
            ],
            options: [SheetOption(id: "cb-1-a-1", group: "cb-1-a", value: "Đạt", label: "Đạt", isSelected: true)])
    }
}

extension SheetHelp {
    static let samples = [
        SheetHelp(
            measures: [SheetMeasure(name: "Tỷ lệ", threshold: "≥ 90 %", notes: ["trong 5 năm"])],
            guidance: ["Gợi ý"], usualEvidence: ["Kế hoạch"],
            figures: SheetFigures(names: ["Tỷ lệ chuyên cần"], note: "Chỉ để theo dõi."))
    ]
}

extension SheetGroup {
    static let samples = [
        SheetGroup(
            name: "Tiêu chuẩn 1",
            sheets: [
                SheetEntry(label: "Tiêu chí 1", address: "/", isCurrent: true, state: StateBadge(nil), count: "1/5")
            ])
    ]
}
