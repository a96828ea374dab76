import Testing

@testable import Server

@Suite struct PrintQueueTests {
    @Test func onlyAsManyAsThereArePlacesAreIn() async throws {
        let queue = PrintQueue(places: 2, waiting: 100)
        let counter = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await queue.enter()
                    await counter.begin()
                    try await Task.sleep(for: .milliseconds(2))
                    await counter.end()
                    await queue.leave()
                }
            }
            try await group.waitForAll()
        }
        #expect(await counter.most == 2)
        #expect(await counter.all == 20)
    }

    @Test func whoeverComesToAFullQueueIsToldSo() async throws {
        let queue = PrintQueue(places: 1, waiting: 0)
        try await queue.enter()
        await #expect(throws: PrintError.busy) { try await queue.enter() }
        await queue.leave()
        try await queue.enter()
    }

    @Test func whoeverGivesUpLeavesTheQueue() async throws {
        let queue = PrintQueue(places: 1, waiting: 1)
        try await queue.enter()
        let waiter = Task { try await queue.enter() }
        try await Task.sleep(for: .milliseconds(20))
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        await queue.leave()
        try await queue.enter()
    }

    private actor Counter {
        private var inside = 0
        private(set) var most = 0
        private(set) var all = 0

        func begin() {
            inside += 1
            all += 1
            most = max(most, inside)
        }

        func end() { inside -= 1 }
    }
}
