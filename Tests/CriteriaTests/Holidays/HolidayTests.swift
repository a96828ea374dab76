import Criteria
import Foundation
import Testing

@Suite("Public holidays as data")
struct HolidayTests {
    private static let real = Standards.load(Folder.standards).holidays

    @Test func everyYearHasItsHolidays() {
        for year in 2018...2030 {
            let titles = Self.real.off.filter { $0.day.year == year }.map(\.title)
            for title in ["Tết Dương lịch", "Tết Nguyên đán", "Giỗ Tổ Hùng Vương", "Ngày Chiến thắng", "Quốc khánh"] {
                #expect(titles.contains { $0.hasPrefix(title) }, "\(title) \(year)")
            }
            #expect(titles.contains { $0.hasPrefix("Ngày Quốc tế lao động") })
        }
        #expect(Self.real.isAssumed)
        #expect(Self.real.note.contains("Bộ luật Lao động"))
    }

    @Test(arguments: [("2030-02-01", true), ("2030-02-02", true), ("2027-02-06", true), ("2026-02-17", true)])
    func newYearByTheMoonFollowsTheVietnameseCalendar(day: String, isOff: Bool) {
        #expect(Self.real.off.contains { $0.day.description == day } == isOff)
    }

    @Test func everyWorkedDayStandsForADayOffNearby() {
        #expect(Self.real.worked.count == 6)
        #expect(Self.real.worked.filter { !$0.day.isWeekend } == [])
    }

    @Test(arguments: [
        ("assumed=", "sure=", "grammar"), ("</holidays>", "", "xml"), ("2024-01-01", "2024-13-01", "grammar"),
        ("<holidays", "<!DOCTYPE a [<!ENTITY b \"c\">]><holidays", "refused"),
        ("work=\"2026-01-10\"", "work=\"2026-01-12\"", "holidays"),
        ("work=\"2026-08-22\"", "work=\"2026-01-10\"", "holidays"),
        ("date=\"2025-01-28\"", "date=\"2025-01-27\"", "holidays"),
    ])
    func whatCannotBeRightIsReported(old: String, new: String, check: String) throws {
        let file = URL(filePath: "\(Folder.standards)/Holidays/viet-nam.xml")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: old, with: new)
        let bytes = try Data(contentsOf: URL(filePath: "\(Folder.standards)/Schema/holidays.xsd"))
        let schema = try PackSchema(Array(bytes), name: "holidays.xsd")
        let (holidays, found) = HolidayReader.read(Array(text.utf8), name: "viet-nam.xml", schema: schema)
        #expect((holidays == nil) == (check != "holidays"))
        #expect(found.first?.check == check)
    }
}
