/// Lets a few in at once and the others wait in the order in which they came.
actor PrintQueue {
    private let places: Int
    private let limit: Int
    private var inside = 0
    private var next = 0
    private var waiting: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []

    /// - Parameters:
    ///   - places: how many are in at once.
    ///   - waiting: how many wait at most.
    init(places: Int, waiting: Int) {
        self.places = places
        limit = waiting
    }

    /// Waits for a place; each `enter` that returns needs a `leave`.
    /// - Throws: ``PrintError/busy`` when too many wait; `CancellationError`.
    func enter() async throws {
        try Task.checkCancellation()
        guard inside >= places else {
            inside += 1
            return
        }
        guard waiting.count < limit else { throw PrintError.busy }
        next += 1
        let ticket = next
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if Task.isCancelled { return continuation.resume(throwing: CancellationError()) }
                waiting.append((ticket, continuation))
            }
        } onCancel: {
            Task { await self.giveUp(ticket) }
        }
    }

    /// Hands the place over to who has waited longest.
    func leave() {
        if waiting.isEmpty { inside -= 1 } else { waiting.removeFirst().continuation.resume() }
    }

    private func giveUp(_ ticket: Int) {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: index).continuation.resume(throwing: CancellationError())
    }
}
