import CLibPQ
import Glibc

/// One connection to the server, always in pipeline mode.
///
/// Every method blocks: call them on the pool's threads only, one at a time. Unchecked: the pool hands a connection to
/// one session at a time, and a session uses it under its lock.
final class Connection: @unchecked Sendable {
    let handle: OpaquePointer
    private let canceller: OpaquePointer?
    let openedAt: ContinuousClock.Instant
    var cache: StatementCache
    /// The last batch failed because the server no longer knew a prepared statement or its plan.
    var lostStatement = false
    /// How many times this connection has asked the server and waited for the answer.
    private(set) var roundTrips = 0

    init(handle: OpaquePointer, cacheCapacity: Int) {
        self.handle = handle
        canceller = PQgetCancel(handle)
        openedAt = .now
        cache = StatementCache(capacity: cacheCapacity)
    }

    deinit {
        PQfreeCancel(canceller)
        PQfinish(handle)
    }

    /// The server has said that it ends the connection; libpq notices only when it reads on.
    private var isGivenUp = false

    var isBroken: Bool { isGivenUp || PQstatus(handle) == CONNECTION_BAD }

    /// Whether a transaction is open on the server, in whatever state.
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    var isInFailedTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    var processID: Int32 { PQbackendPID(handle) }

    /// Asks the server to stop what this connection is running. May be called while another thread waits for it.
    func cancel() {
        guard let canceller else { return }
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(canceller, &message, Int32(message.count))
    }

    /// Whether the connection can be used. Without `thorough` the server is asked only when something unexpected has
    /// arrived, which is what a server leaves behind that has gone away.
    func isUsable(thorough: Bool) -> Bool {
        if isBroken || isInTransaction { return false }
        return (!thorough && !hasUnreadInput) || ping()
    }

    private var hasUnreadInput: Bool {
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) != 0
    }

    private func ping() -> Bool {
        guard sync(), let result = PQgetResult(handle) else { return false }
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_PIPELINE_SYNC
    }

    /// Ends a batch and sends all of it.
    func sync() -> Bool {
        roundTrips += 1
        return PQpipelineSync(handle) == 1
    }

    /// Runs text with any number of statements, without values, in the server's simple protocol.
    func runScript(_ statement: Statement) throws {
        guard PQexitPipelineMode(handle) == 1 else { throw failure(statement) }
        roundTrips += 1
        let result = PQexec(handle, statement.query.text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        let error = status == PGRES_FATAL_ERROR ? failure(statement, result) : nil
        guard PQenterPipelineMode(handle) == 1 else { throw error ?? failure(statement) }
        if let error { throw error }
    }

    /// What libpq says about the connection, without the line breaks around it.
    private var message: String { PostgresError.message(of: handle) }

    /// The error in a result, or the one of the connection itself.
    func failure(_ statement: Statement, _ result: OpaquePointer? = nil) -> PostgresError {
        guard let result else {
            let kind: PostgresError.Kind = isBroken ? .connection : .query
            return PostgresError(kind, message, query: statement.query, at: statement.place)
        }
        if PostgresError.isFatal(result) { isGivenUp = true }
        return PostgresError(isBroken ? .connection : .query, result: result, statement: statement)
    }
}
