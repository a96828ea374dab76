import Accreditation
import Criteria

extension TrialPage.Outcome {
    private static let most = 12

    init(_ result: AssessmentResult, _ trial: Trial, _ pack: RulePack) {
        level = StateBadge(level: result.level, highestPossible: result.highestPossible)
        possible = pack.title(ofLevel: result.highestPossible).capitalizedFirst
        recognitions = TrialPage.Recognition.all(result, pack)
        parts = (result.parts ?? []).map { part in
            TrialPage.Recognition(
                name: pack.partTitle(part.schoolingLevel) ?? part.schoolingLevel,
                state: StateBadge(level: part.level, highestPossible: part.highestPossible), missing: nil)
        }
        let changed = pack.rated.flatMap(\.paths).filter(trial.isChanged)
        changes = changed.map { path in
            let (was, now) = (trial.real[path]?.finding, trial.finding(path))
            return TrialPage.Change(
                changeText: "\(pack.shortTitle(of: path)): \(was.title) → \(now.title)",
                changeLink: "#\(TrialForm.anchor(path.criterion))")
        }
        changeCount = changed.isEmpty ? "Chưa đổi đánh giá nào." : "Đã đổi \(changed.count) đánh giá:"
        next = result.nextLevel.map { TrialPage.Next($0, pack, most: Self.most) }
    }
}

extension TrialPage.Next {
    fileprivate init(_ next: NextLevel, _ pack: RulePack, most: Int) {
        nextTitle = "Từ đó, để đạt \(pack.title(ofLevel: next.level)) còn cần ít nhất \(next.needed.count) kết quả đạt:"
        steps = next.needed.prefix(most).map { needed in
            TrialPage.Change(
                changeText: pack.shortTitle(of: needed.place),
                changeLink: "#\(TrialForm.anchor(needed.place.criterion))")
        }
        rest = next.needed.count > most ? "và \(next.needed.count - most) \(pack.pageTerms.rated) khác" : nil
    }
}

extension TrialPage.Recognition {
    fileprivate static func all(_ result: AssessmentResult, _ pack: RulePack) -> [Self] {
        var all: [Self] = []
        if let grade = result.accreditationGrade {
            let lacks = result.level == 0 ? "trường chưa đạt mức nào" : "chưa biết có khóa nào hoàn thành chương trình"
            all.append(Self("Cấp độ kiểm định", "Cấp độ \(grade)", isReached: grade > 0, lacks: [lacks]))
        }
        if let standard = result.nationalStandard {
            let facts = pack.askedFacts
            let lacks = standard.missing.map { missing in
                switch missing {
                case .level: "mức của trường"
                case .fact(let fact): facts.first { $0.fact == fact }.map(RuleWording.text) ?? fact.rawValue
                }
            }
            all.append(
                Self("Đạt chuẩn quốc gia", "Mức độ \(standard.degree)", isReached: standard.degree > 0, lacks: lacks))
        }
        return all
    }

    private init(_ name: String, _ reached: String, isReached: Bool, lacks: [String]) {
        self.name = name
        state =
            isReached
            ? StateBadge(css: "state-met", label: reached)
            : StateBadge(css: "state-neutral", label: "Chưa đủ điều kiện")
        missing = isReached ? nil : "Còn thiếu: \(lacks.joined(separator: "; "))."
    }
}
