import Criteria

extension DossierContent {
    /// The council's findings as a school rates itself: as one, or each schooling level apart.
    public var rated: DossierFindings { findings.apart(parts) }

    /// The council's findings by sheet.
    public var findings: Findings {
        var byPath: [IndicatorPath: IndicatorFinding] = [:]
        for (code, sheet) in sheets {
            for (place, rating) in sheet.findings {
                guard let path = IndicatorPath("\(code)/\(place)"), let finding = rating.finding else { continue }
                byPath[path] = finding
            }
        }
        return Findings(byPath)
    }
}

extension DossierContent.StatedFacts {
    /// The same facts, ready to compute with.
    public var facts: Facts {
        Facts(
            cohortCompleted: cohortCompleted, yearsOfData: yearsOfData, facilitiesConfirmed: facilitiesConfirmed)
    }
}

extension DossierContent.Rating {
    /// The finding that the rating stands for; nil while nothing is rated.
    public var finding: IndicatorFinding? { IndicatorFinding(verdict: verdict, requirements: requirements) }

    /// The same with what was said about figures that stood against it; nothing where it is not "met".
    public func with(_ reason: FigureReason?) -> DossierContent.Rating {
        var rating = self
        rating.reason = finding?.finding == .met && reason?.isGiven == true ? reason : nil
        return rating
    }
}

extension IndicatorFinding {
    /// Reads what the database and handed-in contents keep: a verdict, or one answer per requirement, where an empty
    /// answer is none yet. Nil when neither says anything.
    public init?(verdict: String?, requirements: [String]?) {
        if let finding = verdict.flatMap(Finding.init(rawValue:)) {
            self = .whole(finding)
        } else if let requirements, requirements.contains(where: { !$0.isEmpty }) {
            self = .requirements(requirements.map(RequirementAnswer.init(rawValue:)))
        } else {
            return nil
        }
    }
}
