import Foundation
import Testing

@Suite("accreditation assess")
struct AssessCommandTests {
    static let input = """
        {"circular": "17/2018/TT-BGDĐT", "schoolType": "primary",
         "findings": {"1.1": {"1": {"a": "met", "b": {"requirements": ["met", null]}}}}}
        """

    @Test func sameInputSameBytes() throws {
        let runs = try (0..<3).map { _ in try CommandRun(["assess", "-", "--json"], input: Self.input) }
        #expect(runs.allSatisfy { $0.status == 0 && $0.complaints == "" })
        #expect(Set(runs.map(\.output)).count == 1)
        let result = try #require(
            try JSONSerialization.jsonObject(with: Data(runs[0].output.utf8)) as? [String: Any])
        #expect(result["pack"] as? String == "17-2018-primary")
        #expect(result["level"] as? Int == 0)
        #expect(result["highestPossible"] as? Int == 4)
        #expect((result["criteria"] as? [String: Any])?.count == 27)
        #expect((result["proof"] as? [String: Any])?["holds"] is NSNull)
    }

    @Test func readsAFileAndTellsTheResultInVietnamese() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        try Self.input.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try CommandRun(["assess", file.path, "--standards", "Standards"])
        #expect(run.status == 0)
        #expect(run.output.contains("Mức đạt được: chưa đạt mức nào\nMức còn có thể đạt: Mức 4\n"))
    }

    @Test func everyProblemIsTold() throws {
        let input = #"{"pack": "17-2018-primary", "findings": {"1.1": {"1": {"d": "met"}, "9": {}}}, "facts": 1}"#
        let run = try CommandRun(["assess", "-", "--json"], input: input)
        #expect(run.status == 1)
        #expect(run.output == "")
        let places = run.complaints.split(separator: "\n").map {
            $0.split(separator: ": ")[..<2].joined(separator: ": ")
        }
        #expect(places == ["-: $.facts", #"-: $.findings["1.1"]["1"].d"#, #"-: $.findings["1.1"]["9"]"#])
    }

    @Test(arguments: [["assess", "/nowhere.json"], ["assess", "Package.swift"]])
    func failsWithStatusOne(_ arguments: [String]) throws {
        let run = try CommandRun(arguments)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.complaints != "")
    }

    @Test func needsRulePacks() throws {
        let run = try CommandRun(["assess", "-", "--standards", "/nowhere"], input: Self.input)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.complaints.contains("/nowhere"))
    }
}
