import Foundation
import Testing

@testable import Criteria

@Suite struct PackSearchTests {
    private let pack = Standards.load(Folder.standards).pack("17-2018-primary")

    @Test(arguments: [
        ("Vệ sinh, nước sạch", " ve sinh nuoc sach "), ("  ĐỦ 90% ", " du 90% "),
        ("Mục 1.1 – Ủy viên", " muc 1.1 uy vien "),
        ("…", " "), ("", " "),
    ])
    func foldsAccentsCapitalsAndSigns(text: String, folded: String) {
        #expect(String(decoding: FoldedText(text).bytes, as: UTF8.self) == folded)
    }

    @Test func findsWithoutAccentsWhatStandsThereWithThem() throws {
        let index = PackSearch(try #require(pack))
        let plain = index.find("ve sinh", limit: 500)
        let accented = index.find("VỆ SINH", limit: 500)
        #expect(plain.total > 5)
        #expect(accented.total == plain.total)
        #expect(plain.shown.contains { $0.entry.criterion == "3.4" && $0.entry.kind == .criterion })
        #expect(index.find("xyzxyz", limit: 5).total == 0)
        #expect(index.find(" ,; ", limit: 5).total == 0)
    }

    @Test func wordsAreFoundAtTheirBeginningsOnly() throws {
        let index = PackSearch(try #require(pack))
        #expect(index.find("uong huong", limit: 5).total == 0)
        #expect(index.find("phuong huo", limit: 5).total > 0)
        #expect(index.find("5.1", limit: 5).shown.first?.entry.criterion == "5.1")
    }

    @Test func thePhraseComesBeforeScatteredWords() throws {
        var sample = try #require(pack)
        sample.standards = Array(sample.standards.prefix(1))
        sample.standards[0].criteria = Array(sample.standards[0].criteria.prefix(1))
        sample.standards[0].criteria[0].trackedFigures = [
            TrackedFigure(id: "a", name: "bảo vệ học sinh"), TrackedFigure(id: "b", name: "về sinh vật"),
            TrackedFigure(id: "c", name: "khu vệ sinh"),
        ]
        let found = PackSearch(sample).find("vệ sinh", limit: 9).shown.filter { $0.entry.kind == .trackedFigure }
        #expect(found.map(\.entry.anchor) == ["c", "b", "a"])
    }

    @Test func marksWhatWasSearchedForInTheTextAsItIs() throws {
        let marked = MarkedText("Khu vệ sinh, nhà vệ sinh riêng", needles: FoldedText("ve sinh").needles)
        #expect(marked.pieces.map(\.text).joined() == "Khu vệ sinh, nhà vệ sinh riêng")
        #expect(marked.pieces.filter(\.isMarked).map(\.text) == ["vệ", "sinh", "vệ", "sinh"])
        let part = MarkedText("Đạt đủ", needles: FoldedText("da").needles)
        #expect(part.pieces.map(\.text) == ["Đạ", "t đủ"])
    }

    @Test func isFastOnceTheIndexIsThere() throws {
        let index = PackSearch(try #require(pack))
        let start = ContinuousClock.now
        for _ in 0..<20 { _ = index.find("giao vien dat chuan", limit: 20) }
        #expect((ContinuousClock.now - start) / 20 < .milliseconds(150))
    }
}
