import Accreditation
import Testing

@Suite struct FindingWordsTests {
    @Test(
        arguments: [
            (nil, "Chưa đánh giá"), (.whole(.met), "Đạt"), (.whole(.unmet), "Không đạt"),
            (.requirements([.met, nil, .notApplicable]), "Theo nội hàm: Đạt; Chưa đánh giá; Không áp dụng"),
        ] as [(IndicatorFinding?, String)])
    func wordsAreReadBack(_ finding: IndicatorFinding?, _ text: String) throws {
        #expect(FindingWords.text(finding) == text)
        #expect(try FindingWords.read(text) == finding)
    }

    @Test func noAnswersAreNoFinding() throws {
        #expect(try FindingWords.read("Theo nội hàm: Chưa đánh giá; Chưa đánh giá") == nil)
    }

    @Test(arguments: ["", "met", "đạt", "Theo nội hàm: ", "Theo nội hàm: Đạt, Đạt"])
    func otherWordsAreRefused(_ text: String) {
        #expect(throws: UnreadableFinding.self) { try FindingWords.read(text) }
    }
}
