/// Why the private PostgreSQL cluster could not be started or stopped, in words for the person at the console.
public enum ClusterError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No PostgreSQL of at least `oldest` is installed (or, when `exactly` is set, none of the version that wrote the
    /// data).
    case noPostgreSQL(oldest: Int, exactly: Int?)
    /// Another server holds the folder; `process` is its process id when it is known.
    case inUse(folder: String, process: Int32?)
    /// The data belong to another account of this machine.
    case foreign(folder: String, owner: UInt32)
    /// The server runs as root and there is no account `postgres` to run PostgreSQL under.
    case noAccount
    /// A system call on `path` failed.
    case system(action: String, path: String, reason: String)
    /// A program of PostgreSQL failed; `details` is the end of what it wrote.
    case failed(step: String, details: String)

    /// What happened and what to do about it.
    public var description: String {
        switch self {
        case .noPostgreSQL(_, let version?):
            "The data were written by PostgreSQL \(version), which is not installed. Install postgresql-\(version)."
        case .noPostgreSQL(let oldest, nil):
            "PostgreSQL \(oldest) or newer is not installed. Install the package postgresql or give a database address."
        case .inUse(let folder, let process):
            "Another server\(process.map { " (process \($0))" } ?? "") uses \(folder). Stop it or use another folder."
        case .foreign(let folder, let owner):
            "\(folder) belongs to the account with the number \(owner). Run the server as that account or as root."
        case .noAccount:
            "PostgreSQL does not run as root and there is no account postgres. Install the package postgresql."
        case .system(let action, let path, let reason):
            "Could not \(action) \(path): \(reason)."
        case .failed(let step, let details):
            "PostgreSQL failed to \(step). The end of what it said:\n\(details)"
        }
    }
}
