/// What an operator allows.
public struct UploadLimits: Sendable, Hashable {
    /// The largest file in bytes.
    public var largest: Int

    public init(largest: Int = 200 * 1024 * 1024) {
        self.largest = largest
    }
}
