import Accreditation
import Foundation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

/// Copies of notices as e-mail, through a program that stands in for sendmail.
@Suite struct MailWorkerTests {
    private func with(
        _ script: String, _ body: @Sendable (TestWorld, MailWorker, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "sendmail")
        try "#!/bin/sh\n\(script)\n".write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        try await TestWorld.with { world in
            let setting = MailWorker.Setting(
                program: program.path, sender: "he-thong@example.org", site: "https://truong.example")
            let worker = MailWorker(world.database, setting, logger: Logger(label: "test"))
            let store = NoticeStore(world.database)
            try await store.setMailAddress("hieu.truong@example.org", of: world.people.principal)
            for school in [world.school, world.otherSchool] {
                _ = try await store.remind(
                    [school], "Hãy nộp hồ sơ", link: "/thoi-han", as: world.people.provinceOfficer)
            }
            try await body(world, worker, folder)
        }
    }

    private func problems(_ world: TestWorld) async throws -> [String] {
        try await world.owner.query("SELECT problem FROM notice_mail").map { try $0["problem", as: String.self] }
    }

    @Test func aLetterIsHandedOverOnceToThoseWhoWantIt() async throws {
        try await with("echo \"$@\" >> \"$(dirname \"$0\")/words\"; cat >> \"$(dirname \"$0\")/letters\"") {
            world, worker, folder in
            #expect(try await worker.sendDue() == 1)
            #expect(try await worker.sendDue() == 0)
            let words = try String(contentsOf: folder.appending(path: "words"), encoding: .utf8)
            #expect(words == "-i -f he-thong@example.org -- hieu.truong@example.org\n")
            let letter = try String(contentsOf: folder.appending(path: "letters"), encoding: .utf8)
            #expect(letter.contains("To: hieu.truong@example.org\n"))
            #expect(letter.utf8.allSatisfy { $0 < 128 })
            let body = letter.components(separatedBy: "\n\n").dropFirst().joined()
            let text = Data(base64Encoded: body, options: .ignoreUnknownCharacters)
            #expect(text.map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("Hãy nộp hồ sơ\n\nhttps://") == true)
            #expect(try await problems(world) == [""])
        }
    }

    @Test func aFailureIsNotedAndTriedNoMore() async throws {
        try await with("exit 75") { world, worker, _ in
            let tried = [try await worker.sendDue(), try await worker.sendDue()]
            #expect(tried == [1, 0])
            let noted = try await problems(world)
            #expect(noted == ["status 75"])
        }
    }

    @Test(arguments: [
        ("a@b.vn", true), ("a b@c.vn", false), ("a@b@c", false), ("a@b,c@d", false), ("a@b\nBcc: c@d", false),
        ("", false),
    ])
    func onlyOneAddressIsTaken(text: String, isAddress: Bool) {
        #expect(NoticeStore.isMailAddress(text) == isAddress)
    }
}
