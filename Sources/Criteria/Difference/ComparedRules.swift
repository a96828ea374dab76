extension RulePack {
    /// The rules of `circular.xml` that are no part of the tree; each counts as one item.
    var comparedRules: [ComparedNode] {
        let levels = levelRules.map { rule in
            let conditions = rule.conditions.map { RuleWording.text($0, in: self) }.joined(separator: "; ")
            return node("level-rules/\(rule.level)", "\(rule.title): \(conditions) (\(rule.citation))")
        }
        let rest: [(String, String?)] = [
            ("schooling-levels", schoolingLevels?.wording),
            ("figures-warn-only", figuresWarnOnly?.wording),
            ("accreditation-grade", accreditationGrade?.wording), ("national-standard", nationalStandard?.wording),
            ("council", council.wording), ("evidence-code", evidenceCode.wording), ("report", report?.wording),
            ("improvement-plan", improvementPlan?.wording),
        ]
        return levels + rest.compactMap { name, wording in wording.map { node(name, $0) } }
            + conditions.map {
                node("conditions/\($0.id)", $0.title + ($0.opposite.map { " (ngược với \($0))" } ?? ""))
            }
    }

    private func node(_ id: String, _ wording: String) -> ComparedNode {
        ComparedNode(id: id, part: .rule, address: "", code: "", wording: wording)
    }
}

extension SchoolingLevels {
    fileprivate var wording: String {
        "Đánh giá riêng từng cấp học: \(entries.map(\.title).joined(separator: ", ")) (\(citation))"
    }
}

extension WarningPeriod {
    fileprivate var wording: String {
        "Số liệu chỉ cảnh báo từ \(from.vietnamese) đến hết \(to.vietnamese) (\(citation))"
    }
}

extension Validity {
    fileprivate var wording: String {
        let wait = waitAfterRefusal.map { ", đăng ký lại sau \($0.years) năm nếu không đạt" } ?? ""
        return "\(RecognitionWording.text(self))\(wait) (\(citation))"
    }
}

extension Sequence<FactCondition> {
    fileprivate var wording: String {
        map { "\(RuleWording.text($0)) (\($0.citation))" }.joined(separator: "; ")
    }
}

extension Sequence<Remark> {
    fileprivate var wording: [String] { map { remark in remark.text + (remark.citation.map { " (\($0))" } ?? "") } }
}

extension GradeRule {
    fileprivate var wording: String {
        (["Cấp độ kiểm định (\(citation)): \(conditions.wording)", validity.wording, authority] + remarks.wording)
            .joined(separator: "; ")
    }
}

extension NationalStandardRule {
    fileprivate var wording: String {
        let degrees = degrees.map { "mức độ \($0.number) cần Mức \($0.level) (\($0.citation))" }
        return (["Đạt chuẩn quốc gia"] + degrees + [conditions.wording, validity.wording, authority] + remarks.wording)
            .joined(separator: "; ")
    }
}

extension CouncilRule {
    fileprivate var wording: String {
        let size = "Hội đồng tự đánh giá: ít nhất \(minimumSize) người\(mustBeOdd ? ", số lẻ" : "") (\(citation))"
        let roles = roles.map { "\($0.role.rawValue) \($0.minimum)–\($0.maximum.map(String.init) ?? "…")" }
        let groups = [("nhóm thư ký", secretaryGroup), ("nhóm công tác", workingGroup)].compactMap { name, range in
            range.map { "\(name) \($0.lowerBound)–\($0.upperBound) người" }
        }
        let share = "quyết định khi \(decisionShare.numerator)/\(decisionShare.denominator) nhất trí"
        let present = quorum.map { ["họp khi có mặt \($0.numerator)/\($0.denominator)"] } ?? []
        return ([size] + roles + groups + [share] + present + remarks.wording).joined(separator: "; ")
    }
}

extension EvidenceCodeRule {
    fileprivate var wording: String {
        let place = standsBeforeStop ? "trước dấu chấm" : "sau câu"
        let code = "Mã minh chứng \(open)\(pattern)\(close), cách nhau bằng “\(separator)”, đứng \(place) (\(citation))"
        return ([code] + listColumns + remarks.wording).joined(separator: "; ")
    }
}

extension ReportForm {
    fileprivate var wording: String {
        let sheet = sheetTexts.map { "\($0.title): \($0.help) (\($0.citation))" }
        let standard = standardTexts.map { "\($0.title): \($0.help) (\($0.citation))" }
        return (["\(title) (\(citation))"] + sheet + standard).joined(separator: "; ")
    }
}

extension PlanForm {
    fileprivate var wording: String {
        let printed = ([grounds] + preface + closing).flatMap { [$0.part.title] + $0.lines.map(\.text) }
        let columns = PlanTable.Kind.allCases.flatMap { self[$0].columns }.map { "\($0.title): \($0.help)" }
        let rest = states.map(\.title) + reviewPeriods.map { "\($0.title) (\($0.entry))" }
        return (["\(title), \(form) (\(citation))", school.title] + printed + columns + rest).joined(separator: "; ")
    }
}
