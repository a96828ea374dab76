import Criteria
import Testing

@testable import Accreditation

@Suite("A file of findings is read strictly, with the path of every problem")
struct FindingsFileTests {
    static let packs: [RulePack] = [
        SamplePacks.everyCriterion([[2, 1, 1], [1, 1]], clauses: 2),
        SamplePacks.counted([(true, [1, 1]), (false, [1, 1])], atLeast: 1, schoolingLevels: ["lower", "upper"]),
    ]

    static func problems(_ text: String) -> [String] {
        do throws(FindingsFileError) {
            _ = try FindingsFile(Array(text.utf8), packs: packs)
            return []
        } catch {
            return error.problems.map(\.path.description)
        }
    }

    @Test(arguments: [
        #"{"pack": "sample-2018"}"#,
        #"{"circular": "sample-2018/TT", "schoolType": "sample", "findings": {}}"#,
        #"{"circular": "sample-2018/TT", "schoolType": "large", "facts": {"yearsOfData": 0}}"#,
        #"{"pack": "sample-2018", "findings": {"1.1": {"1": {"a": "met", "b": {"requirements": ["met", null]}}}}}"#,
        #"{"pack": "sample-2018", "findings": {"level-4": {"4": {"2": "unmet"}}, "1.2": {"2": {"-": "met"}}}}"#,
        #"{"pack": "sample-2018", "findings": {"1.1": {"1": {"b": {"requirements": ["unmet", "not-applicable"]}}}}}"#,
        #"{"pack": "sample-2026", "parts": [{"schoolingLevel": "upper", "findings": {"1.1": {"1": {"-": "met"}}}}]}"#,
        "\u{FEFF}{\"pack\": \"sample-2026\", \"findings\": {\"1.1\": {}}}",
    ])
    func accepted(_ text: String) {
        #expect(Self.problems(text) == [])
    }

    @Test(arguments: [
        (#"[]"#, ["$"]), (#"{}"#, ["$"]), (#"{"pack": "x"}"#, ["$.pack"]), (#"{"pack": 1}"#, ["$.pack"]),
        (#"{"pack": "sample-2018", "circular": "sample-2018/TT", "schoolType": "sample"}"#, ["$.pack"]),
        (#"{"circular": "sample-2018/TT"}"#, ["$.schoolType"]), (#"{"schoolType": "sample"}"#, ["$.circular"]),
        (#"{"circular": "x", "schoolType": "sample"}"#, ["$.circular"]),
        (#"{"circular": "sample-2018/TT", "schoolType": "x"}"#, ["$.schoolType"]),
        (#"{"pack": "sample-2018", "finding": {}}"#, ["$.finding"]),
        (#"{"pack": "sample-2018", "findings": []}"#, ["$.findings"]),
        (#"{"pack": "sample-2018", "pack": "sample-2018"}"#, ["$.pack"]),
        (#"{"pack": "sample-2018", "parts": []}"#, ["$.parts"]),
        (#"{"pack": "sample-2026", "parts": []}"#, ["$.parts"]),
        (#"{"pack": "sample-2026", "findings": {}, "parts": [{"schoolingLevel": "lower"}]}"#, ["$.parts"]),
        (#"{"pack": "sample-2026", "parts": [{}]}"#, ["$.parts[0].schoolingLevel"]),
        (
            #"{"pack": "sample-2026", "parts": [{"schoolingLevel": "x", "findings": {"9": {}}}]}"#,
            [#"$.parts[0].findings["9"]"#, "$.parts[0].schoolingLevel"]
        ),
        (
            #"{"pack": "sample-2026", "parts": [{"schoolingLevel": "lower"}, {"schoolingLevel": "lower"}]}"#,
            ["$.parts[1].schoolingLevel"]
        ),
    ])
    func refused(_ text: String, _ paths: [String]) {
        #expect(Self.problems(text) == paths)
    }

    @Test(arguments: [
        (#"{"9.9": {}}"#, [#"["9.9"]"#]), (#"{"1.1": {"4": {}}}"#, [#"["1.1"]["4"]"#]),
        (#"{"1.1": {"01": {}}}"#, [#"["1.1"]["01"]"#]), (#"{"1.1": "met"}"#, [#"["1.1"]"#]),
        (#"{"1.1": {"1": {"d": "met"}}}"#, [#"["1.1"]["1"].d"#]),
        (#"{"1.1": {"1": {"a": "yes", "b": null}}}"#, [#"["1.1"]["1"].a"#, #"["1.1"]["1"].b"#]),
        (#"{"1.1": {"2": {"-": true}}}"#, [#"["1.1"]["2"]["-"]"#]),
        (#"{"1.1": {"1": {"a": {}}}}"#, [#"["1.1"]["1"].a.requirements"#]),
        (#"{"1.1": {"1": {"a": {"requirements": "met"}}}}"#, [#"["1.1"]["1"].a.requirements"#]),
        (#"{"1.1": {"1": {"a": {"requirements": ["met"]}}}}"#, [#"["1.1"]["1"].a.requirements"#]),
        (#"{"1.1": {"1": {"a": {"requirements": ["met", "met", "met"]}}}}"#, [#"["1.1"]["1"].a.requirements"#]),
        (
            #"{"1.1": {"1": {"a": {"requirements": ["not-applicable", "no"]}}}}"#,
            [#"["1.1"]["1"].a.requirements[0]"#, #"["1.1"]["1"].a.requirements[1]"#]
        ),
        (#"{"1.1": {"1": {"a": "met", "a": "unmet"}}}"#, [#"["1.1"]["1"].a"#]),
    ])
    func refusedFindings(_ text: String, _ paths: [String]) {
        let text = #"{"pack": "sample-2018", "findings": \#(text)}"#
        #expect(Self.problems(text) == paths.map { "$.findings" + $0 })
    }

    @Test(arguments: ["-1", "2.5", "3.0", "\"3\"", "true", "null", "99999999999999999999"])
    func refusedYears(_ years: String) {
        #expect(
            Self.problems(#"{"pack": "sample-2018", "facts": {"yearsOfData": \#(years)}}"#) == ["$.facts.yearsOfData"])
    }

    @Test(arguments: ["1", "\"true\"", "null", "[]"])
    func refusedFlags(_ flag: String) {
        let text = #"{"pack": "sample-2018", "facts": {"cohortCompleted": \#(flag), "other": 1}}"#
        #expect(Self.problems(text) == ["$.facts.other", "$.facts.cohortCompleted"])
    }
}
