/// First come, first served; every request waits equally long, so the first in line is also the first to expire.
struct WaitingLine {
    private var requests: [(id: UInt64, deadline: ContinuousClock.Instant)] = []
    private var head = 0

    var count: Int { requests.count - head }

    var firstDeadline: ContinuousClock.Instant? { count > 0 ? requests[head].deadline : nil }

    mutating func append(_ id: UInt64, until deadline: ContinuousClock.Instant) {
        requests.append((id, deadline))
    }

    mutating func popFirst() -> UInt64? {
        guard count > 0 else { return nil }
        let id = requests[head].id
        head += 1
        if head > 64, head * 2 > requests.count {
            requests.removeFirst(head)
            head = 0
        }
        return id
    }

    mutating func remove(_ id: UInt64) -> Bool {
        guard let index = requests[head...].firstIndex(where: { $0.id == id }) else { return false }
        requests.remove(at: index)
        return true
    }

    mutating func removeExpired(_ now: ContinuousClock.Instant) -> [UInt64] {
        var expired: [UInt64] = []
        while let deadline = firstDeadline, deadline <= now, let id = popFirst() { expired.append(id) }
        return expired
    }

    mutating func removeAll() -> [UInt64] {
        let all = requests[head...].map(\.id)
        requests = []
        head = 0
        return all
    }
}
