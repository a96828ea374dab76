import Accreditation
import Testing

@Suite struct TextDifferenceTests {
    @Test func aChangedWordStandsBetweenWhatIsTheSame() {
        let change = TextDifference(from: "Trường có 12 lớp học.", to: "Trường có 14 lớp học.")
        #expect(change.parts == [.same("Trường có "), .removed("12"), .added("14"), .same(" lớp học.")])
    }

    @Test func equalTextsHaveNoDifference() {
        #expect(TextDifference(from: "Đủ giáo viên.", to: "Đủ giáo viên.").isEmpty)
        #expect(TextDifference(from: "", to: "").parts.isEmpty)
        #expect(!TextDifference(from: "", to: "Mới").isEmpty)
    }

    @Test(arguments: [
        ("", "Mới viết thêm."), ("Bỏ hết.", ""), ("một hai ba bốn", "hai ba năm bốn sáu"),
        ("dòng một\ndòng hai\n", "dòng một\n\ndòng ba\n"), ("  đầu", "đầu  "),
    ])
    func thePartsGiveBothTexts(old: String, new: String) {
        let parts = TextDifference(from: old, to: new).parts
        #expect(before(parts) == old)
        #expect(after(parts) == new)
    }

    @Test func longTextsAreComparedByLines() {
        let lines = (1...3000).map { "Dòng số \($0) của một bản mô tả rất dài." }
        var changed = lines
        for place in stride(from: 0, to: 1600, by: 800) { changed[place] = "Dòng này đã sửa." }
        let (old, new) = (lines.joined(separator: "\n"), changed.joined(separator: "\n"))
        let parts = TextDifference(from: old, to: new).parts
        #expect(before(parts) == old)
        #expect(after(parts) == new)
        #expect(parts.contains(.added("Dòng này đã sửa.\n")))
    }

    private func before(_ parts: [TextDifference.Part]) -> String {
        parts.map { part in
            switch part {
            case .same(let text), .removed(let text): text
            case .added: ""
            }
        }.joined()
    }

    private func after(_ parts: [TextDifference.Part]) -> String {
        parts.map { part in
            switch part {
            case .same(let text), .added(let text): text
            case .removed: ""
            }
        }.joined()
    }
}
