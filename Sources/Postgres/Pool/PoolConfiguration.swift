/// How a pool reaches the server and how many connections it keeps.
public struct PoolConfiguration: Sendable {
    /// A libpq address: `postgres://…` or `host=… dbname=…`; several hosts are allowed.
    public var address: String
    /// The largest number of connections, and of blocked threads.
    public var size: Int
    /// How long a caller waits for a connection before the error `exhausted`.
    public var acquireTimeout: Duration = .seconds(10)
    /// How long one statement may run on the server; zero is without limit.
    public var statementTimeout: Duration = .seconds(30)
    /// How long a transaction may wait for its next statement; zero is without limit.
    public var idleTransactionTimeout: Duration = .seconds(60)
    /// How long reaching one host may take (whole seconds).
    public var connectTimeout: Duration = .seconds(5)
    /// How long a statement waits for a server that is starting up or has gone away.
    public var reconnectPatience: Duration = .seconds(2)
    /// A connection idle for longer is asked for a sign of life before it is used.
    public var idleCheck: Duration = .seconds(30)
    /// A connection idle for longer is closed (by `run()`).
    public var idleTimeout: Duration = .seconds(300)
    /// A connection older than this is replaced when it comes back.
    public var maxLifetime: Duration = .seconds(3600)
    /// How many prepared statements one connection keeps.
    public var statementCacheSize = 256
    /// The session's time zone; it matters only to SQL that cuts time into days.
    public var timeZone = "UTC"
    /// The name that the server's statistics show.
    public var applicationName = "swift"
    /// Statements that every new connection runs once, such as `SET ROLE`.
    public var setUp: [Query] = []

    public init(address: String, size: Int = 12) {
        self.address = address
        self.size = max(1, size)
    }
}
