import Criteria

extension CarryingRun {
    typealias Rated = Origin<DossierContent.Rating>

    mutating func carryFindings() {
        let findings = findings
        let answers = RequirementAnswers(findings, carrying.before)
        for (target, sources) in gather(findings, setAside: { $0.rating = $1 }) {
            guard let node = carrying.after.node(of: target), let found = carrying.after.indicators[node] else {
                continue
            }
            if carrying.origins(of: node).count == 1, let source = sources.first {
                carry(source, to: target, found.indicator, answers)
            } else {
                merge(sources, at: target, found.indicator, answers)
            }
        }
        for finding in findings { setTicksAside(finding) }
    }

    /// An answer that goes to one node, or to each piece of a split one.
    private mutating func carry(
        _ source: Rated, to place: AnswerPlace, _ indicator: Indicator, _ answers: RequirementAnswers
    ) {
        var rating = source.answer
        let isSame = carrying.isSame(source.node)
        let isPiece = source.node != indicator.id
        let origins = indicator.requirements.map { carrying.origins(of: $0.id) }
        if rating.requirements != nil {
            if isPiece, origins.allSatisfy(\.isEmpty) {
                rating = rating.asWhole
            } else {
                rating.requirements = ticks(origins, place.prefix, answers)
            }
        } else if rating.verdict != nil, !isPiece, isExtended(source, origins, answers) {
            add(source, .extended) { $0.rating = $1 }
            rating.verdict = nil
        }
        edit(place.sheet) { $0.findings[place.detail] = rating }
        let standing: CarriedAnswer.Standing = isSame ? .kept : rating.finding?.finding == nil ? .toAnswer : .toConfirm
        add(CarriedAnswer(origins: [source.place], place: place, standing: standing))
    }

    /// Whether an indicator that was answered as a whole has a new requirement, or one from elsewhere that is not met.
    private func isExtended(_ source: Rated, _ origins: [[String]], _ answers: RequirementAnswers) -> Bool {
        origins.contains { ids in
            if ids.isEmpty { return true }
            let foreign = ids.filter { carrying.before.requirements[$0]?.indicator != source.node }
            return source.answer.verdict == Finding.met.rawValue
                && foreign.contains { answers.combined([$0], source.place.prefix) != .met }
        }
    }

    /// Several answers become one; one that was never given counts as not yet rated.
    private mutating func merge(
        _ sources: [Rated], at place: AnswerPlace, _ indicator: Indicator, _ answers: RequirementAnswers
    ) {
        let newest = sources.max { ($0.answer.ratedAt, $1.place) < ($1.answer.ratedAt, $0.place) }
        guard var rating = newest?.answer else { return }
        rating.evidence = sources.flatMap(\.answer.evidence).reduce(into: []) { codes, code in
            if !codes.contains(code) { codes.append(code) }
        }
        let origins = indicator.requirements.map { carrying.origins(of: $0.id) }
        let areTicked = sources.allSatisfy { $0.answer.requirements != nil } && !origins.contains(where: \.isEmpty)
        let isComplete = sources.count == carrying.origins(of: indicator.id).count
        rating.requirements = areTicked ? ticks(origins, place.prefix, answers) : nil
        rating.verdict = areTicked ? nil : verdict(of: sources, isComplete: isComplete)?.rawValue
        for source in sources { add(source, .merged) { $0.rating = $1 } }
        edit(place.sheet) { $0.findings[place.detail] = rating }
        let standing: CarriedAnswer.Standing = rating.finding?.finding == nil ? .toAnswer : .toConfirm
        add(CarriedAnswer(origins: sources.map(\.place), place: place, standing: standing))
    }

    /// Met only if all are met, unmet if one is unmet.
    private func verdict(of sources: [Rated], isComplete: Bool) -> Finding? {
        let findings = sources.map { $0.answer.finding?.finding }
        return findings.contains(.unmet) ? .unmet : findings.contains(nil) || !isComplete ? nil : .met
    }

    private func ticks(_ origins: [[String]], _ prefix: String, _ answers: RequirementAnswers) -> [String] {
        origins.map { answers.combined($0, prefix)?.rawValue ?? "" }
    }

    /// Answers to single requirements that no tick of the new content holds.
    private mutating func setTicksAside(_ source: Rated) {
        guard let ticks = source.answer.requirements else { return }
        let isWhole = finished.setAside.contains { $0.place == source.place && $0.rating != nil }
        let requirements = carrying.before.indicators[source.node]?.indicator.requirements ?? []
        for (requirement, tick) in zip(requirements, ticks) where !tick.isEmpty && !isWhole {
            let next = carrying.lineage.successors(of: requirement.id)
            let isAlone = next.allSatisfy { carrying.origins(of: $0).count == 1 }
            if isAlone, next.contains(where: { holds(tick, $0, like: source.place) }) { continue }
            let origin = Origin(place: source.place, node: requirement.id, answer: tick)
            add(origin, next.isEmpty ? .withdrawn : .merged) { $0.requirement = $1 }
        }
    }

    /// Whether the new content has this tick at a requirement.
    private func holds(_ tick: String, _ requirement: String, like place: AnswerPlace) -> Bool {
        guard let (indicator, index) = carrying.after.requirements[requirement],
            let target = carrying.after.place(of: indicator, like: place),
            let ticks = finished.content.sheets[target.sheet]?.findings[target.detail]?.requirements
        else { return false }
        return index < ticks.count && ticks[index] == tick
    }
}

extension DossierContent.Rating {
    /// The same rating as one verdict about the whole.
    fileprivate var asWhole: DossierContent.Rating {
        var rating = self
        rating.verdict = finding?.finding?.rawValue
        rating.requirements = nil
        return rating
    }
}
