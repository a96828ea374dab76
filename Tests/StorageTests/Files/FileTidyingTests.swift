import Accreditation
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Storage

@Suite struct FileTidyingTests {
    private var soon: Date { Date(timeIntervalSinceNow: 60) }

    @Test func onlyContentsWithoutARevisionAreRemoved() async throws {
        try await UploadDesk.with { desk in
            let upload = try await desk.begin(UploadDesk.pdf.count)
            _ = try await desk.feed(upload, UploadDesk.pdf)
            let used = try await desk.finish(upload)
            let orphan = try await desk.files.keep(Array("không ai dùng".utf8))
            let tidying = FileTidying(desk.register.world.database, files: desk.files)
            #expect(try await tidying.run(placedBefore: soon) == 1)
            try await desk.files.verify(used.hash)
            await #expect(throws: FileStoreError.missing(orphan.hash)) { try await desk.files.verify(orphan.hash) }
            #expect(try await tidying.run(placedBefore: soon) == 0)
        }
    }

    @Test func aContentThatMayStillGetItsRevisionStays() async throws {
        try await UploadDesk.with { desk in
            let kept = try await desk.files.keep(Array("vừa gửi lên".utf8))
            let yesterday = Date(timeIntervalSinceNow: -FileTidying.patience)
            let old = [FileAttributeKey.modificationDate: yesterday.addingTimeInterval(-3_600)]
            try FileManager.default.setAttributes(old, ofItemAtPath: desk.files.path(of: kept.hash))
            let tidying = FileTidying(desk.register.world.database, files: desk.files)
            #expect(try await tidying.run(placedBefore: yesterday) == 0)
            try await desk.files.verify(kept.hash)
        }
    }

    @Test func aContentThatWasPlacedAgainStays() async throws {
        try await UploadDesk.with { desk in
            let kept = try await desk.files.keep(Array("gửi lần hai".utf8))
            #expect(try await desk.files.remove(kept.hash, placedBefore: Date(timeIntervalSinceNow: -60)) == false)
            try await desk.files.verify(kept.hash)
        }
    }

    @Test func nobodyAsksForContentsOnBehalfOfAPerson() async throws {
        try await UploadDesk.with { desk in
            let ask: Query = "SELECT hash FROM unreferenced_files(\([String(repeating: "0", count: 64)])) AS hash"
            let database = desk.register.world.database
            let asPerson = try await database.query(as: desk.person, ask)
            let asServer = try await database.query(as: nil, ask)
            #expect(asPerson.isEmpty)
            #expect(asServer.count == 1)
        }
    }
}
