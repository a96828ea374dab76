import NIOPosix

/// Hashes passwords away from the threads that serve pages, few at a time because each takes much memory.
public final class PasswordHasher: Sendable {
    /// Too many people sign in at this moment; nothing was checked.
    public struct Busy: Error {}

    private let cost: PasswordCost
    private let gate: Gate

    /// - Parameters:
    ///   - atOnce: how many passwords are hashed at the same time.
    ///   - waiting: how many more may wait before further ones are turned away.
    public init(cost: PasswordCost = .standard, atOnce: Int = 2, waiting: Int = 100) {
        self.cost = cost
        gate = Gate(free: atOnce, longestLine: waiting)
    }

    /// The text to store for a password.
    ///
    /// - Throws: ``Busy``.
    func secret(for password: String) async throws -> String {
        let cost = cost
        return try await run { try PasswordSecret(password, cost: cost).text }
    }

    /// Whether a password belongs to a stored text; without one it takes the same time and is false.
    ///
    /// - Throws: ``Busy``.
    func matches(_ password: String, secret: String?) async throws -> Bool {
        let cost = cost
        return try await run {
            guard let stored = secret.flatMap(PasswordSecret.init(text:)) else {
                _ = try PasswordSecret(password, cost: cost)
                return false
            }
            return try stored.matches(password)
        }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await gate.enter()
        do {
            let value = try await NIOThreadPool.singleton.runIfActive(work)
            await gate.leave()
            return value
        } catch {
            await gate.leave()
            throw error
        }
    }
}

/// Lets few through at a time and keeps a line of limited length.
private actor Gate {
    private var free: Int
    private let longestLine: Int
    private var line: [CheckedContinuation<Void, Never>] = []

    init(free: Int, longestLine: Int) {
        self.free = free
        self.longestLine = longestLine
    }

    func enter() async throws {
        if free > 0 {
            free -= 1
            return
        }
        guard line.count < longestLine else { throw PasswordHasher.Busy() }
        await withCheckedContinuation { line.append($0) }
    }

    func leave() {
        if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
    }
}
