import Criteria

/// What another pack would change for dossiers: levels before and after, and why. Pure and ready for many dossiers.
public struct EffectEstimate: Sendable {
    /// A dossier whose level would be another one.
    public struct Change: Sendable, Hashable {
        /// The level that is certain now; 0 for none.
        public let was: Int
        /// The level that would be certain.
        public let now: Int
        /// A Vietnamese sentence.
        public let why: String
    }

    private let places: AnswerPlaces
    private let old: Assessment
    private let new: Assessment

    public init(_ places: AnswerPlaces) {
        self.places = places
        old = Assessment(places.old)
        new = Assessment(places.new)
    }

    /// The change for a dossier with these findings; nil where the level stays.
    ///
    /// - Parameters:
    ///   - findings: by sheet.
    ///   - parts: the schooling levels that are rated apart; none where the school is rated as one.
    /// - Throws: `AssessmentError` where the findings do not fit the old pack.
    public func change(_ findings: Findings, parts: [String] = []) throws(AssessmentError) -> Change? {
        let carried = places.carried(findings).apart(parts)
        let findings = findings.apart(parts)
        let was = try old.compute(findings, facts: Facts()).level
        let now = try new.compute(carried, facts: Facts()).level
        guard was != now else { return nil }
        return Change(was: was, now: now, why: now < was ? try loss(of: was, carried) : try gain(of: now, findings))
    }

    /// The first thing under the new pack that keeps the level away.
    private func loss(of level: Int, _ carried: DossierFindings) throws(AssessmentError) -> String {
        let proof = try ProofBuilder(new, carried, facts: Facts()).level(level)
        guard let failing = proof?.firstFailing else { return "Bộ mới không có Mức \(level)." }
        return "Theo bộ mới: " + failing
    }

    /// The first thing under the old pack that kept the level away.
    private func gain(of level: Int, _ findings: DossierFindings) throws(AssessmentError) -> String {
        let proof = try ProofBuilder(old, findings, facts: Facts()).level(level)
        guard let failing = proof?.firstFailing else { return "Bộ cũ không có Mức \(level)." }
        return "Bộ mới không còn đòi hỏi: " + failing
    }
}

extension Proof {
    /// The first condition below that does not hold, down to the finding; nil where all hold.
    fileprivate var firstFailing: String? {
        guard holds != true else { return nil }
        guard let child = children.first(where: { $0.holds == false }) ?? children.first(where: { $0.holds == nil })
        else {
            let state = leaf.map { " (\($0.finding.title))" } ?? ""
            return statement.hasSuffix(".") ? "\(statement.dropLast())\(state)." : statement + state
        }
        return child.firstFailing
    }
}
