import CLibPQ
import Glibc

extension Connection {
    /// Opens a connection. While the server is starting up or not there, tries again until the patience is used up.
    ///
    /// - Parameter isWanted: asked before every further attempt.
    static func open(_ options: PoolConfiguration, at place: Place, isWanted: () -> Bool) throws -> Connection {
        let deadline = ContinuousClock.now + options.reconnectPatience
        var wasAway = true
        while true {
            guard let handle = connect(options) else {
                throw PostgresError(.connection, "out of memory", at: place)
            }
            if PQstatus(handle) == CONNECTION_OK { return try setUp(handle, options, place) }
            let error = PostgresError(.connection, PostgresError.message(of: handle), at: place)
            PQfinish(handle)
            let isAway = isAway(options)
            // It may have come up between the attempt and the question: then one more attempt is worth it.
            guard ContinuousClock.now < deadline, isWanted(), isAway || wasAway else { throw error }
            if isAway { usleep(50_000) }
            wasAway = isAway
        }
    }

    private static func setUp(
        _ handle: OpaquePointer, _ options: PoolConfiguration, _ place: Place
    ) throws -> Connection {
        let connection = Connection(handle: handle, cacheCapacity: options.statementCacheSize)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQenterPipelineMode(handle) == 1 else {
            throw PostgresError(.connection, PostgresError.message(of: handle), at: place)
        }
        let settings: Query = """
            SELECT set_config('DateStyle', 'ISO, YMD', false), set_config('TimeZone', \(options.timeZone), false),
                set_config('bytea_output', 'hex', false), set_config('client_min_messages', 'warning', false),
                set_config('statement_timeout', \(options.statementTimeout.milliseconds), false),
                set_config('idle_in_transaction_session_timeout', \(options.idleTransactionTimeout.milliseconds), false)
            """
        let batch = ([settings] + options.setUp).map { Statement(query: $0, place: place, isPrepared: false) }
        _ = try connection.run(batch)
        return connection
    }

    /// What the address itself says wins over our defaults; the encoding is always ours.
    private static func parameters(_ options: PoolConfiguration) -> [(String, String)] {
        [
            ("connect_timeout", String(max(1, options.connectTimeout.components.seconds))),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "60000"), ("fallback_application_name", options.applicationName),
            ("dbname", options.address), ("client_encoding", "UTF8"),
        ]
    }

    private static func connect(_ options: PoolConfiguration) -> OpaquePointer? {
        withArguments(options) { PQconnectdbParams($0, $1, 1) }
    }

    /// The server does not answer or does not take connections yet.
    private static func isAway(_ options: PoolConfiguration) -> Bool {
        let answer = withArguments(options) { PQpingParams($0, $1, 1) }
        return answer == PQPING_REJECT || answer == PQPING_NO_RESPONSE
    }

    private static func withArguments<Result>(
        _ options: PoolConfiguration, _ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let parameters = parameters(options)
        let names = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { (names + values).forEach { free($0) } }
        return body(names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
    }
}

extension Duration {
    /// Whole milliseconds, for the server's settings.
    var milliseconds: String {
        String(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
