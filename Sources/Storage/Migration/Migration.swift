import Crypto
import Foundation

/// One numbered file of SQL: one change of the tables.
public struct Migration: Sendable, Hashable {
    /// The number at the start of the file's name.
    public let number: Int
    /// The file's name without its number and ending.
    public let title: String
    /// The statements.
    let sql: String

    /// SHA-256 of the statements, lower-case hexadecimal.
    public var checksum: String {
        SHA256.hash(data: Data(sql.utf8)).map { String(format: "%02x", $0) }.joined()
    }

    /// The migrations that belong to this program, ascending.
    ///
    /// - Throws: `MigrationError` when a file's name has no number or two have the same.
    public static func bundled() throws -> [Migration] {
        let folder = Bundle.module.bundleURL.appending(path: "Migrations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let found = try files.filter { $0.pathExtension == "sql" }.map(read).sorted { $0.number < $1.number }
        for (one, next) in zip(found, found.dropFirst()) where one.number == next.number {
            throw MigrationError.sameNumber(one.number)
        }
        return found
    }

    private static func read(_ file: URL) throws -> Migration {
        let name = file.deletingPathExtension().lastPathComponent
        guard let number = Int(name.prefix(4)) else { throw MigrationError.unnumbered(name) }
        return Migration(
            number: number, title: String(name.dropFirst(5)), sql: try String(contentsOf: file, encoding: .utf8))
    }
}

/// Why the tables cannot be brought up to date.
public enum MigrationError: Error, Sendable, Equatable, CustomStringConvertible {
    case unnumbered(String)
    case sameNumber(Int)
    /// An applied file was changed afterwards.
    case changed(Int, title: String)
    /// The database is newer than this program.
    case unknown(Int, title: String)

    public var description: String {
        switch self {
        case .unnumbered(let name): "migration \(name) has no number"
        case .sameNumber(let number): "two migrations have the number \(number)"
        case .changed(let number, let title):
            "migration \(number) (\(title)) was changed after it was applied; restore the file"
        case .unknown(let number, let title):
            "the database has migration \(number) (\(title)), which this program does not know; use a newer program"
        }
    }
}
