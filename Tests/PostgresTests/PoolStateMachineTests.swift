import Testing

@testable import Postgres

@Suite struct PoolStateMachineTests {
    private let start = ContinuousClock.now

    private func machine(size: Int = 2) -> PoolStateMachine {
        var configuration = PoolConfiguration(address: "", size: size)
        configuration.acquireTimeout = .seconds(5)
        configuration.idleCheck = .seconds(30)
        configuration.idleTimeout = .seconds(300)
        configuration.maxLifetime = .seconds(3600)
        return PoolStateMachine(configuration)
    }

    @Test func opensNoMoreThanItsSize() {
        var pool = machine()
        #expect(pool.lease(now: start)?.preparation == .open)
        #expect(pool.lease(now: start)?.preparation == .open)
        #expect(pool.lease(now: start) == nil)
        #expect(pool.leasedCount == 2)
    }

    @Test func prefersTheConnectionUsedLast() {
        var pool = machine()
        let first = pool.lease(now: start)
        let second = pool.lease(now: start)
        _ = pool.release(slot: first?.slot ?? -1, openedAt: start, now: start)
        _ = pool.release(slot: second?.slot ?? -1, openedAt: start, now: start)
        #expect(pool.lease(now: start) == .init(slot: second?.slot ?? -1, preparation: .trust))
    }

    @Test func checksWhatHasBeenIdleForLong() {
        var pool = machine()
        let slot = pool.lease(now: start)?.slot ?? -1
        _ = pool.release(slot: slot, openedAt: start, now: start)
        #expect(pool.lease(now: start + .seconds(31)) == .init(slot: slot, preparation: .check))
    }

    @Test func handsOverInTheOrderOfAsking() {
        var pool = machine(size: 1)
        let slot = pool.lease(now: start)?.slot ?? -1
        #expect(pool.wait(request: 1, now: start) == .wait(timerAt: start + .seconds(5)))
        #expect(pool.wait(request: 2, now: start) == .wait(timerAt: nil))
        #expect(pool.wait(request: 3, now: start) == .wait(timerAt: nil))
        let leftTheLine = pool.giveUp(request: 2)
        let leftAgain = pool.giveUp(request: 2)
        #expect(leftTheLine && !leftAgain)
        #expect(pool.release(slot: slot, openedAt: start, now: start).handOver?.request == 1)
        let broken = pool.release(slot: slot, openedAt: nil, now: start)
        #expect(broken.handOver?.request == 3)
        #expect(broken.handOver?.grant.preparation == .open)
        #expect(pool.waitingCount == 0)
    }

    @Test func waitingEndsAtTheDeadline() {
        var pool = machine(size: 1)
        _ = pool.lease(now: start)
        _ = pool.wait(request: 1, now: start)
        _ = pool.wait(request: 2, now: start + .seconds(2))
        let early = pool.timerFired(now: start + .seconds(5))
        #expect(early.expired == [1])
        #expect(early.next == start + .seconds(7))
        let late = pool.timerFired(now: start + .seconds(7))
        #expect(late.expired == [2])
        #expect(late.next == nil)
        #expect(pool.wait(request: 3, now: start + .seconds(8)) == .wait(timerAt: start + .seconds(13)))
    }

    @Test func oldConnectionIsClosedWhenItComesBack() {
        var pool = machine(size: 1)
        let slot = pool.lease(now: start)?.slot ?? -1
        #expect(!pool.release(slot: slot, openedAt: start, now: start + .seconds(3599)).closes)
        _ = pool.lease(now: start + .seconds(3600))
        #expect(pool.release(slot: slot, openedAt: start, now: start + .seconds(3601)).closes)
        #expect(pool.lease(now: start + .seconds(3602))?.preparation == .open)
    }

    @Test func sweepClosesWhatNobodyUses() {
        var pool = machine()
        let first = pool.lease(now: start)?.slot ?? -1
        let second = pool.lease(now: start)?.slot ?? -1
        _ = pool.release(slot: first, openedAt: start, now: start)
        _ = pool.release(slot: second, openedAt: start, now: start + .seconds(200))
        #expect(pool.sweep(now: start + .seconds(301)) == [first])
        #expect(pool.lease(now: start + .seconds(301))?.slot == second)
        #expect(pool.lease(now: start + .seconds(301)) == .init(slot: first, preparation: .open))
    }

    @Test func closingRefusesAndWaitsForTheLast() {
        var pool = machine()
        let leased = pool.lease(now: start)?.slot ?? -1
        let idle = pool.lease(now: start)?.slot ?? -1
        _ = pool.wait(request: 1, now: start)
        let closing = pool.close()
        #expect(closing.refused == [1])
        #expect(!closing.isLast)
        #expect(pool.wait(request: 2, now: start) == .refuse)
        #expect(pool.lease(now: start) == nil)
        let first = pool.release(slot: leased, openedAt: start, now: start)
        #expect(first.closes && !first.isLast)
        #expect(pool.release(slot: idle, openedAt: nil, now: start).isLast)
    }
}
