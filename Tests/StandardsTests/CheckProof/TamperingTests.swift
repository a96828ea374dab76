import Accreditation
import Criteria
import Foundation
import Testing

@Suite("A result that somebody changed is refused by Scripts/check-proof")
struct TamperingTests {
    @Test("whatever was changed", arguments: CheckProofTests.packs)
    func refused(_ id: String) throws {
        let sound = try Self.result(id)
        let kinds = Tampering.ofResult(sound) + Tampering.ofRecords(sound) + Tampering.underSeal(sound)
        try expect(sound, kinds) { $0 }
    }

    @Test("though the seal was made again", arguments: CheckProofTests.packs)
    func refusedWithNewSeal(_ id: String) throws {
        let sound = try Self.result(id)
        try expect(sound, Tampering.ofResult(sound) + Tampering.ofRecords(sound)) { $0.sealedAgain }
    }

    @Test("also when it is cut off or no JSON")
    func broken() throws {
        let sound = JSONWriter.line(try Self.result(CheckProofTests.packs[0]))
        let broken = [
            String(sound.dropLast(2)), "", "[]", "{}", "null", "{\"proof\": []}", "NaN",
            String(repeating: "[", count: 100_000), sound + sound, sound.replacing("\"level\":", with: "\"level\":1"),
        ]
        let answer = try Checker.check(broken)
        #expect(answer.refused == Set(1...broken.count))
        #expect(!answer.accepted)
    }

    @Test("and a file that is not there is no success")
    func missing() throws {
        #expect(try !Checker.run(["/nowhere/result.json"]).accepted)
        #expect(try !Checker.run([]).accepted)
    }

    private func expect(_ sound: JSONValue, _ kinds: [Tampering], _ finish: (JSONValue) -> JSONValue) throws {
        let changed = kinds.map { $0.change(sound).map(finish) ?? .null }
        for (kind, changed) in zip(kinds, changed) where changed == sound {
            Issue.record("\(kind.name) changes nothing")
        }
        let answer = try Checker.check([JSONWriter.line(sound)] + changed.map(JSONWriter.line))
        #expect(!answer.accepted)
        let passed = zip(2..., kinds).filter { !answer.refused.contains($0.0) }.map(\.1.name)
        #expect(passed == [])
        #expect(!answer.refused.contains(1))
    }

    /// A result with records in which there is something to change everywhere.
    private static func result(_ id: String) throws -> JSONValue {
        let pack = try #require(Repository.standards.pack(id))
        var dice = Dice(seed: 31)
        while true {
            let content = dice.content(pack)
            let proofs = try content.proofs(Assessment(pack))
            guard (proofs.result.nextLevel?.needed.count ?? 0) > 1, !proofs.result.isComplete,
                content.record(pack.rated[0].paths[0]) != nil
            else { continue }
            let submission = Submission(
                id: SubmissionID(), dossier: DossierID(), number: 1, reason: "",
                contentHash: String(repeating: "a", count: 64),
                level: 0, submittedBy: PersonID(), submittedByName: "Nguyễn Thị Hồng Lan",
                submittedAt: Date(timeIntervalSince1970: 1_750_000_000))
            return ResultFile.json(proofs, content, submission: submission)
        }
    }
}
