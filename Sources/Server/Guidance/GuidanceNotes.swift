import Criteria

/// A province's text about a pack as a whole, with what does not apply: partial Guidance/notes.
struct GuidanceNotes: Sendable {
    let provinceTitle: String
    let textTitle: String
    let origin: String
    let source: String
    let count: String
    let followed: String?
    /// The province's deadlines, each with when and what.
    let dates: [String]
    /// Hints that have no place in these rules.
    let unplaced: [String]

    static let sample = GuidanceNotes(
        provinceTitle: "Hướng dẫn của Tỉnh Mẫu", textTitle: "Hướng dẫn tự đánh giá", origin: "Công văn mẫu",
        source: "Văn bản mẫu.", count: "2 gợi ý, 1 thời hạn", followed: "Viết cho bản khác.",
        dates: ["Trước ngày 1/10: Gửi quyết định"],
        unplaced: ["Dùng mẫu của tỉnh"])
}

extension GuidanceNotes {
    init(_ guidance: ProvinceGuidance) {
        provinceTitle = guidance.heading
        textTitle = guidance.text.title
        origin = guidance.origin
        source = guidance.text.provenance.note
        count = "\(guidance.hints.count) gợi ý, \(guidance.deadlines.count) thời hạn"
        followed = guidance.isForOtherState ? ProvinceGuidance.followedNote : nil
        dates = guidance.deadlines.map { "\(CalendarWording.text($0)): \($0.title)" }
        unplaced = guidance.unplaced.map(\.text)
    }
}
