import Criteria
import Testing

@Suite("Faults that are put into the packs of the repository")
struct SeededFaultsTests {
    /// One fault and what the checks said to it.
    struct Trial {
        var name: String
        var isRefused: Bool
        var report: String
    }

    static let count = FullSize.pick(500, reduced: 160)

    @Test("are refused with file, line and a sentence that says what to do, at least 95 in 100")
    func refused() throws {
        var trials: [Trial] = []
        var round = 0
        while trials.count < Self.count {
            for (number, kind) in Fault.all.enumerated() where trials.count < Self.count {
                trials.append(try Self.trial(kind, from: round + number, seed: UInt64(round * 1_000 + number)))
            }
            round += 1
        }
        let passed = trials.filter { !$0.isRefused }
        for trial in passed { print("passed: \(trial.report)") }
        print("\(trials.count) faults of \(Set(trials.map(\.name)).count) kinds, \(passed.count) passed")
        #expect(Set(trials.map(\.name)).count == Fault.all.count)
        #expect(passed.count * 20 <= trials.count)
    }

    @Test("never pass where a column stands twice, in whichever table of a pack")
    func columnsTwice() throws {
        let kind = try #require(Fault.all.first { $0.name == "column twice in a table" })
        var passed: [String] = []
        var count = 0
        for index in Repository.standards.packs.indices {
            for seed in 0..<20 {
                guard let trial = try Self.trial(kind, index, seed: UInt64(2_132 + seed)) else { continue }
                count += 1
                if !trial.isRefused { passed.append(trial.report) }
            }
        }
        #expect(passed == [])
        #expect(count >= 60)
    }

    @Test("are the only reason to refuse: the packs without one are sound")
    func noFalseAlarm() throws {
        for index in Repository.standards.packs.indices {
            let pack = Repository.standards.packs[index]
            let source = try #require(Repository.standards.sources.first { $0.id == pack.id })
            #expect(Self.problems(source, in: index) == [])
        }
    }

    /// Puts a fault into the first pack that it fits.
    private static func trial(_ kind: Fault, from first: Int, seed: UInt64) throws -> Trial {
        let packs = Repository.standards.packs.count
        for step in 0..<packs * 10 {
            let again = seed + UInt64(step / packs) * 1_000_000
            if let trial = try trial(kind, (first + step) % packs, seed: again) { return trial }
        }
        return try #require(nil, "\(kind.name) fits no pack")
    }

    /// Puts a fault into a pack, or nil where the pack has nothing of the sort.
    private static func trial(_ kind: Fault, _ index: Int, seed: UInt64) throws -> Trial? {
        let pack = Repository.standards.packs[index]
        let sound = try #require(Repository.standards.sources.first { $0.id == pack.id })
        var text = PackText(pack: pack, files: sound.files, dice: Dice(seed: seed))
        guard kind.make(&text) else { return nil }
        #expect(text.files != sound.files, "\(kind.name) changes something")
        let source = PackSource(id: sound.id, path: sound.path, files: text.files)
        let found = problems(source, in: index).filter { $0.severity == .error }
        let isRefused = !found.isEmpty && found.allSatisfy { isPlain($0, source) }
        let report = "\(kind.name) in \(pack.id) (seed \(seed)): \(found.map(\.description))"
        return Trial(name: kind.name, isRefused: isRefused, report: report)
    }

    /// Everything that is found when a pack of the repository is replaced by these files.
    private static func problems(_ source: PackSource, in index: Int) -> [Diagnostic] {
        let (pack, found) = PackReader.read(source, schema: Repository.standards.schema)
        guard let pack else { return found }
        var packs = Repository.standards.packs
        packs[index] = pack
        return found + pack.problems() + RulePack.problems(among: packs)
    }

    /// Whether a message has a place that is there, and a sentence with what to do behind a semicolon.
    private static func isPlain(_ problem: Diagnostic, _ source: PackSource) -> Bool {
        let (file, line) = (problem.location.file, problem.location.line)
        let parts = problem.message.split(separator: "; ")
        guard parts.count > 1, problem.message.last == ".", parts.allSatisfy({ $0.count > 5 }), line >= 1 else {
            return false
        }
        let own = file.hasPrefix(source.path + "/") ? source.files[String(file.dropFirst(source.path.count + 1))] : nil
        let others = Repository.standards.sources.filter { $0.id != source.id }.compactMap { other in
            file.hasPrefix(other.path + "/") ? other.files[String(file.dropFirst(other.path.count + 1))] : nil
        }
        guard let bytes = own ?? others.first else { return false }
        return line <= bytes.count { $0 == 0x0A } + 1
    }
}
