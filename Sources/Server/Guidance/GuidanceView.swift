import Criteria

/// A province's hints at one place of the rules, apart from those of the circular.
///
/// Kept by everything that it shows, the province included, so that one province never sees another one's hints.
struct GuidanceView: KeptPart {
    static let template = "Guidance/hints"

    let provinceTitle: String
    let advice: [String]
    let usualPieces: [String]
    let origin: String
    /// Why the hints stand here although they were written for other rules; nil where they were not.
    let followed: String?

    static let samples = [
        GuidanceView(
            provinceTitle: "Hướng dẫn của Tỉnh Mẫu", advice: ["Tổ chức họp tháng 9"], usualPieces: ["Biên bản"],
            origin: "Công văn mẫu", followed: "Viết cho bản khác.")
    ]
}

extension GuidanceView {
    /// Nil where the province has nothing to say at this place.
    init?(_ guidance: ProvinceGuidance, at place: String) {
        let advice = guidance.texts(.guidance, at: place)
        let pieces = guidance.texts(.evidence, at: place)
        if advice.isEmpty && pieces.isEmpty { return nil }
        provinceTitle = guidance.heading
        self.advice = advice
        usualPieces = pieces
        origin = guidance.origin
        followed = guidance.isForOtherState ? ProvinceGuidance.followedNote : nil
    }

    /// What the provinces say at a place; empty where they say nothing.
    static func all(_ guidance: [ProvinceGuidance], at place: String) -> [GuidanceView] {
        guidance.compactMap { GuidanceView($0, at: place) }
    }
}

extension ProvinceGuidance {
    /// `Hướng dẫn của Tỉnh Hòa Lâm`.
    var heading: String { "Hướng dẫn của \(province)" }

    /// The number, article and first day of the province's text.
    var origin: String {
        let place = "\(text.citation)"
        return "\(text.number)\(place.isEmpty ? "" : ", \(place)"), áp dụng từ \(text.from.vietnamese)"
    }

    static let followedNote =
        "Viết cho một bản khác của bộ tiêu chuẩn này; được đặt vào đây theo mã cố định của nội dung."
}
