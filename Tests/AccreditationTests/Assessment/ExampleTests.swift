import Criteria
import Foundation
import Testing

@testable import Accreditation

/// Every file in Examples/ is one example: `start` says up to which level everything is met (absent: nothing is rated),
/// `findings` says what differs, `expect` what must come out, key by key.
@Suite("Examples as data: a school's findings in, its result out")
struct ExampleTests {
    static let files: [URL] = {
        let folder = Bundle.module.resourceURL?.appending(path: "Examples")
        let found = folder.flatMap {
            try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
        return (found ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }()

    static let packs =
        ComparedPacks.real + [
            SamplePacks.counted((1...15).map { (![1, 2, 7, 10, 11, 12, 15].contains($0), [1, 1]) }, atLeast: 5)
        ]

    @Test func thereAreExamples() {
        #expect(Self.files.count >= 8)
    }

    @Test(arguments: files.map(\.lastPathComponent))
    func example(_ name: String) throws {
        let url = try #require(Self.files.first { $0.lastPathComponent == name })
        let (example, problems) = try JSONReader.read(Array(try Data(contentsOf: url)))
        #expect(problems == [])
        var input = try #require(example["input"])
        let expected = try #require(example["expect"])
        if case .number(let start)? = example["start"], let level = Int(start) {
            input = try Self.started(input, upTo: level)
        }
        let file = try FindingsFile(Array(JSONWriter.text(input).utf8), packs: Self.packs)
        let proofs = try ProofBuilder(Assessment(file.pack), file.findings, facts: file.facts)
        let result = proofs.result.json(proof: proofs.whole())
        guard case .object(let members) = expected else { throw JSONProblem(.root, "expect") }
        for member in members {
            Self.compare(result[member.key], member.value, "\(name): \(member.key)")
        }
    }

    /// Objects are compared by the expected keys only, so that an example may name a few criteria.
    private static func compare(_ found: JSONValue?, _ expected: JSONValue, _ place: String) {
        guard case .object(let members) = expected else {
            #expect(found == expected, "\(place)")
            return
        }
        for member in members { compare(found?[member.key], member.value, "\(place).\(member.key)") }
    }

    /// The input with everything up to a level met, except what it says itself.
    private static func started(_ input: JSONValue, upTo level: Int) throws -> JSONValue {
        let read = try FindingsFile(Array(JSONWriter.text(input).utf8), packs: packs)
        let criteria = read.pack.rated.map { criterion in
            let levels = criterion.levels.map { own in
                JSONMember(
                    key: String(own.number),
                    value: .object(
                        own.indicators.compactMap { indicator in
                            let said = input["findings"]?[criterion.code]?[String(own.number)]?[indicator.code]
                            let value = said ?? (own.number <= level ? JSONValue.string("met") : nil)
                            return value.map { JSONMember(key: indicator.code, value: $0) }
                        }))
            }
            return JSONMember(key: criterion.code, value: .object(levels))
        }
        guard case .object(var members) = input else { return input }
        members.removeAll { $0.key == "findings" }
        return .object(members + [JSONMember(key: "findings", value: .object(criteria))])
    }
}

extension JSONValue {
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}
