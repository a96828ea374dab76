import Criteria

/// What the old content says about single requirements: ticked one by one, or met because the whole indicator is.
struct RequirementAnswers {
    /// By schooling level with its colon, then by the requirement's permanent identifier.
    private var answers: [String: [String: RequirementAnswer]] = [:]

    init(_ findings: [CarryingRun.Rated], _ places: PackPlaces) {
        for finding in findings {
            guard let indicator = places.indicators[finding.node]?.indicator else { continue }
            let prefix = finding.place.prefix
            for (index, requirement) in indicator.requirements.enumerated() {
                answers[prefix, default: [:]][requirement.id] = RequirementAnswers.answer(index, of: finding.answer)
            }
        }
    }

    private static func answer(_ index: Int, of rating: DossierContent.Rating) -> RequirementAnswer? {
        guard let ticks = rating.requirements else {
            return rating.verdict == Finding.met.rawValue ? .met : nil
        }
        return index < ticks.count ? RequirementAnswer(rawValue: ticks[index]) : nil
    }

    /// The answer to what several requirements became: met only if all are met, unmet if one is unmet.
    func combined(_ ids: [String], _ prefix: String) -> RequirementAnswer? {
        let known = ids.map { answers[prefix]?[$0] }
        if known.contains(.unmet) { return .unmet }
        if known.isEmpty || known.contains(nil) { return nil }
        return known.allSatisfy { $0 == .notApplicable } ? .notApplicable : .met
    }
}
