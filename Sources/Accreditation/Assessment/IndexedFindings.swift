import Criteria

/// Findings by indicator number, for computing many dossiers.
public struct IndexedFindings: Sendable, Hashable {
    /// One byte for each indicator of the pack: 0 not yet rated, 1 met, 2 unmet.
    var states: [UInt8]

    /// Nothing rated yet.
    public init(_ index: PackIndex) {
        states = Array(repeating: 0, count: index.paths.count)
    }

    /// The finding of the indicator with this number.
    public subscript(number: Int) -> Finding? {
        get { states[number] == 0 ? nil : states[number] == 1 ? .met : .unmet }
        set { states[number] = newValue == nil ? 0 : newValue == .met ? 1 : 2 }
    }
}

/// Why findings cannot be computed under a pack.
public enum AssessmentError: Error, Sendable, Hashable {
    /// The pack has no such indicator.
    case unknownIndicator(String)
    /// The pack has another number of requirements there.
    case requirementCount(String, expected: Int, found: Int)
    /// The requirement with this number, from 1, is not optional and so cannot be "not applicable".
    case notOptional(String, requirement: Int)
    /// The pack does not rate schooling levels apart.
    case schoolingLevelsNotAllowed
    /// The pack has no such schooling level.
    case unknownSchoolingLevel(String)
    /// The schooling level stands twice.
    case repeatedSchoolingLevel(String)
    /// No schooling level was given.
    case noSchoolingLevel
}

extension PackIndex {
    /// The findings by indicator number; nothing that the pack does not have is dropped silently.
    public func indexed(_ findings: Findings) throws(AssessmentError) -> IndexedFindings {
        var indexed = IndexedFindings(self)
        for (path, finding) in findings.byPath {
            guard let number = numbers[path] else { throw .unknownIndicator(path.description) }
            if case .requirements(let answers) = finding { try check(answers, at: number) }
            indexed[number] = finding.finding
        }
        return indexed
    }

    private func check(_ answers: [RequirementAnswer?], at number: Int) throws(AssessmentError) {
        let requirements = contents[number]
        let path = paths[number].description
        guard !answers.isEmpty, answers.count == requirements.count else {
            throw .requirementCount(path, expected: requirements.count, found: answers.count)
        }
        for (place, answer) in answers.enumerated()
        where answer == .notApplicable && !requirements[place].isOptional {
            throw .notOptional(path, requirement: place + 1)
        }
    }
}
