import Foundation

/// The programs of one installed PostgreSQL.
struct Installation: Sendable, Equatable {
    /// The oldest major version whose behaviour the storage relies on.
    static let oldest = 15

    let programs: String
    let version: Int

    /// The newest installation, or the one of exactly `version`, because data files fit one major version only.
    static func find(version: Int?) throws -> Installation {
        let fitting = candidates().compactMap(read).filter { version == nil || $0.version == version }
        let newest = fitting.filter { $0.version >= oldest }.max { $0.version < $1.version }
        guard let newest else { throw ClusterError.noPostgreSQL(oldest: oldest, exactly: version) }
        return newest
    }

    private static func candidates() -> [String] {
        let root = "/usr/lib/postgresql"
        let packaged = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let configured = try? Command("/usr/bin/env", ["pg_config", "--bindir"]).run().output
        return packaged.map { "\(root)/\($0)/bin" }
            + [configured?.split(separator: "\n").first.map(String.init) ?? ""].filter { $0.hasPrefix("/") }
            + path.split(separator: ":").map(String.init)
    }

    /// Reads "postgres (PostgreSQL) 15.18 (Debian …)".
    private static func read(programs: String) -> Installation? {
        let manager = FileManager.default
        guard
            ["postgres", "initdb", "pg_ctl", "psql"].allSatisfy({
                manager.isExecutableFile(atPath: "\(programs)/\($0)")
            }),
            let said = try? Command("\(programs)/postgres", ["--version"]).run(),
            let number = said.output.split(separator: " ").first(where: { $0.first?.isNumber == true }),
            let version = Int(number.prefix { $0.isNumber })
        else { return nil }
        return Installation(programs: programs, version: version)
    }
}
