extension String {
    /// The kind of school in words; the packs' own word where this program knows none.
    public var schoolKindTitle: String {
        switch self {
        case "preschool": "trường mầm non"
        case "primary": "trường tiểu học"
        case "lower-secondary": "trường trung học cơ sở"
        case "upper-secondary": "trường trung học phổ thông"
        case "multi-level": "trường phổ thông có nhiều cấp học"
        case "continuing": "trung tâm giáo dục thường xuyên"
        default: self
        }
    }
}
