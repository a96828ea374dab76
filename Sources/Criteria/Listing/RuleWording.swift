/// Level rules in words.
public enum RuleWording {
    /// A condition of a level, beginning with a small letter; school-wide groups are named by their titles.
    public static func text(_ condition: LevelCondition, in pack: RulePack) -> String {
        guard case .everyClause(let group) = condition else { return text(condition) }
        return "đạt mọi khoản của “\(pack.criterion(group)?.title ?? group)”"
    }

    static func text(_ condition: LevelCondition) -> String {
        switch condition {
        case .everyCriterion(let level):
            "mọi tiêu chí đạt Mức \(level), tiêu chí không có Mức \(level) tính theo mức cao nhất của nó"
        case .everyMandatory(let level): "mọi tiêu chí bắt buộc đạt Mức \(level)"
        case .others(let count, let level): "ít nhất \(count) tiêu chí còn lại đạt Mức \(level)"
        case .schoolLevel(let level): "trường đạt Mức \(level)"
        case .everyClause(let group): "đạt mọi khoản của \(group)"
        }
    }

    /// What a recognition asks for apart from the level, beginning with a small letter.
    public static func text(_ condition: FactCondition) -> String {
        switch condition.fact {
        case .cohortCompleted: "có ít nhất một khóa đã hoàn thành chương trình"
        case .yearsOfData: "có dữ liệu của ít nhất \(condition.atLeast ?? 1) năm học liên tiếp"
        case .facilitiesConfirmed: "điều kiện cơ sở vật chất, an toàn được xác nhận"
        }
    }
}

/// Grades, degrees and the council in words.
public enum RecognitionWording {
    /// One line for each statement.
    public static func lines(of pack: RulePack) -> [String] {
        var lines: [String] = []
        if let grade = pack.accreditationGrade {
            let conditions = grade.conditions.map(RuleWording.text).joined(separator: "; ")
            lines.append("Cấp độ kiểm định: bằng mức của trường khi \(conditions) (\(grade.citation))")
            lines.append("  \(text(grade.validity)); \(grade.authority)")
        }
        if let standard = pack.nationalStandard {
            lines += standard.degrees.map {
                "Đạt chuẩn quốc gia mức độ \($0.number): trường đạt từ Mức \($0.level) (\($0.citation))"
            }
            lines += standard.conditions.map { "  \(RuleWording.text($0)) (\($0.citation))" }
            lines.append("  \(text(standard.validity)); \(standard.authority)")
        }
        let parity = pack.council.mustBeOdd ? ", số lẻ" : ""
        lines.append(
            "Hội đồng tự đánh giá: ít nhất \(pack.council.minimumSize) người\(parity) (\(pack.council.citation))")
        return lines
    }

    /// How long a recognition lasts and when it can be asked for again.
    public static func text(_ validity: Validity) -> String {
        var parts = ["thời hạn \(validity.years) năm"]
        if let months = validity.renewalLeadMonths { parts.append("đăng ký lại trước khi hết hạn \(months) tháng") }
        if let years = validity.yearsBeforeHigher { parts.append("sau \(years) năm được đăng ký mức cao hơn") }
        return parts.joined(separator: ", ")
    }
}

/// Deadlines in words.
public enum CalendarWording {
    /// When an entry is due in any school year.
    public static func text(_ entry: CalendarEntry) -> String {
        switch entry.due {
        case .before(let month, let day): "Trước ngày \(day)/\(month)"
        case .endOfFirstSemester: "Cuối học kỳ I"
        case .endOfYear: "Cuối năm học"
        case .week(let first):
            entry.lastWeek.map { "Tuần \(first)–\($0) từ khi bắt đầu" } ?? "Tuần \(first) từ khi bắt đầu"
        }
    }
}
