public import Criteria

/// A piece of evidence about to be registered: it gets its code with the registration.
public struct EvidenceDraft: Sendable, Hashable {
    public var details: EvidenceDetails
    /// The printed code of the criterion that owns it, such as `1.1`.
    public var criterion: String
    /// The number of the box; nil for the usual one, which has the number of the standard.
    public var box: Int?
    /// The indicators that it serves.
    public var indicators: [IndicatorPath]

    public init(details: EvidenceDetails, criterion: String, box: Int? = nil, indicators: [IndicatorPath] = []) {
        self.details = details
        self.criterion = criterion
        self.box = box
        self.indicators = indicators
    }
}
