public import Accreditation

/// A province's size and shares, and the version to change them with; 0 where it has none of its own.
public struct AppraisalSetting: Sendable, Hashable {
    public let rule: AppraisalRule
    public let version: Int
}
