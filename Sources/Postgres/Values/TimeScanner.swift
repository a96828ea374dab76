/// Reads `2026-11-21 07:00:00.25+07:30 BC`: the zone is a must, fraction and era are not.
struct TimeScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func scan() -> Int64? {
        guard let year = number(), skip("-"), let month = number(), skip("-"), let day = number(), skip(" "),
            let hour = number(), skip(":"), let minute = number(), skip(":"), let second = number(),
            let fraction = fraction(), let zone = zone()
        else { return nil }
        let isBeforeChrist = skip(" ") && skip("B") && skip("C")
        guard position == bytes.count, (1...12).contains(month), (1...31).contains(day) else { return nil }
        let days = CivilTime.day(year: isBeforeChrist ? 1 - year : year, month: month, day: day)
        let seconds = hour * 3600 + minute * 60 + second - zone
        return days * CivilTime.microsecondsPerDay + seconds * 1_000_000 + fraction
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func digit() -> Int64? {
        guard position < bytes.count, (48...57).contains(bytes[position]) else { return nil }
        defer { position += 1 }
        return Int64(bytes[position] - 48)
    }

    private mutating func number() -> Int64? {
        guard var number = digit() else { return nil }
        var count = 1
        while count < 7, let next = digit() {
            number = number * 10 + next
            count += 1
        }
        return number
    }

    /// Microseconds, 0 when there is no fraction.
    private mutating func fraction() -> Int64? {
        guard skip(".") else { return 0 }
        var value: Int64 = 0
        var unit: Int64 = 100_000
        while let next = digit() {
            value += next * unit
            unit /= 10
        }
        return value
    }

    /// Seconds east of Greenwich.
    private mutating func zone() -> Int64? {
        let isWest = skip("-")
        guard isWest || skip("+"), var seconds = number().map({ $0 * 3600 }) else { return nil }
        if skip(":") {
            guard let minutes = number() else { return nil }
            seconds += minutes * 60
        }
        if skip(":") {
            guard let rest = number() else { return nil }
            seconds += rest
        }
        return isWest ? -seconds : seconds
    }
}
