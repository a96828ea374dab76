import Accreditation
import Criteria

/// A dossier that goes through several amendments while its council works on it.
struct Chain {
    /// A pack as a value and as the files that are kept.
    struct Stage {
        var pack: RulePack
        var source: PackSource
    }

    /// One amendment's step.
    struct Step {
        var old: Stage
        var new: Stage
        /// The content before the move, what the move made of it, and what the council made of that.
        var before: DossierContent
        var carried: CarriedContent
        var worked: DossierContent
        /// The result before the move, as bytes.
        var result: String
    }

    private(set) var steps: [Step] = []
    /// Amendments that the checks refused, so that others were drawn.
    private(set) var refused = 0
    private var dice: Dice

    init(_ number: Int, from first: Stage) throws {
        dice = Dice(seed: UInt64(number))
        var stage = first
        var content = RandomContent.content(stage.pack, &dice)
        for step in 0..<Int.random(in: 2...4, using: &dice) {
            guard let next = amended(stage, "n\(number).\(step)") else { continue }
            let carried = AnswerCarrying(from: stage.pack, to: next.pack).carry(content)
            let worked = RandomContent.worked(on: carried.content, next.pack, &dice)
            steps.append(
                Step(
                    old: stage, new: next, before: content, carried: carried, worked: worked,
                    result: try Chain.result(content, stage.pack)))
            (stage, content) = (next, worked)
        }
    }

    /// The result with its proof, as it is kept.
    static func result(_ content: DossierContent, _ pack: RulePack) throws -> String {
        JSONWriter.text(ResultFile.json(try content.proofs(Assessment(pack)), content, submission: nil))
    }

    /// The next pack: amendments are drawn until one passes all checks.
    private mutating func amended(_ stage: Stage, _ name: String) -> Stage? {
        for attempt in 0..<20 {
            let id = "\(name).\(attempt)"
            let from =
                Day(iso: "20\(10 + stage.pack.circular.amendments.count)-01-01") ?? stage.pack.circular.inForceFrom
            let random = RandomAmendment(of: stage.pack, named: id, dice: &dice)
            if random.operations.isEmpty { continue }
            let day = max(from, stage.pack.circular.inForceFrom)
            let (amendment, found) = AmendmentReader.read(
                Array(random.xml(from: day).utf8), id: id, name: id, schema: ChainPacks.schema)
            guard let amendment, found.isEmpty else { continue }
            let amended = amendment.apply(to: stage.source, schema: ChainPacks.schema)
            if let pack = amended.pack, let source = amended.source, !amended.isBroken {
                return Stage(pack: pack, source: source)
            }
            refused += 1
        }
        return nil
    }
}
