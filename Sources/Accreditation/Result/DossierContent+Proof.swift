public import Criteria
import Foundation

extension DossierContent {
    /// What stands behind the council's finding at this path: who, when, on which evidence with which files.
    public func record(_ path: IndicatorPath) -> FindingRecord? {
        guard let rating = rating(path), rating.finding?.finding != nil else { return nil }
        return FindingRecord(
            ratedBy: rating.ratedByName, role: council.first { $0.person == rating.ratedBy }?.role,
            ratedAt: Date(timeIntervalSince1970: TimeInterval(rating.ratedAt)),
            evidence: rating.evidence.map { code in
                let piece = evidence.first { $0.code == code }
                return .init(code: code, name: piece?.name ?? "", fileHashes: piece?.files ?? [])
            }, answers: rating.requirements?.map(RequirementAnswer.init(rawValue:)) ?? [],
            reason: rating.reason?.text)
    }

    /// Builds proofs of what the content amounts to.
    /// - Throws: `AssessmentError` where the findings do not fit the pack.
    public func proofs(_ assessment: Assessment) throws(AssessmentError) -> ProofBuilder {
        try ProofBuilder(assessment, rated, facts: facts.facts) { part, path in record(path.on(part: part)) }
    }
}
