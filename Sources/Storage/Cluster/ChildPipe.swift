import Glibc
import Synchronization

/// A pipe that other children do not inherit. Both ends are closed with the value at the latest.
final class ChildPipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws {
        let ends = try ChildProcess.lock.withLock { _ in
            var ends: [Int32] = [-1, -1]
            try SystemCall.check(pipe(&ends), "create", "a pipe")
            for end in ends { try SystemCall.check(fcntl(end, F_SETFD, FD_CLOEXEC), "protect", "a pipe") }
            return ends
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    /// Hands the writing end over to the caller, who closes it.
    func takeWriting() -> Int32 {
        defer { writing = -1 }
        return writing
    }

    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        let written = Glibc.write(writing, bytes, bytes.count)
        try SystemCall.check(written == bytes.count ? 0 : -1, "write to", "a pipe")
    }

    /// Everything up to the end, which comes when nobody has the writing end open any more.
    func readToEnd() -> [UInt8] {
        var (all, part) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while true {
            let count = read(reading, &part, part.count)
            if count > 0 {
                all += part[..<count]
            } else if count == 0 || errno != EINTR {
                return all
            }
        }
    }
}
