import Criteria

extension RulePackListPage {
    static let samples = [
        RulePackListPage(
            formLink: "/", query: "ve sinh",
            packs: [FormOption(id: "a", value: "a", label: "Thông tư mẫu", isSelected: true)],
            search: Search(
                summary: "Thấy 1 chỗ.", advice: "Hãy thử từ khác.",
                groups: [
                    PackHits(
                        packName: "Thông tư mẫu", packLink: "/", count: "1 chỗ",
                        hits: [
                            Hit(
                                place: "Tiêu chí 1.1", kind: "Yêu cầu", hitLink: "/#a",
                                pieces: [
                                    MarkedText.Piece(text: "Khu ", isMarked: false),
                                    MarkedText.Piece(text: "vệ sinh", isMarked: true),
                                ])
                        ], more: LinkView(label: "Xem cả 30 chỗ", link: "/"))
                ]),
            rows: [
                Row(
                    name: "Thông tư mẫu", link: "/", kinds: "Trường tiểu học", force: "Hiệu lực từ 01/01/2000",
                    state: StateBadge(css: "state-met", label: "Đang có hiệu lực"), size: "5 tiêu chuẩn",
                    provenance: "Diễn đạt lại.", keptSince: nil)
            ],
            kept: [
                Row(
                    name: "Thông tư mẫu", link: "/", kinds: "Trường tiểu học", force: "Hiệu lực từ 01/01/2000",
                    state: .kept, size: "5 tiêu chuẩn", provenance: "Diễn đạt lại.", keptSince: "Lưu từ 01/01/2000")
            ])
    ]
}
