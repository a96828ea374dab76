import CArchive

/// Hands the bytes that libarchive makes on to whoever takes them, and keeps the error that they throw.
final class ZipSink {
    private let take: (UnsafeRawBufferPointer) throws -> Void
    private(set) var failure: (any Error)?

    init(_ take: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.take = take }

    /// How many bytes were taken; -1 after an error.
    fileprivate func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        do {
            try take(bytes)
            return bytes.count
        } catch {
            failure = error
            return -1
        }
    }
}

/// libarchive's callback: `data` is the sink.
func zipSinkWrites(
    _: OpaquePointer?, _ data: UnsafeMutableRawPointer?, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
    guard let data else { return -1 }
    let sink = Unmanaged<ZipSink>.fromOpaque(data).takeUnretainedValue()
    return sink.write(UnsafeRawBufferPointer(start: bytes, count: count))
}
