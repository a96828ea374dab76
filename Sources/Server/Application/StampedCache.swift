import Foundation

/// Values that are counted from many rows, made once for all who ask at the same time and kept for the next who ask.
///
/// Whether somebody may see them is asked of the database each time, by the stamp that comes with the question.
actor StampedCache<Key: Hashable & Sendable, Value: Sendable> {
    private struct Entry {
        let stamp: Int
        let made: Date
        let value: Task<Value, any Error>
    }

    private let most = 500
    private var entries: [Key: Entry] = [:]

    /// The value, made anew where the stamp has changed.
    ///
    /// A change that was under way while it was made is shown after ``StampedValue/longest`` seconds at the latest.
    func value(
        _ key: Key, stamp: Int, now: Date, make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if let entry = entries[key], entry.stamp == stamp, now.timeIntervalSince(entry.made) < StampedValue.longest {
            return try await entry.value.value
        }
        if entries.count >= most { entries = [:] }
        let task = Task { try await make() }
        entries[key] = Entry(stamp: stamp, made: now, value: task)
        do {
            return try await task.value
        } catch {
            entries[key] = nil
            throw error
        }
    }
}

/// How long a value of a ``StampedCache`` counts.
enum StampedValue {
    /// In seconds.
    static let longest: TimeInterval = 30
}
