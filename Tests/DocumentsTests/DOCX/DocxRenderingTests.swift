import Documents
import TestSupport
import Testing

@Suite struct DocxRenderingTests {
    @Test func samePaperHasTheSameBytes() throws {
        #expect(try DocxRendering(SamplePapers.decision).bytes() == DocxRendering(SamplePapers.decision).bytes())
    }
}
