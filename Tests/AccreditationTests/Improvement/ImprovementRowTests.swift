import Accreditation
import Testing

@Suite struct ImprovementRowTests {
    @Test func anEntryIsReadBackWhateverItHolds() {
        let row = ImprovementRow(
            measure: "Dòng 1\n\"Dòng 2\"", responsible: "[Tổ]", resources: "\\", due: "Quý I, 2026")
        #expect(ImprovementRow(encoded: row.encoded) == row)
        #expect(ImprovementRow(encoded: "[]") == nil)
        #expect(ImprovementRow(encoded: "Biện pháp") == nil)
    }

    @Test func theSummaryNamesWhatIsFilled() {
        #expect(ImprovementRow(measure: "A", due: "B").summary == "Biện pháp: A\nThời gian: B")
        #expect(ImprovementRow().isEmpty)
    }
}
