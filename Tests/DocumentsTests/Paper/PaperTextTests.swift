import Documents
import Testing

@Suite struct PaperTextTests {
    @Test func wordsBecomeAPlainRun() {
        let text: PaperText = ["Hội đồng"]
        #expect(text == [PaperRun("Hội đồng")])
        #expect(text.first?.isBold == false)
    }
}
