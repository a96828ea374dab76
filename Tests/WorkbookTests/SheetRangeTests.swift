import Testing
import Workbook

@Suite struct SheetRangeTests {
    @Test(arguments: ["A1", "XFD1048576", "$C$7"])
    func readsAddresses(text: String) throws {
        let address = try #require(SheetAddress(text))
        #expect(address.description == text.filter { $0 != "$" })
    }

    @Test(arguments: ["", "A", "1", "A0", "a1", "XFE1", "A1048577", "AAAA1", "A-1", "A1 ", "A1:B2"])
    func refusesOthers(text: String) {
        #expect(SheetAddress(text) == nil)
    }

    @Test func readsRanges() throws {
        let range = try #require(SheetRange("D9:B2"))
        #expect(range.description == "B2:D9")
        #expect(range.absolute == "$B$2:$D$9")
        #expect(range.contains(SheetAddress(row: 5, column: 3)))
        #expect(!range.contains(SheetAddress(row: 5, column: 5)))
        #expect(SheetRange("B2:") == nil)
    }
}
