public import FoundationEssentials

/// timestamptz, exact to the microsecond that PostgreSQL keeps.
extension Date: PostgresValue {
    public var postgresText: String? {
        let micros = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        guard micros.isFinite, abs(micros) < 9e18 else { return micros < 0 ? "-infinity" : "infinity" }
        return CivilTime(microseconds: Int64(micros)).text
    }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, let micros = CivilTime.microseconds(reading: bytes) else { return nil }
        self.init(timeIntervalSinceReferenceDate: Double(micros) / 1_000_000)
    }
}

extension Date: PostgresArrayElement {}
