import Archive
import Foundation
import Testing

@Suite struct ZipWriterTests {
    static func sample() throws -> [UInt8] {
        try ZipWriter.bytes { writer in
            try writer.add("Báo cáo tự đánh giá.txt", text: "Tiêu chuẩn 1 <&>")
            try writer.add("minh-chứng/H1-1-01.bin", [UInt8](repeating: 7, count: 300_000), method: .stored)
            try writer.add("rỗng", [])
        }
    }

    @Test func anotherProgramReadsNamesAndContents() throws {
        let lines = try ZipTools.python(
            """
            import zipfile, hashlib
            z = zipfile.ZipFile(path)
            assert z.testzip() is None
            for i in z.infolist(): print(i.filename, i.file_size, i.compress_type, i.flag_bits & 0x800, i.date_time)
            print(z.read("Báo cáo tự đánh giá.txt").decode())
            """, on: Self.sample())
        #expect(
            lines == [
                "Báo cáo tự đánh giá.txt 19 8 2048 (1980, 1, 1, 0, 0, 0)",
                "minh-chứng/H1-1-01.bin 300000 0 2048 (1980, 1, 1, 0, 0, 0)",
                "rỗng 0 8 2048 (1980, 1, 1, 0, 0, 0)", "Tiêu chuẩn 1 <&>",
            ])
    }

    @Test func sameContentsHaveTheSameBytes() throws {
        #expect(try Self.sample() == Self.sample())
    }

    @Test(arguments: ["", "/etc/passwd", "../a", "a/../b", "a//b", "a\\b", "a/"])
    func namesThatLeaveTheFolderAreRefused(name: String) throws {
        #expect(throws: ZipWritingError.name(name)) { try ZipWriter.bytes { try $0.add(name, [1]) } }
    }

    @Test func aNameStandsOnce() throws {
        #expect(throws: ZipWritingError.name("a")) {
            try ZipWriter.bytes {
                try $0.add("a", [1])
                try $0.add("a", [2])
            }
        }
    }

    @Test func sizesMustBeKept() throws {
        #expect(throws: ZipWritingError.size(name: "a", announced: 2, written: 1)) {
            try ZipWriter.bytes { writer in
                try writer.begin("a", size: 2)
                try [UInt8(1)].withUnsafeBytes { try writer.write($0) }
                try writer.end()
            }
        }
        #expect(throws: ZipWritingError.size(name: "a", announced: 2, written: 3)) {
            try ZipWriter.bytes { writer in
                try writer.begin("a", size: 2, method: .stored)
                try [UInt8](repeating: 0, count: 3).withUnsafeBytes { try writer.write($0) }
            }
        }
    }

    @Test func theErrorOfTheSinkComesBack() throws {
        struct Full: Error {}
        let writer = try ZipWriter { _ in throw Full() }
        #expect(throws: Full.self) {
            try writer.add("a", [UInt8](repeating: 1, count: 200_000), method: .stored)
            try writer.finish()
        }
    }

    @Test func anUnfinishedArchiveHasNoEnd() throws {
        let store = Store()
        do {
            let writer = try ZipWriter { store.bytes += $0 }
            try writer.add("a", [UInt8](repeating: 1, count: 200_000), method: .stored)
        }
        #expect(!store.bytes.isEmpty)
        #expect(throws: (any Error).self) { try ZipTools.python("zipfile.ZipFile(path)", on: store.bytes) }
    }

    private final class Store { var bytes: [UInt8] = [] }
}
