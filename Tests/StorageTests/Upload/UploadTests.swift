import Accreditation
import Foundation
import NIOCore
import Storage
import TestSupport
import Testing

@Suite struct UploadTests {
    @Test func anUploadBecomesARevision() async throws {
        try await UploadDesk.with { desk in
            let upload = try await desk.begin(UploadDesk.pdf.count)
            #expect(try await desk.feed(upload, UploadDesk.pdf) == UploadDesk.pdf.count)
            let revision = try await desk.finish(upload)
            #expect(revision.mediaType == "application/pdf")
            #expect(revision.fileName == "Kế hoạch.pdf")
            #expect(revision.slot == 1 && revision.revision == 1 && revision.size == UploadDesk.pdf.count)
            try await desk.files.verify(revision.hash)
            #expect(try await desk.register.piece(desk.evidence).revisions == [revision])
            await #expect(throws: StorageError.self) { try await desk.current(upload) }
        }
    }

    @Test func aBrokenLineGoesOnWhereItStopped() async throws {
        try await UploadDesk.with { desk in
            let bytes = UploadDesk.pdf
            let upload = try await desk.begin(bytes.count)
            await #expect(throws: BrokenLine.self) {
                try await desk.uploads.feed(
                    upload, from: 0, desk.stream([Array(bytes[..<5]), Array(bytes[5..<11])], breaking: true))
            }
            #expect(try await desk.current(upload).progress.received == 11)
            await #expect(throws: UploadError.outOfOrder(received: 11)) {
                try await desk.feed(upload, bytes[20...], from: 20)
            }
            await #expect(throws: UploadError.incomplete(received: 11)) { try await desk.finish(upload) }
            #expect(try await desk.feed(upload, bytes[7...], from: 7) == bytes.count)
            let revision = try await desk.finish(upload)
            let file = try await desk.files.open(revision.hash)
            var read: [UInt8] = []
            try await file.read(0..<file.size) { read += Array($0.readableBytesView) }
            #expect(read == bytes)
        }
    }

    @Test func tooLargeAndEmptyFilesAreRefusedAtOnce() async throws {
        try await UploadDesk.with(largest: 1_000) { desk in
            await #expect(throws: UploadError.tooLarge(largest: 1_000)) { try await desk.begin(1_001) }
            await #expect(throws: UploadError.empty) { try await desk.begin(0) }
            let upload = try await desk.begin(10)
            await #expect(throws: UploadError.tooLarge(largest: 10)) { try await desk.feed(upload, UploadDesk.pdf) }
        }
    }

    @Test func wrongContentIsRefusedWhateverItsName() async throws {
        try await UploadDesk.with { desk in
            let page = Array("<!DOCTYPE html><script>alert(1)</script>".utf8)
            let upload = try await desk.begin(page.count, name: "Kế hoạch.pdf")
            _ = try await desk.feed(upload, page)
            await #expect(throws: UploadError.refused(.active)) { try await desk.finish(upload) }
            #expect(try await desk.register.piece(desk.evidence).revisions.isEmpty)
            await #expect(throws: StorageError.self) { try await desk.current(upload) }
            #expect(try await desk.files.received(of: upload.id) == 0)
        }
    }

    @Test func revisionsAndFilesAreCounted() async throws {
        try await UploadDesk.with { desk in
            let dossier = desk.register.dossier
            for (text, slot) in [("một", nil), ("hai", nil), ("hai, bản mới", 2)] as [(String, Int?)] {
                _ = try await desk.uploads.add(
                    Array(text.utf8), fileName: "ghi.txt", to: desk.evidence, slot: slot, in: dossier, as: desk.person)
            }
            let revisions = try await desk.register.piece(desk.evidence).revisions
            #expect(revisions.map { [$0.slot, $0.revision] } == [[1, 1], [2, 2], [2, 1]])
            await #expect(throws: StorageError.self) {
                try await desk.uploads.add(
                    UploadDesk.pdf, fileName: "a.pdf", to: desk.evidence, slot: 7, in: dossier, as: desk.person)
            }
        }
    }

    @Test func theSameContentElsewhereIsPointedOut() async throws {
        try await UploadDesk.with { desk in
            let (dossier, store) = (desk.register.dossier, desk.register.store)
            let other = try await desk.register.add("Bản thứ hai", criterion: 2)
            let first = try await desk.uploads.add(
                UploadDesk.pdf, fileName: "a.pdf", to: desk.evidence, in: dossier, as: desk.person)
            let second = try await desk.uploads.add(
                UploadDesk.pdf, fileName: "b.pdf", to: other.id, in: dossier, as: desk.person)
            #expect(first.hash == second.hash)
            let twins = try await store.pieces(withFile: second.hash, but: other.id, in: dossier, as: desk.person)
            #expect(twins.map(\.code) == ["H1-1.1-01"])
        }
    }

    @Test func twoUploadsAtOnceKeepApart() async throws {
        try await UploadDesk.with { desk in
            let texts = (1...8).map { String(repeating: "Nội dung thứ \($0). ", count: 5_000) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for text in texts {
                    group.addTask {
                        let upload = try await desk.begin(text.utf8.count, name: "a.txt")
                        _ = try await desk.feed(upload, Array(text.utf8))
                        _ = try await desk.finish(upload)
                    }
                }
                try await group.waitForAll()
            }
            let revisions = try await desk.register.piece(desk.evidence).revisions
            #expect(revisions.map(\.slot) == Array(1...8))
            #expect(Set(revisions.map(\.hash)).count == 8)
        }
    }
}
