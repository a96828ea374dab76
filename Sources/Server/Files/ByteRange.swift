/// The part of a file that a request asks for (RFC 9110, section 14), where it asks for one part.
enum ByteRange: Equatable {
    /// The whole file: nothing was asked, or something we do not serve in parts.
    case whole
    case part(Range<Int>)
    /// Nothing of the file is there.
    case beyond

    init(_ header: String?, size: Int) {
        self = .whole
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last: self = Self.part(first, last, size)
        case (let first?, nil) where ends[1].isEmpty: self = Self.part(first, size - 1, size)
        case (nil, let count?) where ends[0].isEmpty: self = Self.part(max(0, size - count), size - 1, size)
        default: break
        }
    }

    private static func part(_ first: Int, _ last: Int, _ size: Int) -> ByteRange {
        let end = min(last, size - 1) + 1
        return first < end ? .part(first..<end) : .beyond
    }
}
