/// How far an upload is, and what to do with the next piece: pure, so that every order of pieces can be tried.
public struct UploadProgress: Sendable, Hashable {
    /// The announced length in bytes.
    public let size: Int
    /// Bytes that are stored.
    public private(set) var received: Int

    /// What to do with a piece.
    public enum Step: Sendable, Hashable {
        /// Write it at the end, leaving out so many of its first bytes, which are stored already.
        case append(skipping: Int)
        /// Bytes before it are missing: the sender goes on at `received`.
        case missing
        /// It goes beyond the announced length.
        case tooLong
    }

    public init(size: Int, received: Int = 0) {
        self.size = size
        self.received = received
    }

    /// Whether everything has arrived.
    public var isComplete: Bool { received == size }

    /// What to do with `count` bytes that begin at `offset`.
    public func step(offset: Int, count: Int) -> Step {
        if offset < 0 || offset > received { return .missing }
        if count > size - offset { return .tooLong }
        return .append(skipping: min(received - offset, count))
    }

    /// Counts bytes that were written at the end.
    public mutating func add(_ count: Int) { received += count }
}
