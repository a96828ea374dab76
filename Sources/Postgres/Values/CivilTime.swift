/// Calendar arithmetic between PostgreSQL's ISO text and microseconds since 2001-01-01T00:00:00Z, proleptic Gregorian.
struct CivilTime {
    static let microsecondsPerDay: Int64 = 86_400_000_000
    /// Days from 0000-03-01 to 2001-01-01.
    private static let epoch: Int64 = 730_791

    let microseconds: Int64

    /// `2026-11-21 07:00:00.25+00`
    var text: String {
        let ofDay = ((microseconds % Self.microsecondsPerDay) + Self.microsecondsPerDay) % Self.microsecondsPerDay
        let (year, month, day) = Self.date(ofDay: (microseconds - ofDay) / Self.microsecondsPerDay)
        let shown = year > 0 ? year : 1 - year
        let seconds = ofDay / 1_000_000
        let date = "\(Self.pad(shown, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
        let time = "\(Self.pad(seconds / 3600, 2)):\(Self.pad(seconds / 60 % 60, 2)):\(Self.pad(seconds % 60, 2))"
        return "\(date) \(time).\(Self.pad(ofDay % 1_000_000, 6))+00" + (year > 0 ? "" : " BC")
    }

    private static func pad(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Year (0 is 1 BC), month and day of a day counted from 2001-01-01.
    static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + epoch
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// The day counted from 2001-01-01.
    static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - epoch
    }

    /// Reads what the server writes for timestamptz under DateStyle ISO, whatever the session's time zone is.
    static func microseconds(reading bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var scanner = TimeScanner(bytes: bytes)
        return scanner.scan()
    }
}
