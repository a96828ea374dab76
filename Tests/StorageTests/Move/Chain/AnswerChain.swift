import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

/// A dossier that goes along a random chain of amended packs and back, looked at after every act.
struct AnswerChain {
    let number: Int
    let dossier: ChainDossier
    /// Whether the council works between the moves; where nobody does, all has to be as before at the end.
    let isWorkedOn: Bool
    private var stages: [PackStage]
    private var dice: Dice
    /// What is wrong, in words.
    private(set) var problems: [String] = []
    /// Acts of moving.
    private(set) var acts = 0

    /// Walks the chain with this number.
    static func walk(_ number: Int, year: Int, in world: TestWorld) async throws -> AnswerChain {
        var chain = try await AnswerChain(number, year: year, in: world)
        try await chain.walk()
        return chain
    }

    private init(_ number: Int, year: Int, in world: TestWorld) async throws {
        self.number = number
        let first = try #require(ChainPacks.first(number))
        stages = [first]
        dice = Dice(seed: UInt64(number))
        isWorkedOn = dice.chance(0.6)
        dossier = try await ChainDossier(first, year: year, in: world, &dice)
    }

    private mutating func walk() async throws {
        let (begin, content) = (try await dossier.stored(), try await dossier.content())
        var results: [String] = []
        for step in 0..<Int.random(in: 2...4, using: &dice) {
            guard let last = stages.last, let next = last.amended("n\(number).\(step)", &dice) else { continue }
            results.append(try await dossier.handIn(results.count + 1, under: last.pack))
            try await moveOn(from: last, to: next)
            stages.append(next)
        }
        if results.isEmpty { problems.append("no amendment passed the checks") }
        try await goBack()
        if !isWorkedOn {
            let end = try await dossier.stored()
            problems += end.differences(from: begin).prefix(5).map { "after the whole chain back: \($0)" }
            if try await dossier.content() != content { problems.append("the content is another after the chain back") }
        }
        for (place, result) in results.enumerated() where try await dossier.oldResult(place + 1) != result {
            problems.append("result \(place + 1) is another now")
        }
    }

    /// Moves to the next pack, sometimes there, back and there again, and works.
    private mutating func moveOn(from last: PackStage, to next: PackStage) async throws {
        try await RulePackStore(dossier.world.database).store(next.source, next.pack)
        let (before, content) = (try await dossier.stored(), try await dossier.content())
        let after = try await act(from: last, to: next) { try await $0.move(to: next.pack.hash) }
        if dice.chance(0.4) {
            let back = try await act(from: next, to: last) { try await $0.undo() }
            problems += back.differences(from: before).prefix(5).map { "back in \(last.pack.id): \($0)" }
            if try await dossier.content() != content { problems.append("another content back in \(last.pack.id)") }
            let again = try await act(from: last, to: next) { try await $0.move(to: next.pack.hash) }
            if again.rows != after.rows { problems.append("another way to \(next.pack.id) the second time") }
        }
        if isWorkedOn { try await dossier.work(under: next.pack, &dice) }
    }

    /// Takes the moves back one by one, or goes to an earlier pack as to any other.
    private mutating func goBack() async throws {
        if isWorkedOn, dice.chance(0.3), let first = stages.first, let last = stages.last, stages.count > 1 {
            try await act(from: last, to: first) { try await $0.move(to: first.pack.hash) }
            return
        }
        for (last, before) in zip(stages.reversed(), stages.reversed().dropFirst()) {
            try await act(from: last, to: before) { try await $0.undo() }
        }
    }

    /// One act, after which every row is looked for.
    @discardableResult
    private mutating func act(
        from old: PackStage, to new: PackStage, _ body: (ChainDossier) async throws -> Void
    ) async throws -> StoredDossier {
        let before = try await dossier.stored()
        try await body(dossier)
        let after = try await dossier.stored()
        acts += 1
        problems += MoveCheck(from: old.pack, to: new.pack, before, after).problems.prefix(5).map {
            "\(old.pack.id) → \(new.pack.id): \($0)"
        }
        return after
    }
}
