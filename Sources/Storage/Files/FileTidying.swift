public import Foundation
import Postgres

/// Removes contents of the file store that no revision refers to.
public struct FileTidying: Sendable {
    private let database: Database
    private let files: FileStore
    /// Seconds that a content may wait for its revision.
    public static let patience = 86_400.0
    private static let batch = 1_000

    public init(_ database: Database, files: FileStore) {
        self.database = database
        self.files = files
    }

    /// Removes those that were placed before a moment.
    ///
    /// - Returns: how many.
    @discardableResult
    public func run(placedBefore moment: Date) async throws -> Int {
        var rest = try await files.hashes(placedBefore: moment)[...]
        var removed = 0
        while !rest.isEmpty {
            for hash in try await unreferenced(Array(rest.prefix(Self.batch))) {
                if try await files.remove(hash, placedBefore: moment) { removed += 1 }
            }
            rest = rest.dropFirst(Self.batch)
        }
        return removed
    }

    private func unreferenced(_ hashes: [String]) async throws -> [String] {
        try await database.query(as: nil, "SELECT hash FROM unreferenced_files(\(hashes)) AS hash").map {
            try $0["hash"]
        }
    }
}
