import Accreditation

extension DraftItemView {
    /// One that the school writes on, one that the team replies to.
    static let samples: [DraftItemView] = [true, false].map { isWriting in
        var values = FormValues()
        values.fail("ly-do-1", "Hãy nêu lý do.")
        let field = values.field("ly-do-1", "Lý do", hint: "Ngắn gọn.")
        let choice = values.choice("y-kien-1", "Ý kiến", options: [("agrees", "Nhất trí")])
        let boxes = [Box(box: "khong-1-a", boxLabel: "Mức 1, chỉ báo a", isChecked: true)]
        let (met, unmet) = (StateBadge(.met), StateBadge(.unmet))
        return DraftItemView(
            itemID: "tc-1", itemTitle: "Tiêu chí 1", itemOwn: met, itemFound: unmet, marks: [met], isOpen: true,
            ratings: [
                Rating(
                    ratingPlace: "Mức 1, chỉ báo a", requirements: ["Phù hợp"], ratingOwn: met, ratingFound: unmet,
                    because: "Thiếu minh chứng")
            ],
            said: Said(
                stance: "Không nhất trí", objectedPlaces: "Mức 1", saidReasons: "Đã có",
                codes: [LinkView(label: "H1-1", link: "/")], hasCodes: true),
            writing: isWriting
                ? Writing(
                    stanceChoice: choice, boxes: boxes, hasBoxes: true, reasonsField: field, codesField: field,
                    versionName: "phien-ban-1", version: 1) : nil,
            replied: Replied(
                decision: "Chấp nhận một phần",
                changes: [Change(changePlace: "Mức 1, chỉ báo a", before: unmet, after: met)], isUnchanged: true,
                replyReason: "Đúng một phần", repliedBy: "Đặng Văn Trưởng"),
            replying: isWriting
                ? nil
                : Replying(
                    replyLink: "/", criterionCode: "1", decisionChoice: choice, changeBoxes: boxes,
                    hasChangeBoxes: true, becauseField: field))
    }
}
