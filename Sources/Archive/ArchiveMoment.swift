/// The moment that an archive notes for an entry, in whole seconds since 1970.
///
/// Archives made from the same state use the same moment, so that they have the same bytes.
public struct ArchiveMoment: Sendable, Hashable {
    /// Seconds since 1970.
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// 1 January 1980, the first day that the format can hold.
    public static let first = ArchiveMoment(seconds: 315_532_800)
}
