import Accreditation
import Criteria
import Foundation
import Testing

/// Random chains of amendments on dossiers with answers; the seed of a chain is its number, which failures print.
@Suite struct AmendmentChainTests {
    /// `Scripts/test --full` walks all of them.
    private static let count = ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] == "1" ? 1000 : 60

    @Test func noAnswerIsLostAndEveryOldResultIsReproduced() async throws {
        let kinds = try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for part in 0..<4 {
                group.addTask {
                    var kinds: Set<String> = []
                    for number in stride(from: part, to: Self.count, by: 4) { kinds.formUnion(try Self.walk(number)) }
                    return kinds
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        #expect(kinds.isSuperset(of: ["kept", "to-confirm", "to-answer", "withdrawn", "merged", "extended"]))
        #expect(kinds.isSuperset(of: PackDifference.Kind.allCases.map(\.rawValue)))
    }

    /// Every answer that is taken out of a carried content is missed.
    @Test(arguments: [1, 2, 3])
    func theWitnessNoticesALoss(number: Int) throws {
        let first = try #require(ChainPacks.first(number))
        let chain = try Chain(number, from: first)
        let step = try #require(chain.steps.first)
        var robbed = step.carried
        robbed.setAside = []
        robbed.content.sheets = [:]
        let witness = AnswerWitness(before: step.before, old: step.old.pack, carried: robbed, new: step.new.pack)
        let answered = step.before.places.filter { step.before.answer(at: $0)?.isEmpty == false }
        #expect(witness.lost.count >= answered.count)
    }

    /// Walks one chain and gives the kinds of fates that answers met on it.
    private static func walk(_ number: Int) throws -> Set<String> {
        let first = try #require(ChainPacks.first(number))
        let chain = try Chain(number, from: first)
        var fates: Set<String> = []
        #expect(!chain.steps.isEmpty, "seed \(number): no amendment passed the checks")
        for step in chain.steps {
            let witness = AnswerWitness(
                before: step.before, old: step.old.pack, carried: step.carried, new: step.new.pack)
            #expect(witness.lost.isEmpty, "seed \(number), \(step.new.pack.id): \(witness.lost)")
            let misled = MovedRowWitness(step.old.pack, step.new.pack).misled(in: step.before)
            #expect(misled.isEmpty, "seed \(number), \(step.new.pack.id): \(misled)")
            #expect(step.carried.content.packHash == step.new.source.hash, "seed \(number)")
            let stored = try #require(PackReader.read(step.old.source, schema: nil).0, "seed \(number)")
            #expect(try Chain.result(step.before, stored) == step.result, "seed \(number), \(stored.id)")
            fates.formUnion(
                PackDifference(from: step.old.pack, to: step.new.pack).items.map(\.kind.rawValue)
                    + step.carried.answers.map(\.standing.rawValue) + step.carried.setAside.map(\.reason.rawValue))
            try goBack(step, "seed \(number), back from \(step.new.pack.id)")
        }
        return fates
    }

    private static func goBack(_ step: Chain.Step, _ comment: Comment) throws {
        let carrying = AnswerCarrying(from: step.new.pack, to: step.old.pack)
        let move = ContentMove(before: step.before, after: step.carried.content)
        let exact = carrying.undo(move, now: step.carried.content)
        #expect(exact.content == step.before, comment)
        #expect(exact.setAside.isEmpty && exact.answers.isEmpty, comment)
        #expect(try ContentHash.of(exact.content) == ContentHash.of(step.before), comment)
        #expect(try Chain.result(exact.content, step.old.pack) == step.result, comment)

        let undone = carrying.undo(move, now: step.worked)
        #expect(undone.content.packHash == step.old.pack.hash, comment)
        #expect(try !Chain.result(undone.content, step.old.pack).isEmpty, comment)
        #expect(lostBySupersession(undone, step).isEmpty, "\(comment)")
        #expect(lostWork(undone, step).isEmpty, "\(comment)")
    }

    /// Answers from before that are neither there again nor set aside.
    private static func lostBySupersession(_ undone: CarriedContent, _ step: Chain.Step) -> [AnswerPlace] {
        step.before.places.filter { place in
            let answer = step.before.answer(at: place)
            if answer?.isEmpty != false || undone.content.answer(at: place) == answer { return false }
            return !undone.setAside.contains { $0.place == place && $0.reason == .superseded && $0.holds(answer) }
        }
    }

    /// Work done since the move that is neither carried back nor set aside.
    private static func lostWork(_ undone: CarriedContent, _ step: Chain.Step) -> [String] {
        var changes = step.worked
        for (code, sheet) in step.worked.sheets {
            let before = step.carried.content.sheets[code]
            changes.sheets[code]?.findings = sheet.findings.filter { before?.findings[$0.key] != $0.value }
            changes.sheets[code]?.texts = sheet.texts.filter { before?.texts[$0.key] != $0.value }
            if before?.improvements == sheet.improvements { changes.sheets[code]?.improvements = [] }
        }
        return AnswerWitness(before: changes, old: step.new.pack, carried: undone, new: step.old.pack).lost
    }
}

extension SetAsideAnswer {
    fileprivate func holds(_ answer: DossierAnswer?) -> Bool {
        switch answer {
        case .finding(let rating): self.rating == rating
        case .text(let text): self.text == text
        case .improvements(let entries): improvements == entries
        case nil: false
        }
    }
}
