import Criteria

extension RulePackPage.RuleView {
    init(_ rule: LevelRule, of pack: RulePack) {
        ruleTitle = rule.title
        conditions = rule.conditions.map { RuleWording.text($0, in: pack).capitalizedFirst }
        citation = "\(rule.citation)"
    }
}

extension RulePackPage.RecognitionView {
    /// The grade and each degree that the pack has.
    static func all(of pack: RulePack) -> [Self] {
        let grade = pack.accreditationGrade.map { [Self($0)] } ?? []
        guard let standard = pack.nationalStandard else { return grade }
        return grade + standard.degrees.map { Self($0, of: standard) }
    }

    private init(_ grade: GradeRule) {
        ruleTitle = "Cấp độ kiểm định chất lượng: bằng mức của trường"
        conditions = grade.conditions.map { RuleWording.text($0).capitalizedFirst }
        citation = "\(grade.citation)"
        isAssumed = false
        facts = ["Cấp công nhận: \(grade.authority)", RecognitionWording.text(grade.validity).capitalizedFirst]
        remarks = grade.remarks.map { RulePackPage.RemarkView($0) }
    }

    private init(_ degree: NationalStandardRule.Degree, of rule: NationalStandardRule) {
        ruleTitle = "Đạt chuẩn quốc gia mức độ \(degree.number)"
        conditions =
            ["Trường đạt từ Mức \(degree.level)"]
            + rule.conditions.map { "\(RuleWording.text($0).capitalizedFirst) (\($0.citation))" }
        citation = "\(degree.citation)"
        isAssumed = degree.isAssumed
        facts = ["Cấp công nhận: \(rule.authority)", RecognitionWording.text(rule.validity).capitalizedFirst]
        remarks = degree.number == rule.degrees.first?.number ? rule.remarks.map { RulePackPage.RemarkView($0) } : []
    }
}

extension RulePackPage.CouncilView {
    init(_ rule: CouncilRule) {
        let share = rule.decisionShare
        statements =
            ["Ít nhất \(rule.minimumSize) người\(rule.mustBeOdd ? ", tổng số là số lẻ" : "")"]
            + rule.roles.filter { $0.minimum > 0 }.map(\.sentence)
            + [rule.secretaryGroup.map { "Nhóm thư ký: \($0.sentence)" }].compactMap(\.self)
            + [rule.workingGroup.map { "Mỗi nhóm công tác: \($0.sentence)" }].compactMap(\.self)
            + [
                "Quyết định khi ít nhất \(share.numerator)/\(share.denominator) thành viên nhất trí"
                    + (share.isAssumed ? " (thông lệ)" : "")
            ]
            + [rule.quorum].compactMap(\.self).map { quorum in
                "Họp khi có mặt ít nhất \(quorum.numerator)/\(quorum.denominator) thành viên"
                    + (quorum.isAssumed ? " (thông lệ)" : "")
            }
        councilCitation = "\(rule.citation)"
        councilRemarks = rule.remarks.map { RulePackPage.RemarkView($0) }
    }
}

extension CouncilRoleCount {
    fileprivate var sentence: String {
        let name =
            switch role {
            case .chair: "Chủ tịch"
            case .viceChair: "Phó chủ tịch"
            case .secretary: "Thư ký"
            case .member: "Ủy viên"
            }
        return "\(name): \(maximum == minimum ? "\(minimum) người" : "từ \(minimum) người")"
    }
}

extension ClosedRange<Int> {
    fileprivate var sentence: String {
        lowerBound == upperBound ? "\(lowerBound) người" : "\(lowerBound)–\(upperBound) người"
    }
}

extension RulePackPage.CodeView {
    init(_ pack: RulePack) {
        let rule = pack.evidenceCode
        let codes = (1...2).compactMap {
            rule.format(EvidenceCode(box: rule.hasBox ? 1 : nil, standard: 1, criterion: 1, serial: $0))
        }
        let cited =
            rule.bracketsEachCode
            ? codes.map { rule.open + $0 + rule.close }.joined(separator: "\(rule.separator) ")
            : rule.open + codes.joined(separator: "\(rule.separator) ") + rule.close
        example = cited
        codeCitation = "\(rule.citation)"
        columns = rule.listColumns.joined(separator: " · ")
        codeRemarks = rule.remarks.map { RulePackPage.RemarkView($0) }
    }
}

extension RulePackPage.RemarkView {
    init(_ remark: Remark) {
        self.remark = remark.text
        source = remark.citation.map { "\($0)" } ?? ""
        isAssumedRemark = remark.isAssumed
    }

    init(_ entry: CalendarEntry) {
        remark = "\(CalendarWording.text(entry)): \(entry.title)"
        source = "\(entry.citation)"
        isAssumedRemark = entry.isAssumed
    }
}
