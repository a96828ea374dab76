import Testing
import Workbook

@Suite struct SheetAddressTests {
    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
    func lettersOfAColumn(column: Int, letters: String) {
        #expect(SheetAddress(row: 7, column: column).description == "\(letters)7")
    }

    @Test func rowsComeBeforeColumns() {
        #expect(SheetAddress(row: 1, column: 9) < SheetAddress(row: 2, column: 1))
    }
}
