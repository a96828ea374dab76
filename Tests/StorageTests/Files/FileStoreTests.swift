import Accreditation
import Foundation
import NIOCore
import Testing

@testable import Storage

@Suite struct FileStoreTests {
    private static func with(_ body: (FileStore, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = FileStore(folder: folder)
        try store.prepare()
        try await body(store, folder)
    }

    @Test func contentStandsUnderItsHashOnce() async throws {
        try await Self.with { store, folder in
            let kept = try await store.keep(Array("abc".utf8))
            #expect(kept.hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(try await store.keep(Array("abc".utf8)) == kept)
            let all = try FileManager.default.subpathsOfDirectory(atPath: folder)
            #expect(Set(all) == ["ba", "ba/\(kept.hash)", "uploads"])
            let rights = try FileManager.default.attributesOfItem(atPath: "\(folder)/ba/\(kept.hash)")
            #expect(rights[.posixPermissions] as? Int == 0o400)
        }
    }

    @Test func rangesAreReadInPieces() async throws {
        try await Self.with { store, _ in
            let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
            let file = try await store.open(try await store.keep(bytes).hash)
            var (read, pieces) = ([UInt8](), 0)
            try await file.read(10..<599_000) {
                read += Array($0.readableBytesView)
                pieces += 1
            }
            #expect(read == Array(bytes[10..<599_000]))
            #expect(pieces == 3)
        }
    }

    @Test func damageAndAbsenceAreFound() async throws {
        try await Self.with { store, folder in
            let kept = try await store.keep(Array("abc".utf8))
            try await store.verify(kept.hash)
            let path = "\(folder)/ba/\(kept.hash)"
            try FileManager.default.removeItem(atPath: path)
            await #expect(throws: FileStoreError.missing(kept.hash)) { try await store.verify(kept.hash) }
            try Data("abd".utf8).write(to: URL(filePath: path))
            await #expect(throws: FileStoreError.damaged(kept.hash)) { try await store.verify(kept.hash) }
        }
    }

    @Test func aFullDiskKeepsWhatCameBeforeAndNothingElse() async throws {
        try await Self.with { store, folder in
            let upload = UploadID()
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/uploads/\(upload).part", withDestinationPath: "/dev/full")
            let part = try await store.part(of: upload)
            await #expect(throws: FileStoreError.full) { try await part.write(ByteBuffer(string: "abc"), at: 0) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["uploads"])
        }
    }

    @Test func onlyOneWritesAnUpload() async throws {
        try await Self.with { store, _ in
            let upload = UploadID()
            let first = try await store.part(of: upload)
            try await first.append([1, 2, 3])
            await #expect(throws: FileStoreError.busy) { try await store.part(of: upload) }
            first.release()
            let second = try await store.part(of: upload)
            #expect(try await second.size() == 3)
        }
    }

    @Test func abandonedUploadsGoAndFreshOnesStay() async throws {
        try await Self.with { store, folder in
            let (old, fresh) = (UploadID(), UploadID())
            for upload in [old, fresh] { try await store.part(of: upload).append([1]) }
            let past = Date(timeIntervalSinceNow: -8 * 86_400)
            try FileManager.default.setAttributes(
                [.modificationDate: past], ofItemAtPath: "\(folder)/uploads/\(old).part")
            try FileStore(folder: folder).prepare()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/uploads") == ["\(fresh).part"])
        }
    }
}
