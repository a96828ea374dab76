import Accreditation
import Criteria
import Testing

@Suite struct TrialTests {
    private let path = IndicatorPath(criterion: "1.1", level: 1, indicator: "a")
    private let other = IndicatorPath(criterion: "1.1", level: 1, indicator: "b")

    @Test func triesAndTakesBack() {
        var trial = Trial(Findings([path: .whole(.unmet)]), facts: Facts())
        trial.rate(path, .met)
        trial.rate(other, .unmet)
        #expect(trial.isChanged(path) && trial.isChanged(other))
        #expect(trial.finding(path) == .met && trial.real[path] == .whole(.unmet))
        trial.rate(path, .unmet)
        trial.rate(other, nil)
        #expect(!trial.isChanged(path) && !trial.isChanged(other))
        #expect(trial.findings == trial.real)
    }

    @Test func theCouncilsOwnAnswersStandWhileTheRatingIsTheSame() {
        let answers = IndicatorFinding.requirements([.met, nil, .unmet])
        var trial = Trial(Findings([path: answers]), facts: Facts())
        trial.rate(path, .unmet)
        #expect(trial.findings[path] == answers)
        trial.rate(path, .met)
        #expect(trial.findings[path] == .whole(.met))
    }
}
