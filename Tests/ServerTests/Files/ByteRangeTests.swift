import Testing

@testable import Server

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)),
        ("bytes=5-99", .part(5..<10)), ("bytes=-99", .part(0..<10)), ("bytes=10-", .beyond), ("bytes=-0", .beyond),
        ("bytes=4-2", .whole), ("bytes=0-1,3-4", .whole), ("items=0-1", .whole), ("bytes=x-y", .whole),
    ])
    func oneRangeIsRead(header: String, expected: ByteRange) {
        #expect(ByteRange(header, size: 10) == expected)
    }

    @Test func withoutAHeaderTheWholeFileIsMeant() {
        #expect(ByteRange(nil, size: 10) == .whole)
    }
}
