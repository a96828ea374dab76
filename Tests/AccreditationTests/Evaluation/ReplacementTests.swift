import Accreditation
import Testing

@Suite struct ReplacementTests {
    private let anh = PersonID()
    private let binh = PersonID()
    private let chi = PersonID()
    private let dung = PersonID()

    @Test func whoComesTakesOverTheOpenSheetsOfWhoLeaves() {
        let change = Replacement(before: [anh, binh], after: [anh, chi])
        let shares = change.shares(of: [("1.1", binh), ("1.2", binh)], kept: [("1.1", anh), ("1.3", binh)])
        #expect(shares == ["1.1": [chi], "1.2": [chi]])
    }

    @Test func whatNobodyTakesOverIsSpreadAndWhatOthersHaveIsNot() {
        let change = Replacement(before: [anh, binh, chi], after: [anh])
        let shares = change.shares(of: [("1.1", binh), ("1.2", binh), ("1.3", chi)], kept: [("1.1", anh)])
        #expect(shares == ["1.2": [anh], "1.3": [anh]])
    }

    @Test func whoHandedASheetInBeforeGetsNoSecondOne() {
        let change = Replacement(before: [anh, binh], after: [anh, dung])
        #expect(change.shares(of: [("1.1", binh)], kept: [("1.1", dung)]).isEmpty)
    }
}
