import Accreditation
import Criteria
import Storage

/// Reads the form of a team.
enum TeamInput {
    /// The days of the survey; nil where both are left empty or cannot be read.
    static func survey(_ form: Form, _ values: inout FormValues) -> SurveyDays? {
        let (from, to) = (
            EvaluatorForm.day("khao-sat-tu", form, &values), EvaluatorForm.day("khao-sat-den", form, &values)
        )
        switch (from, to) {
        case (let from?, let to?):
            if let survey = SurveyDays(from: from, to: to) { return survey }
            values.fail("khao-sat-den", "Ngày kết thúc khảo sát phải từ ngày bắt đầu trở đi.")
        case (_?, nil) where form["khao-sat-den"].isEmpty:
            values.fail("khao-sat-den", "Hãy ghi cả ngày kết thúc khảo sát.")
        case (nil, _?) where form["khao-sat-tu"].isEmpty:
            values.fail("khao-sat-tu", "Hãy ghi cả ngày bắt đầu khảo sát.")
        default: break
        }
        return nil
    }

    /// What the form decides; nil, with the reasons beside the fields, where something is missing.
    static func decision(
        _ form: Form, _ survey: SurveyDays?, _ candidates: [TeamCandidate], _ words: TeamWords,
        _ values: inout FormValues
    ) -> TeamDecision? {
        let number = form["so-quyet-dinh"]
        if number.isEmpty { values.fail("so-quyet-dinh", "Hãy nhập số quyết định thành lập \(words.short).") }
        let day = Day(typed: form["ngay"])
        if day == nil { values.fail("ngay", "Hãy nhập ngày quyết định theo dạng ngày/tháng/năm.") }
        if form.has("so-nguoi-cham"), (Int(form["so-nguoi-cham"]) ?? 0) < 1 {
            values.fail("so-nguoi-cham", "Hãy nhập số người đánh giá mỗi tiêu chí, ít nhất là 1.")
        }
        let seats = candidates.compactMap { candidate in
            TeamRole(rawValue: form[TeamPage.field(of: candidate.person)]).map {
                TeamSeat(person: candidate.person, role: $0)
            }
        }
        guard values.isValid, let day else { return nil }
        return TeamDecision(
            number: number, day: day, seats: seats, survey: survey, waivers: waivers(form, candidates),
            reason: form["ly-do-thay"])
    }

    /// The reasons that were given; whether they are allowed is decided by the rule.
    private static func waivers(_ form: Form, _ candidates: [TeamCandidate]) -> [EligibilityWaiver] {
        candidates.flatMap { candidate in
            candidate.problems.filter(\.isWaivable).compactMap { problem in
                let reason = form[TeamPage.waiverField(problem.kind, of: candidate.person)]
                return reason.isEmpty
                    ? nil : EligibilityWaiver(person: candidate.person, kind: problem.kind, reason: reason)
            }
        }
    }
}
