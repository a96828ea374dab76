import Accreditation
import Criteria
import Foundation
import Testing

@Suite struct FigureReadingTests {
    private static let read: [(StatisticsValue, String, String)] = [
        (.count, "1250", "1250"), (.count, "1.250", "1250"), (.count, " 1 250 ", "1250"), (.count, "12,0", "12"),
        (.count, "1\u{a0}250", "1250"), (.count, "1.234.567", "1234567"), (.count, "0", "0"), (.count, "007", "7"),
        (.decimal, "12,5", "12.5"), (.decimal, "12.5", "12.5"), (.decimal, "1.250,75", "1250.75"),
        (.decimal, "-3,5", "-3.5"), (.decimal, "12,50", "12.5"), (.decimal, "0.045", "0.045"),
        (.percent, "12,5%", "12.5"), (.percent, "12,5 %", "12.5"), (.percent, "100", "100"), (.percent, "99.5", "99.5"),
        (.text, "  Hoàn thành   tốt ", "Hoàn thành tốt"), (.flag, "x", "true"), (.flag, "X", "true"),
        (.flag, "Có", "true"), (.flag, "không", "false"), (.flag, "0", "false"), (.year, "1995", "1995"),
    ]

    @Test(arguments: read) func whatPeopleTypeIsRead(_ kind: StatisticsValue, _ typed: String, _ canonical: String)
        throws
    {
        let value = try #require(try FigureValue.read(typed, as: kind))
        #expect(value.canonical == canonical)
        #expect(FigureValue(canonical: canonical, as: kind) == value)
        #expect(try FigureValue.read(value.typed, as: kind) == value)
    }

    @Test(arguments: ["", "   ", "-", "–", "—", "…", "...", "\u{a0}"], StatisticsValue.allCases)
    func blanksAreNothing(_ typed: String, _ kind: StatisticsValue) throws {
        #expect(try FigureValue.read(typed, as: kind) == nil)
    }

    private static let unreadable: [(StatisticsValue, String, String)] = [
        (.count, "12,5", "số nguyên"), (.count, "1,250", "1.250 hoặc 1250"), (.count, "mười", "không phải số"),
        (.count, "-4", "không được âm"), (.count, "1.25.000", "không phải số"), (.count, "12%", "không phải số"),
        (.percent, "-1%", "không được âm"), (.percent, "abc", "phần trăm"), (.decimal, "1,2,3", "12,5"),
        (.decimal, "1e5", "12,5"), (.decimal, "٣", "12,5"), (.flag, "có lẽ", "gõ x"), (.year, "95", "bốn chữ số"),
        (.year, "20255", "bốn chữ số"), (.count, "1234567890123", "quá dài"),
        (.text, String(repeating: "a", count: 2_001), "quá dài"),
    ]

    @Test(arguments: unreadable)
    func whatCannotBeReadIsSaid(_ kind: StatisticsValue, _ typed: String, _ words: String) {
        let error = #expect(throws: UnreadableFigure.self) { try FigureValue.read(typed, as: kind) }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        ("1250", "1.250"), ("0", "0"), ("999", "999"), ("1234567.5", "1.234.567,5"), ("-3.25", "-3,25"),
    ])
    func numbersAreWrittenAsInVietnam(_ plain: String, _ words: String) throws {
        #expect(FigureValue.words(try #require(Decimal(string: plain))) == words)
    }

    @Test(arguments: ["", "classes", "classes/", "/x", "a/b/c/d", "Classes/total", "classes/tổng", "a/b:c"])
    func otherTextsAreNoKeys(_ text: String) { #expect(FigureKey(text) == nil) }

    @Test(arguments: ["classes/total", "staff-now/teachers/female", "tracked-figures/giao-vien.so-lieu-1"])
    func keysAndPlacesAreReadBack(_ text: String) throws {
        let key = try #require(FigureKey(text))
        #expect(key.description == text)
        let place = FigurePlace(SchoolYear(start: 2024), key)
        #expect(FigurePlace(place.description) == place && place.description == "2024-2025:\(text)")
    }
}
