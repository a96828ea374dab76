public import Criteria

/// What follows from a certificate: until when a renewal has to be registered, from when a higher one may be asked for.
public struct CertificateTerms: Sendable, Hashable {
    /// A day that follows from a certificate.
    public struct Term: Sendable, Hashable {
        public var day: Day
        /// Months or years that were counted.
        public var length: Int
        /// The article; nil where a province's setting says it.
        public var citation: Citation?

        public init(day: Day, length: Int, citation: Citation?) {
            self.day = day
            self.length = length
            self.citation = citation
        }
    }

    /// The last day on which a renewal is registered in time; nil where nothing is said or nothing ends.
    public var renewal: Term?
    /// The first day on which a higher grade or degree may be asked for; nil where there is none or nothing is said.
    public var higher: Term?

    /// - Parameters:
    ///   - validity: what the rules under which it was issued say; nil where no rule pack writes them down.
    ///   - highest: the highest grade or degree of those rules; nil as `validity`.
    ///   - leadMonths: a province's own length, for rules that are silent about renewals.
    public init(of certificate: Certificate, validity: Validity?, highest: Int?, leadMonths: Int?) {
        guard certificate.withdrawal == nil else { return }
        if let end = certificate.validUntil, let months = validity?.renewalLeadMonths ?? leadMonths {
            let isOfTheRules = validity?.renewalLeadMonths != nil
            renewal = end.adding(months: -months).map {
                Term(day: $0, length: months, citation: isOfTheRules ? validity?.citation : nil)
            }
        }
        if let validity, let years = validity.yearsBeforeHigher, let highest, certificate.rank < highest {
            higher = certificate.decision.day.adding(months: 12 * years).map {
                Term(day: $0, length: years, citation: validity.citation)
            }
        }
    }
}

extension RulePack {
    /// What the rules say about how long a recognition of a kind lasts; nil where they have none.
    public func validity(of kind: Certificate.Kind) -> Validity? {
        switch kind {
        case .accreditation: accreditationGrade?.validity
        case .nationalStandard: nationalStandard?.validity
        }
    }

    /// The highest grade or degree of a kind; nil where the rules have none.
    public func highestRank(of kind: Certificate.Kind) -> Int? {
        switch kind {
        case .accreditation: accreditationGrade == nil ? nil : levelRules.map(\.level).max()
        case .nationalStandard: nationalStandard?.degrees.map(\.number).max()
        }
    }

    /// Who recognises, as the rules say; nil where they have no such recognition.
    public func authority(of kind: Certificate.Kind) -> String? {
        switch kind {
        case .accreditation: accreditationGrade?.authority
        case .nationalStandard: nationalStandard?.authority
        }
    }
}
