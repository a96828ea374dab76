import Accreditation
import Testing

@Suite struct SentenceAnchorTests {
    @Test func sentencesEndAtTheirMarksAndNotInsideNumbersCodesAndShortForms() {
        let text = """
            Trường có 1.250 học sinh [H1-1.1-01]. Tỉ lệ đạt 98,5 %! Đoàn của TP. Vinh đã đến
            Dòng mới không có dấu chấm
            """
        #expect(
            Sentences.of(text) == [
                "Trường có 1.250 học sinh [H1-1.1-01].", "Tỉ lệ đạt 98,5 %!", "Đoàn của TP. Vinh đã đến",
                "Dòng mới không có dấu chấm",
            ])
        #expect(Sentences.of(" \n ") == [])
    }

    @Test func aSentenceIsFoundWhereItMovedTo() {
        let anchor = SentenceAnchor(field: "present/1", quote: "Trường có kế hoạch.", position: 0)
        #expect(anchor.standing(in: "Trường có kế hoạch. Kế hoạch tốt.") == .standing(0))
        #expect(anchor.standing(in: "Thêm một câu. Thêm nữa. Trường  có\tkế hoạch.") == .standing(2))
    }

    @Test func ofTwoSentencesThatReadTheSameTheNearestIsMeant() {
        let anchor = SentenceAnchor(field: "present/1", quote: "Đạt.", position: 3)
        #expect(anchor.standing(in: "Đạt. Một. Hai. Ba. Đạt.") == .standing(4))
    }

    @Test func aRewrittenSentenceIsChangedAndAWholeTextIsNone() {
        let anchor = SentenceAnchor(field: "present/1", quote: "Trường có kế hoạch.", position: 0)
        #expect(anchor.standing(in: "Trường có kế hoạch năm học.") == .changed)
        #expect(anchor.standing(in: "") == .changed)
        #expect(SentenceAnchor(field: "present/1").standing(in: "Trường có kế hoạch.") == .whole)
    }

    @Test func peopleAreNamedByTheirFullNameAfterAnAt() {
        let (man, an) = (PersonID(), PersonID())
        let people = [
            DossierPerson(id: man, name: "Lê Thị Mận", post: ""), DossierPerson(id: an, name: "Trần An", post: ""),
        ]
        #expect(people.mentioned(in: "Nhờ @lê thị mận xem lại; Trần An đã xem") == [man])
        #expect(people.mentioned(in: "@Trần") == [])
    }
}
