import Accreditation
import Criteria
import Foundation
import Storage

/// What a page of counts shows, kept while nothing that is counted has changed.
struct CountedUnit: Sendable {
    let census: Census
    let tables: CensusTables

    /// - Parameters:
    ///   - shortfalls: criteria that fall short, most often first.
    ///   - dossiers: dossiers handed in by rule pack.
    init(
        _ census: Census, _ shortfalls: [CriterionShortfall], _ dossiers: [String: Int], _ place: CensusPlace,
        _ packs: [RulePack]
    ) {
        self.census = census
        tables = CensusTables(census, shortfalls, dossiers, place, packs)
    }
}

/// Counts of units, made once for all who ask at the same time and kept for the next who ask.
///
/// Whether somebody may see them is asked of the database each time, by the stamp that comes with the question.
actor CensusCache {
    /// What counts depend on.
    struct Key: Hashable, Sendable {
        let unit: UnitID?
        let year: SchoolYear
        let today: Day
    }

    private struct Entry {
        let stamp: Int
        let made: Date
        let counts: Task<CountedUnit, any Error>
    }

    /// A change that was under way while counts were made is shown after this many seconds at the latest.
    static let longest: TimeInterval = 30
    private static let most = 500
    private var entries: [Key: Entry] = [:]

    /// The counts, made anew where the stamp has changed.
    func counts(
        _ key: Key, stamp: Int, now: Date, make: @escaping @Sendable () async throws -> CountedUnit
    ) async throws -> CountedUnit {
        if let entry = entries[key], entry.stamp == stamp, now.timeIntervalSince(entry.made) < Self.longest {
            return try await entry.counts.value
        }
        if entries.count >= Self.most { entries = [:] }
        let task = Task { try await make() }
        entries[key] = Entry(stamp: stamp, made: now, counts: task)
        do {
            return try await task.value
        } catch {
            entries[key] = nil
            throw error
        }
    }
}
