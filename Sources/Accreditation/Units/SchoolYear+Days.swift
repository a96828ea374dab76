public import Criteria

extension SchoolYear {
    /// The year after.
    public var next: SchoolYear { SchoolYear(start: start + 1) }
}

extension Day {
    /// Days from another day to this one; negative when this one is earlier.
    public func days(since other: Day) -> Int { ordinal - other.ordinal }
}
