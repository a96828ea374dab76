import Accreditation
import Testing

@Suite struct PaperPlaceTests {
    @Test func aPlaceIsReadFromItsDescription() {
        let places: [PaperPlace] = [
            .text("standards/lower-secondary:1/opening"), .text("purpose"), .detail(.signerPost),
        ]
        for place in places { #expect(PaperPlace(place.description) == place) }
        for wrong in ["", "text", "text/", "detail/colour", "finding/1", "/number"] {
            #expect(PaperPlace(wrong) == nil)
        }
    }

    @Test func detailsAreReadLineByLine() {
        let details = PaperDetails([
            .number: " 12/QĐ-THHV ", .day: "2026-09-05", .legalBases: "Căn cứ A;\n\n Căn cứ B; \n",
            .abbreviations: "GV = giáo viên\nHS=học sinh\nkhông có nghĩa",
        ])
        #expect(details.legalBases == ["Căn cứ A;", "Căn cứ B;"])
        #expect(details.abbreviations == ["GV": "giáo viên", "HS": "học sinh"])
        #expect(details.reference == "12/QĐ-THHV ngày 05/09/2026")
        #expect(PaperDetails([.day: "2026-09-05"]).reference == "")
        #expect(PaperDetails([.day: "5/9/2026"]).day == "2026-09-05")
    }
}
