import Archive
import Foundation
import Testing

/// Archives of every size go through the same few buffers.
@Suite struct ZipSizeTests {
    /// With the full sizes asked for, an entry and an archive beyond what 32 bits count.
    private static let isFull = ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] == "1"
    private static let size = isFull ? 4_300_000_000 : 300_000_000

    @Test(.timeLimit(.minutes(10)), arguments: [ZipWriter.Method.stored, .deflated])
    func aLargeEntryTakesLittleMemory(method: ZipWriter.Method) throws {
        let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        let before = Self.memory
        var most = 0
        let writer = try ZipWriter { try Self.write($0, to: handle) }
        try writer.begin("lớn.bin", size: Self.size, method: method)
        let piece = [UInt8](repeating: 65, count: 1_000_000)
        for _ in 0..<Self.size / piece.count {
            try piece.withUnsafeBytes { try writer.write($0) }
            most = max(most, Self.memory)
        }
        try writer.end()
        try writer.add("nhỏ.txt", text: "sau tệp lớn")
        try writer.finish()
        try handle.close()
        #expect(most - before < 100_000)
        let lines = try ZipTools.python(
            "z = zipfile.ZipFile(path); print(z.getinfo('lớn.bin').file_size, z.read('nhỏ.txt').decode())", at: path)
        #expect(lines == ["\(Self.size) sau tệp lớn"])
    }

    /// Holes stand for what is stored, so that the file takes no room on the disk.
    private static func write(_ bytes: UnsafeRawBufferPointer, to handle: FileHandle) throws {
        if bytes.count > 512, let start = bytes.baseAddress, bytes.first == 65,
            memcmp(start, start + 1, bytes.count - 1) == 0
        {
            try handle.seek(toOffset: handle.offset() + UInt64(bytes.count))
        } else {
            try handle.write(contentsOf: bytes)
        }
    }

    /// The memory of this process in kilobytes.
    private static var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
