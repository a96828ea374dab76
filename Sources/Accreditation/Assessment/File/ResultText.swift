public import Criteria

extension AssessmentResult {
    /// The result for a reader, in Vietnamese, one fact a line.
    public func text(_ pack: RulePack) -> String {
        var lines = [
            "Bộ tiêu chuẩn: \(pack.id) (Thông tư \(pack.circular.number))",
            "Mức đạt được: \(pack.title(ofLevel: level))",
            "Mức còn có thể đạt: \(pack.title(ofLevel: highestPossible))",
            "Đã đánh giá hết các chỉ báo: \(isComplete ? "rồi" : "chưa")",
        ]
        if let grade = accreditationGrade {
            lines.append("Kiểm định chất lượng giáo dục: \(grade > 0 ? "cấp độ \(grade)" : "chưa đủ điều kiện")")
        }
        if let standard = nationalStandard { lines.append("Chuẩn quốc gia: \(standard.text(pack))") }
        if let nextLevel { lines += nextLevel.lines(pack) }
        if let parts {
            for part in parts {
                let entry = pack.schoolingLevels?.entries.first { $0.id == part.schoolingLevel }
                let title = entry?.title ?? part.schoolingLevel
                let possible = pack.title(ofLevel: part.highestPossible)
                lines.append("\(title): \(pack.title(ofLevel: part.level)), còn có thể: \(possible)")
                lines += part.criteria.map(\.line) + part.schoolWide.map(\.line)
            }
        } else {
            lines.append("Kết quả từng tiêu chí:")
            lines += criteria.map(\.line) + schoolWide.map(\.line)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension RulePack {
    /// The name of a level of the school; "chưa đạt mức nào" for 0.
    public func title(ofLevel level: Int) -> String {
        level == 0 ? "chưa đạt mức nào" : levelRules.first { $0.level == level }?.title ?? "Mức \(level)"
    }
}

extension CriterionResult {
    fileprivate var line: String {
        let now =
            level > 0 ? "Mức \(level)" : highestPossible > 0 ? "chưa chắc đạt mức nào" : "không đạt mức nào"
        return "  \(code): \(now)" + (highestPossible > level ? ", còn có thể Mức \(highestPossible)" : "")
    }
}

extension NationalStandardResult {
    fileprivate func text(_ pack: RulePack) -> String {
        if degree > 0 { return "Mức độ \(degree)" }
        let reasons = missing.map { condition in
            switch condition {
            case .level: "mức của trường"
            case .fact(let fact):
                pack.nationalStandard?.conditions.first { $0.fact == fact }?.title ?? fact.rawValue
            }
        }
        return "chưa đủ điều kiện; còn thiếu: \(reasons.joined(separator: "; "))"
    }
}

extension NextLevel {
    fileprivate func lines(_ pack: RulePack) -> [String] {
        let head = "Để đạt \(pack.title(ofLevel: level)) cần thêm ít nhất \(needed.count) kết quả đạt:"
        return [head] + needed.map { "  \($0)" }
    }
}
