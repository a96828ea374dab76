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

    /// The texts to store for passwords that were drawn at random: too many to be guessed at any speed, so each takes
    /// little work and a whole list takes seconds.
    ///
    /// - Throws: ``Busy``.
    func secrets(forDrawn passwords: [String]) async throws -> [String] {
        let cost = cost.logarithm < PasswordCost.drawn.logarithm ? cost : .drawn
        var secrets: [String] = []
        for start in stride(from: 0, to: passwords.count, by: 50) {
            let part = passwords[start..<min(start + 50, passwords.count)]
            secrets += try await run { try part.map { try PasswordSecret($0, cost: cost).text } }
        }
        return secrets
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
            // A cheaper secret must not answer sooner than none.
            if stored.cost.logarithm < cost.logarithm { _ = try PasswordSecret(password, cost: cost) }
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
