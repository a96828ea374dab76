import Testing

@testable import Criteria

@Suite struct SheetCodeTests {
    @Test(arguments: ["1.1", "level-4", "lower-secondary:1.1", "upper-secondary:level-4"])
    func readsWhatItWrites(_ text: String) throws {
        #expect(try #require(SheetCode(text)).description == text)
    }

    @Test(arguments: ["", ":", ":1.1", "lower-secondary:", "a:b:1.1"])
    func refusesOthers(_ text: String) {
        #expect(SheetCode(text) == nil)
    }

    @Test func namesPartAndPrintedCode() {
        #expect(SheetCode.part(of: "lower-secondary:1.1") == "lower-secondary")
        #expect(SheetCode.printed("lower-secondary:1.1") == "1.1")
        #expect(SheetCode.part(of: "1.1") == nil)
        #expect(SheetCode.printed("1.1") == "1.1")
    }

    @Test func pathsMoveToASheetAndBack() throws {
        let path = try #require(IndicatorPath("1.1/2/-"))
        let sheet = path.on(part: "lower-secondary")
        #expect(sheet.description == "lower-secondary:1.1/2/-")
        #expect(IndicatorPath(sheet.description) == sheet)
        #expect(sheet.printed == path)
        #expect(sheet.part == "lower-secondary")
        #expect(path.on(part: nil) == path)
    }
}
