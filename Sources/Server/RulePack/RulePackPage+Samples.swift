import Criteria

extension RulePackPage {
    private static let remarks = [RemarkView(remark: "Theo thông lệ.", source: "Điều 24", isAssumedRemark: true)]

    static let samples = [
        RulePackPage(
            heading: "Thông tư mẫu", state: StateBadge(css: "state-met", label: "Đang có hiệu lực"), pack: .sample,
            kinds: "Trường tiểu học", issued: "01/01/2000", replaces: "Thay thông tư cũ", searchLink: "/", packID: "a",
            standards: [
                StandardView(
                    anchor: "a", standardTitle: "Tiêu chuẩn 1",
                    criteria: [
                        CriterionLink(label: "1.1 Quản lý", link: "/", isMandatory: true, levelNames: "Mức 1, 2")
                    ])
            ],
            schoolWide: [LinkView(label: "Mức cao nhất", link: "/")],
            levels: [RuleView(ruleTitle: "Mức 1", conditions: ["Mọi tiêu chí đạt Mức 1"], citation: "Điều 7")],
            schoolingLevels: "Đánh giá riêng từng cấp học.",
            recognitions: [
                RecognitionView(
                    ruleTitle: "Mức độ 1", conditions: ["Trường đạt từ Mức 1"], citation: "Điều 37", isAssumed: true,
                    facts: ["Thời hạn 5 năm"], remarks: remarks)
            ],
            council: CouncilView(
                statements: ["Ít nhất 7 người"], councilCitation: "Điều 24", councilRemarks: remarks),
            code: CodeView(
                example: "[H1-1.1-01]", codeCitation: "Công văn", columns: "Mã · Tên", codeRemarks: remarks),
            calendar: remarks, province: [.sample], choice: [.sample], forms: .sample,
            terms: [TermView(term: "Mức", meaning: "Bậc")],
            variations: [TermView(term: "Tiêu chí 1", meaning: "Khác nhau")],
            provenance: ProvenanceView(note: "Diễn đạt.", compared: "Chưa đối chiếu.", hash: "ab", notes: ["Ghi chú"]))
    ]
}

extension RuleCriterionPage {
    static let samples = [
        RuleCriterionPage(
            heading: "Tiêu chí 1.1", anchor: "a", standard: "Tiêu chuẩn 1", packName: "Thông tư mẫu", packLink: "/",
            provenance: "Diễn đạt lại.", isMandatory: true, mandatoryNote: "Tiêu chí bắt buộc",
            levels: [
                LevelView(
                    levelAnchor: "a.1", levelTitle: "Mức 1", guards: ["Không suy ra từ số liệu"],
                    indicators: [
                        IndicatorView(
                            indicatorAnchor: "a.1a", mark: "Chỉ báo a", citation: "Điều 7",
                            requirements: [
                                RequirementView(
                                    requirementAnchor: "a.1a.1", requirement: "Có kế hoạch", isOptional: true)
                            ],
                            measures: [
                                MeasureView(measureAnchor: "a.m1", measure: "≥ 1 lần", warning: "chỉ để nhắc")
                            ], guidance: ["Gợi ý"], usual: ["Biên bản"],
                            provinceHints: GuidanceView.samples)
                    ])
            ], province: GuidanceView.samples, choice: [.sample],
            figures: [NodeView(nodeAnchor: "a.f1", text: "Tỷ lệ")], evidence: ["Sổ sách"],
            variations: [RulePackPage.TermView(term: "Tiêu chí 1", meaning: "Khác nhau")],
            history: [
                HistoryView(
                    otherPack: "Thông tư cũ", otherLink: "/",
                    related: [RelatedView(label: "Tiêu chí 1.2", link: "/", extent: "một phần")],
                    none: "Không có tiêu chí nào.", reading: "Cách đọc của dự án.")
            ],
            previous: LinkView(label: "Trước", link: "/"), next: LinkView(label: "Sau", link: "/"))
    ]
}
