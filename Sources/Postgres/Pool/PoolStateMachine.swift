/// Decides who gets which connection and when one is opened, checked or closed. Pure: it knows neither libpq nor time.
///
/// A pool has a fixed number of slots. A slot is empty, holds an idle connection or is leased; whoever leases an empty
/// slot opens the connection himself, on the thread on which he needs it.
struct PoolStateMachine {
    typealias Instant = ContinuousClock.Instant

    /// What to do with the slot's connection before it is used.
    enum Preparation: Equatable {
        /// There is none: open one.
        case open
        /// It was in use a moment ago.
        case trust
        /// It has been idle for long: ask for a sign of life.
        case check
    }

    /// The right to use a slot.
    struct Grant: Equatable {
        let slot: Int
        let preparation: Preparation
    }

    enum WaitAction: Equatable {
        case use(Grant)
        /// In line; when `timerAt` is set, call `timerFired` at that moment.
        case wait(timerAt: Instant?)
        case refuse
    }

    struct Release: Equatable {
        /// Close the connection that came back.
        var closes = false
        /// Pass the slot on to this request.
        var handOver: (request: UInt64, grant: Grant)?
        /// The pool is shut down and this was the last connection.
        var isLast = false

        static func == (left: Release, right: Release) -> Bool {
            left.closes == right.closes && left.isLast == right.isLast
                && left.handOver?.request == right.handOver?.request && left.handOver?.grant == right.handOver?.grant
        }
    }

    private enum Slot {
        case empty
        case idle(since: Instant, openedAt: Instant)
        case leased
    }

    private let acquireTimeout: Duration
    private let idleCheck: Duration
    private let idleTimeout: Duration
    private let maxLifetime: Duration
    private var slots: [Slot]
    /// Idle slots, the one used last at the end, so that few connections stay warm.
    private var idle: [Int] = []
    private var empty: [Int]
    private var line = WaitingLine()
    private var isTimerSet = false
    private(set) var isClosed = false
    private(set) var leasedCount = 0

    init(_ configuration: PoolConfiguration) {
        acquireTimeout = configuration.acquireTimeout
        idleCheck = configuration.idleCheck
        idleTimeout = configuration.idleTimeout
        maxLifetime = configuration.maxLifetime
        slots = Array(repeating: .empty, count: configuration.size)
        empty = Array((0..<configuration.size).reversed())
    }

    var waitingCount: Int { line.count }

    /// A slot at once, or nil when all are leased or the pool is closed.
    mutating func lease(now: Instant) -> Grant? {
        guard !isClosed else { return nil }
        if let slot = idle.popLast(), case .idle(let since, _) = slots[slot] {
            return grant(slot, now - since > idleCheck ? .check : .trust)
        }
        return empty.popLast().map { grant($0, .open) }
    }

    /// A slot at once or a place in line.
    mutating func wait(request: UInt64, now: Instant) -> WaitAction {
        guard !isClosed else { return .refuse }
        if let grant = lease(now: now) { return .use(grant) }
        let deadline = now + acquireTimeout
        line.append(request, until: deadline)
        guard !isTimerSet else { return .wait(timerAt: nil) }
        isTimerSet = true
        return .wait(timerAt: deadline)
    }

    /// The request no longer waits. False when it was not in line: it has got a slot or an error already.
    mutating func giveUp(request: UInt64) -> Bool {
        line.remove(request)
    }

    /// Those who have waited too long, and when to look again.
    mutating func timerFired(now: Instant) -> (expired: [UInt64], next: Instant?) {
        let expired = line.removeExpired(now)
        let next = line.firstDeadline
        isTimerSet = next != nil
        return (expired, next)
    }

    /// A slot comes back, with the age of its connection or nil when it has none any more.
    mutating func release(slot: Int, openedAt: Instant?, now: Instant) -> Release {
        leasedCount -= 1
        var release = Release()
        let isOld = openedAt.map { isTooOld($0, slot, now) } ?? false
        release.closes = openedAt != nil && (isOld || isClosed)
        if let openedAt, !release.closes {
            slots[slot] = .idle(since: now, openedAt: openedAt)
        } else {
            slots[slot] = .empty
        }
        if let request = line.popFirst() {
            let isFresh = openedAt != nil && !release.closes
            release.handOver = (request, grant(slot, isFresh ? .trust : .open))
        } else if case .idle = slots[slot] {
            idle.append(slot)
        } else {
            empty.append(slot)
        }
        release.isLast = isClosed && leasedCount == 0
        return release
    }

    /// The slots whose connections have been idle or alive for too long; close them.
    mutating func sweep(now: Instant) -> [Int] {
        let due = idle.filter { slot in
            guard case .idle(let since, let openedAt) = slots[slot] else { return false }
            return now - since > idleTimeout || isTooOld(openedAt, slot, now)
        }
        empty(due)
        return due
    }

    /// No more leases: refuse those in line and close the idle connections. `isLast` when none is leased.
    mutating func close() -> (refused: [UInt64], slots: [Int], isLast: Bool) {
        isClosed = true
        let unused = idle
        empty(unused)
        return (line.removeAll(), unused, leasedCount == 0)
    }

    private mutating func grant(_ slot: Int, _ preparation: Preparation) -> Grant {
        slots[slot] = .leased
        leasedCount += 1
        return Grant(slot: slot, preparation: preparation)
    }

    private mutating func empty(_ due: [Int]) {
        for slot in due { slots[slot] = .empty }
        idle.removeAll(where: due.contains)
        empty.append(contentsOf: due)
    }

    /// The lifetimes differ by up to a tenth, so that not all connections are replaced at once.
    private func isTooOld(_ openedAt: Instant, _ slot: Int, _ now: Instant) -> Bool {
        now - openedAt > maxLifetime - maxLifetime * slot / (slots.count * 10)
    }
}
