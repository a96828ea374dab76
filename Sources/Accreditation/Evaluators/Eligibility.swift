public import Criteria

/// Whether somebody may evaluate a school: the qualifications of the pack held against what the pool knows.
///
/// It is asked when somebody is taken into a team, and again at each act that the evaluator does.
public struct Eligibility: Sendable, Hashable {
    /// What the law of the dossier asks for.
    public var form: TeamForm
    /// The school, and the schools that went into it: they count as the school.
    public var schools: Set<UnitID>
    /// The day of the decision or of the act.
    public var day: Day
    /// The days of the survey; nil while they are not set, or where they no longer matter.
    public var survey: SurveyDays?

    public init(form: TeamForm, schools: Set<UnitID>, day: Day, survey: SurveyDays? = nil) {
        self.form = form
        self.schools = schools
        self.day = day
        self.survey = survey
    }

    /// Everything that stands against the person, in the order of the pack; empty for who may take part.
    public func problems(of record: EvaluatorRecord) -> [EligibilityProblem] {
        form.qualifications.compactMap { qualification in
            lack(of: qualification, record).map {
                EligibilityProblem(
                    kind: qualification.kind, lack: $0, article: qualification.citation.description,
                    isWaivable: qualification.isWaivable)
            }
        }
    }

    private func lack(of qualification: Qualification, _ record: EvaluatorRecord) -> EligibilityProblem.Lack? {
        switch qualification.kind {
        case .neverWorkedThere: workLack(record)
        case .yearsInSector: qualification.years.flatMap { yearsLack(record, needed: $0) }
        case .training: trainingLack(record)
        case .noInterest: record.interests.first { schools.contains($0.unit) }.map { .interest($0.what) }
        case .available: absenceLack(record)
        }
    }

    private func workLack(_ record: EvaluatorRecord) -> EligibilityProblem.Lack? {
        let there = record.workplaces.filter { schools.contains($0.unit) }
        if let now = there.first(where: { $0.to == nil }) { return .works(at: now.name) }
        return there.first.map { .worked(at: $0.name, from: $0.from, to: $0.to) }
    }

    private func yearsLack(_ record: EvaluatorRecord, needed: Int) -> EligibilityProblem.Lack? {
        guard let since = record.sectorSince else { return .yearsUnknown(needs: needed) }
        let years = since.fullYears(until: day)
        return years < needed ? .fewYears(has: max(years, 0), needs: needed) : nil
    }

    private func trainingLack(_ record: EvaluatorRecord) -> EligibilityProblem.Lack? {
        guard !record.certificate.allSatisfy(\.isWhitespace) else { return .untrained }
        guard let trained = record.trainedOn, trained > day else { return nil }
        return .trainedLater(trained)
    }

    private func absenceLack(_ record: EvaluatorRecord) -> EligibilityProblem.Lack? {
        guard let survey else { return nil }
        return record.absences.first { $0.from <= survey.to && $0.to >= survey.from }.map {
            .absent(from: $0.from, to: $0.to)
        }
    }
}

extension Day {
    /// Whole years from this day to another; negative when that is earlier.
    func fullYears(until other: Day) -> Int {
        let isBeforeTheDay = (other.month, other.day) < (month, day)
        return other.year - year - (isBeforeTheDay ? 1 : 0)
    }
}
